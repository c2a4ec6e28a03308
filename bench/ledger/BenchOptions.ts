import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';

export const PARTS = ['rows', 'append', 'offered', 'growth', 'verify'] as const;
export type Part = (typeof PARTS)[number];

export interface BenchOptions {
  /** The folder, and so the disk, that all parts write to; what they write is removed. */
  readonly dir: string;
  readonly seconds: number;
  /** How often the ledger and the bare loops take turns. */
  readonly rounds: number;
  readonly entries: number;
  readonly parts: readonly Part[];
}

/** Reads the command line. Throws a TypeError or RangeError that names the option. */
export function parseBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      dir: { type: 'string', default: tmpdir() },
      seconds: { type: 'string', default: '10' },
      rounds: { type: 'string', default: '3' },
      entries: { type: 'string', default: '200000' },
      only: { type: 'string', default: PARTS.join(',') },
    },
  });
  return {
    dir: values.dir,
    seconds: positive('seconds', values.seconds),
    rounds: positive('rounds', values.rounds),
    entries: positive('entries', values.entries),
    parts: values.only.split(',').map(partOf),
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new RangeError(`--${name} must be a number above 0`);
  return value;
}

/** A part by its name or its letter, a to e. */
function partOf(text: string): Part {
  const part = PARTS.find((name, index) => text === name || text === 'abcde'[index]);
  if (part === undefined) throw new RangeError(`--only takes ${PARTS.join(', ')}`);
  return part;
}
