import { parseArgs } from 'node:util';

export interface MatchingBenchOptions {
  /** The folder of the FEBRL files. */
  readonly febrl: string;
  /** People of each town, and of the population. */
  readonly people: number;
  readonly seeds: readonly number[];
  /** Where the curves go. */
  readonly svg: string;
  /** A file of parameters to measure instead of those that are shipped; null for these. */
  readonly parameters: string | null;
  readonly parts: readonly Part[];
}

export const PARTS = ['febrl', 'towns', 'hold-out', 'borough', 'population'] as const;
export type Part = (typeof PARTS)[number];

/** Reads the command line. Throws a TypeError or RangeError that names the option. */
export function parseMatchingBenchOptions(args: readonly string[]): MatchingBenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      febrl: { type: 'string', default: '../shared/data/febrl' },
      people: { type: 'string', default: '8000' },
      seeds: { type: 'string', default: '1,2,3' },
      parameters: { type: 'string' },
      svg: { type: 'string', default: 'matching-curves.svg' },
      only: { type: 'string', default: PARTS.join(',') },
    },
  });
  return {
    febrl: values.febrl,
    people: wholeNumber('people', values.people),
    seeds: values.seeds.split(',').map((seed) => wholeNumber('seeds', seed)),
    svg: values.svg,
    parameters: values.parameters ?? null,
    parts: values.only.split(',').map(partOf),
  };
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`--${name} must be a whole number above 0`);
  return value;
}

function partOf(text: string): Part {
  const part = PARTS.find((name) => name === text);
  if (part === undefined) throw new RangeError(`--only takes ${PARTS.join(', ')}`);
  return part;
}
