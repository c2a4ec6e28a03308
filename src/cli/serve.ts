import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { StartupError } from '../model/StartupError.js';
import { readConfig } from '../server/config.js';
import { FAULT_NAMES } from '../simulator/remote/RemoteFault.js';
import { type ServedForces, serveForces } from './serveForces.js';

/*
 * Serves simulated forces over HTTP until it is stopped: `npm run serve -- --fault NMR=hang`.
 * Exit code 2 for a flag that is wrong, 1 for a forces file or data that is.
 */

const USAGE = `usage: npm run serve -- [--forces FILE] [--folder FOLDER] [--seed SEED] [--fault FORCE=FAULT …]

  --forces  a forces file; the simulated forces that are shipped when not given
  --folder  where the forces file for the broker is written; a folder of PROVISO_DATA when not given
  --seed    what the draws of faults follow from; 1 when not given
  --fault   such as NMR=latency:lognormal(80,0.6) or NMR=half@0.2 (one call in five); as often as needed. A fault is
            ${FAULT_NAMES.join(', ')}
`;

class UsageError extends Error {}

function readFlags(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { forces: text, folder: text, seed: text, fault: { ...text, multiple: true } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values;
  } catch (problem) {
    throw new UsageError((problem as Error).message.split('\n')[0]);
  }
}

function faultsIn(flags: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const faults = new Map<string, string[]>();
  for (const flag of flags) {
    const [, code, fault] = /^([A-Z]{3})=(.+)$/.exec(flag) ?? [];
    if (code === undefined || fault === undefined)
      throw new UsageError('--fault must be FORCE=FAULT, such as NMR=hang');
    faults.set(code, [...(faults.get(code) ?? []), fault]);
  }
  return faults;
}

function welcome({ forces, forcesFile, control }: ServedForces): string {
  return [
    'Forces:',
    ...forces.map(({ code, address, faults }) => `  ${code}  ${address}  ${faults.join(' ')}`.trimEnd()),
    '',
    `Ask    PROVISO_FORCES=${forcesFile} npm start`,
    `Faults curl -X PUT -H 'content-type: application/json' -d '["half@0.5"]' ${control}faults/${forces[0]?.code ?? ''}`,
    '',
  ].join('\n');
}

async function main(args: readonly string[]): Promise<void> {
  const { forces, folder, seed = '1', fault = [] } = readFlags(args);
  const config = readConfig(process.env);
  const served = await serveForces({
    forcesFile: forces ?? null,
    folder: folder ?? join(config.dataFolder, 'served-forces'),
    seed,
    faults: faultsIn(fault),
    onLost: (code) => process.stderr.write(`${code} has ended and answers no more\n`),
  });
  process.stdout.write(welcome(served));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void served.stop());
}

main(process.argv.slice(2)).catch((problem: unknown) => {
  const usage = problem instanceof UsageError;
  if (!usage && !(problem instanceof StartupError)) throw problem;
  process.stderr.write(usage ? `${problem.message}\n\n${USAGE}` : `${problem.message}\n`);
  process.exitCode = usage ? 2 : 1;
});
