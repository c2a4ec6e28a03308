import { parseArgs } from 'node:util';
import { MOST_PEOPLE } from '../simulator/population/people/identifiersOf.js';
import { INVENTED_FORCES } from '../simulator/population/places/inventedForces.js';
import { SimulateError } from './SimulateError.js';
import { wholeNumber } from './wholeNumber.js';

const TARGETS = ['files', 'mongodb', 'http'] as const;

/** What a simulation is asked for. */
export interface SimulationAsked {
  readonly people: number;
  readonly seed: number;
  /** How many of the invented forces. */
  readonly forces: number;
  /** Rows that cannot be right, beside the sound ones. */
  readonly broken: number;
  /** Folder to write; null for one of the data folder that is kept. */
  readonly out: string | null;
  readonly to: (typeof TARGETS)[number];
}

export const SIMULATE_USAGE = `usage: npm run simulate -- --people N [--seed 7] [--forces 3] [--broken 0] [--out FOLDER] [--to files|mongodb|http]

  --people  how many people, from 1 to ${MOST_PEOPLE}
  --seed    what all follows from: the same seed, the same bytes; a whole number up to 4294967295
  --forces  how many of the ${INVENTED_FORCES.length} invented forces; the first three are NMR, SLW and ARV
  --broken  how many rows that cannot be right stand beside the sound ones
  --out     a folder that is empty or not there; one of PROVISO_DATA that is kept for next time when not given
  --to      files: no more than that (default). mongodb: a database for each force at MONGODB_URI.
            http: each force as a process of its own, until it is stopped; --serve is the same
`;

const text = { type: 'string' } as const;
const OPTIONS = {
  people: text,
  seed: text,
  forces: text,
  broken: text,
  out: text,
  to: text,
  serve: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Null where help was asked for. @throws SimulateError USAGE naming the flag, never what it was given. */
export function readSimulateFlags(args: readonly string[]): SimulationAsked | null {
  const values = parsed(args);
  if (values.help) return null;
  const { people, seed, forces, broken, out, to, serve } = values;
  if (people === undefined) throw wrong('--people must be given');
  if (serve && to !== undefined && to !== 'http')
    throw wrong('--serve is --to http, and cannot be given beside another');
  if (out === '') throw wrong('--out must be the path of a folder');
  const target = TARGETS.find((each) => each === (serve ? 'http' : (to ?? 'files')));
  if (target === undefined) throw wrong(`--to must be one of ${TARGETS.join(', ')}`);
  return {
    people: numberOf('people', people, 1, 1, MOST_PEOPLE),
    seed: numberOf('seed', seed, 7, 0, 0xffffffff),
    forces: numberOf('forces', forces, 3, 1, INVENTED_FORCES.length),
    broken: numberOf('broken', broken, 0, 0, 100_000),
    out: out ?? null,
    to: target,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false }).values;
  } catch (problem) {
    const [first = ''] = (problem as Error).message.split('\n');
    throw wrong(
      /^Unknown option '[^']*'/.exec(first)?.[0] ?? 'a flag lacks what it needs, or has what it does not take',
    );
  }
}

function numberOf(flag: string, given: string | undefined, otherwise: number, least: number, most: number): number {
  const number = wholeNumber(given, otherwise, least, most);
  if (number === null) throw wrong(`--${flag} must be a whole number from ${least} to ${most}`);
  return number;
}

const wrong = (problem: string): SimulateError => new SimulateError('USAGE', problem);
