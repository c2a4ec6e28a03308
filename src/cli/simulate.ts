import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '../model/StartupError.js';
import { readConfig } from '../server/config.js';
import { keepPopulation } from '../simulator/population/files/keepPopulation.js';
import { FORCES_FILE, writePopulation } from '../simulator/population/files/writePopulation.js';
import { inventedForces } from '../simulator/population/places/inventedForces.js';
import { SIMULATE_EXIT, SimulateError } from './SimulateError.js';
import { serveForces } from './serveForces.js';
import { showPeople } from './showPeople.js';
import { readSimulateFlags, SIMULATE_USAGE, type SimulationAsked } from './simulateFlags.js';

/*
 * Invents people and writes what forces know of them: `npm run simulate -- --people 20000 --seed 7`.
 * Exit code 2 for what the caller can set right, 1 for anything else.
 */

interface Simulation {
  readonly folder: string;
  readonly forcesFile: string;
}

async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const asked = readSimulateFlags(args);
  if (asked === null) {
    process.stdout.write(SIMULATE_USAGE);
    return;
  }
  const config = readConfig(env);
  const mongodbUri = config.mongodbUri;
  if (asked.to === 'mongodb' && mongodbUri === null)
    throw new SimulateError('NO_MONGODB', 'MONGODB_URI must name the server');
  const simulation = await simulated(asked, join(config.dataFolder, 'populations'));
  process.stdout.write(`Forces ${simulation.forcesFile}\n`);
  if (asked.to === 'mongodb' && mongodbUri !== null) await seed(simulation, mongodbUri);
  if (asked.to === 'http') await serve(simulation, join(config.dataFolder, 'served-forces'), asked.seed);
}

async function simulated(asked: SimulationAsked, kept: string): Promise<Simulation> {
  const { people, seed, broken, out } = asked;
  const onProgress = showPeople(people, process.stderr);
  const options = { people, seed, broken, forces: inventedForces(asked.forces), onProgress };
  if (out === null) return keepPopulation(kept, options);
  if (existsSync(out) && readdirSync(out).length > 0)
    throw new SimulateError('FOLDER_NOT_EMPTY', '--out names a folder that is not empty');
  await writePopulation({ ...options, folder: out });
  return { folder: out, forcesFile: join(out, FORCES_FILE) };
}

async function seed({ folder, forcesFile }: Simulation, uri: string): Promise<void> {
  const { seedForces } = await import('./seedForces.js');
  const file = await seedForces(folder, forcesFile, uri, (force) => process.stderr.write(`writing ${force}\n`));
  process.stdout.write(`Ask    PROVISO_FORCES=${file} npm start\n`);
}

async function serve({ forcesFile }: Simulation, folder: string, seed: number): Promise<void> {
  const served = await serveForces({
    forcesFile,
    folder,
    seed: `${seed}`,
    faults: new Map(),
    onLost: (code) => process.stderr.write(`${code} has ended and answers no more\n`),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void served.stop());
  process.stdout.write(`Ask    PROVISO_FORCES=${served.forcesFile} npm start\nFaults ${served.control}\n`);
}

main(process.argv.slice(2), process.env).catch((problem: unknown) => {
  if (problem instanceof SimulateError) {
    process.stderr.write(`${problem.message}\n${problem.code === 'USAGE' ? `\n${SIMULATE_USAGE}` : ''}`);
    process.exitCode = SIMULATE_EXIT[problem.code];
  } else if (problem instanceof StartupError) {
    process.stderr.write(`CONFIGURATION: ${problem.message}\n`);
    process.exitCode = 2;
  } else if (problem instanceof Error && 'code' in problem) {
    process.stderr.write(`FAILED: the population could not be written (${String(problem.code)})\n`);
    process.exitCode = 1;
  } else throw problem;
});
