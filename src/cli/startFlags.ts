import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { StartupError } from '../model/StartupError.js';
import { MOST_PEOPLE } from '../simulator/population/people/identifiersOf.js';
import { INVENTED_FORCES } from '../simulator/population/places/inventedForces.js';
import { wholeNumber } from './wholeNumber.js';

/** The invented people to start on; null for the forces that the configuration names. */
export interface PeopleAsked {
  readonly people: number;
  readonly seed: number;
  readonly forces: number;
}

/** What `npm start` was asked for. */
export interface StartAsked {
  readonly people: PeopleAsked | null;
  /** Processes that share the port; null for one alone. */
  readonly workers: number | null;
}

const MOST_WORKERS = 64;

export const START_USAGE = `usage: npm start [-- [--workers N|all] [--people N [--seed 7] [--forces 3]]]

  --workers how many processes serve, or all for one on each core; they need MONGODB_URI
  --people  run on so many invented people, from 1 to ${MOST_PEOPLE}; they are kept in PROVISO_DATA for next time
  --seed    what they follow from
  --forces  how many of the ${INVENTED_FORCES.length} invented forces know them
`;

const text = { type: 'string' } as const;
const OPTIONS = { workers: text, people: text, seed: text, forces: text } as const;

/** A flag that cannot be, by name and never by what it was given. */
export class StartFlagError extends Error {}

/** @throws StartFlagError naming the flag; StartupError where forces are named already. */
export function readStartFlags(args: readonly string[], forcesFile: string | null): StartAsked {
  const { workers, ...people } = parsed(args);
  return { people: peopleOf(people, forcesFile), workers: workersOf(workers) };
}

function workersOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (given === 'all') return availableParallelism();
  return numberOf('workers', given, 1, 1, MOST_WORKERS);
}

function peopleOf(
  { people, seed, forces }: Partial<Record<'people' | 'seed' | 'forces', string>>,
  forcesFile: string | null,
): PeopleAsked | null {
  if (people === undefined) {
    if (seed !== undefined || forces !== undefined) throw new StartFlagError('--seed and --forces need --people');
    return null;
  }
  if (forcesFile !== null) throw new StartupError('PROVISO_FORCES', 'names forces, and --people would invent others');
  return {
    people: numberOf('people', people, 1, 1, MOST_PEOPLE),
    seed: numberOf('seed', seed, 7, 0, 0xffffffff),
    forces: numberOf('forces', forces, 3, 1, INVENTED_FORCES.length),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false }).values;
  } catch (problem) {
    const [first = ''] = (problem as Error).message.split('\n');
    throw new StartFlagError(
      /^Unknown option '[^']*'/.exec(first)?.[0] ?? 'a flag lacks what it needs, or has what it does not take',
    );
  }
}

function numberOf(flag: string, given: string | undefined, otherwise: number, least: number, most: number): number {
  const number = wholeNumber(given, otherwise, least, most);
  if (number === null) throw new StartFlagError(`--${flag} must be a whole number from ${least} to ${most}`);
  return number;
}
