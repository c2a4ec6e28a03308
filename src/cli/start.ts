import 'reflect-metadata';
import cluster from 'node:cluster';
import { join } from 'node:path';
import { pino } from 'pino';
import { StartupError } from '../model/StartupError.js';
import { type Config, readConfig } from '../server/config.js';
import type { RunningServer } from '../server/startServer.js';
import { keepPopulation } from '../simulator/population/files/keepPopulation.js';
import { inventedForces } from '../simulator/population/places/inventedForces.js';
import { showPeople } from './showPeople.js';
import { type PeopleAsked, readStartFlags, START_USAGE, StartFlagError } from './startFlags.js';
import { runWorkers } from './workers/runWorkers.js';
import { serveAsWorker } from './workers/serveAsWorker.js';
import { needShared } from './workers/workerEnvironment.js';

/**
 * Brings the broker up, alone or as workers on several cores, and says what to open and what to paste. The server is loaded
 * once it is known to be wanted: a flag or variable that is wrong is refused at once.
 */
async function main(args: readonly string[]): Promise<void> {
  const given = readConfig(process.env);
  const { people, workers } = readStartFlags(args, given.forcesFile);
  if (workers !== null) needShared(given);
  const config = people === null ? given : await peopled(given, people);
  if (workers !== null) return superviseWorkers(config, workers);
  const { startServer } = await import('../server/startServer.js');
  const logger = pino({ level: config.logLevel }, pino.destination(2));
  const server = await startServer(config, logger, { onIndexed: showIndexing(process.stderr) });
  if (cluster.isWorker) {
    let stopped: Promise<void> | null = null;
    const stopOnce = () => (stopped ??= server.stop());
    serveAsWorker(server, stopOnce);
    onSignal(() => stopOnce().finally(() => process.disconnect?.()));
    return;
  }
  onSignal(() => stop(server));
  process.stdout.write(welcome(server, config.developmentIssuer));
}

async function superviseWorkers(config: Config, workers: number): Promise<void> {
  const running = await runWorkers(config, workers, (message) => process.stderr.write(`${message}\n`));
  onSignal(() => stop(running));
  const own = running.urls.map((url, index) => `  worker ${index + 1}  ${url}\n`).join('');
  process.stdout.write(`Proviso is ready with ${workers} workers on port ${config.port}.\n\n${own}`);
}

function onSignal(work: () => Promise<unknown>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void work());
}

/** The configuration with invented forces in it, which are written if they have not been before. */
async function peopled(config: Config, { people, seed, forces }: PeopleAsked): Promise<Config> {
  const { forcesFile } = await keepPopulation(join(config.dataFolder, 'populations'), {
    people,
    seed,
    forces: inventedForces(forces),
    broken: 0,
    onProgress: showPeople(people, process.stderr),
  });
  return { ...config, forcesFile };
}

/** A bar for each force whose people are many enough to be indexed now. */
function showIndexing(stream: NodeJS.WriteStream): (done: number, of: number) => void {
  let show: ((done: number) => void) | null = null;
  return (done, of) => {
    if (done === 0 || show === null) show = showPeople(of, stream);
    show(done);
  };
}

async function stop(server: Pick<RunningServer, 'stop'>): Promise<void> {
  process.stdout.write('stopping …\n');
  await server.stop();
}

function welcome({ url, broker }: RunningServer, hasDevelopmentIssuer: boolean): string {
  const forces = broker.parts.forces.map(({ code, name }) => {
    const left = broker.quarantined.get(code) ?? 0;
    return `  ${code}  ${name}${left > 0 ? `  (${left} rows quarantined)` : ''}`;
  });
  const lines = [
    `Proviso is ready at ${url}/graphql, policy ${broker.parts.policy.version}.`,
    '',
    'Forces:',
    ...forces,
    '',
    `Open   ${url}/graphiql`,
  ];
  if (hasDevelopmentIssuer) {
    lines.push(
      'Paste  a token there; make one in another terminal, for instance a social worker’s:',
      '  npm run --silent token -- --group CHILDRENS_SOCIAL_CARE --org CSC-NORTHMOOR --sub csc-4471 --name "Case Worker" --role "team manager"',
      'Then pick an example, open an enquiry with it, and ask.',
    );
  }
  return `${lines.join('\n')}\n`;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof StartFlagError) {
    process.stderr.write(`Proviso cannot start. ${error.message}\n\n${START_USAGE}`);
    process.exitCode = 2;
    return;
  }
  const known = error instanceof StartupError;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    known
      ? `Proviso cannot start. ${message}\n`
      : `Proviso cannot start: ${error instanceof Error ? error.stack : message}\n`,
  );
  process.exitCode = 1;
});
