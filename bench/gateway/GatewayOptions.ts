import { parseArgs } from 'node:util';

/** Servers that are measured, by the name under which the command line and the results have them. */
export const CONTENDERS = [
  'broker',
  'broker-bare',
  'broker-graphql-js',
  'apollo',
  'apollo-shield',
  'mercurius',
  'mercurius-auth',
  'hive',
  'node-http',
  'node-http-log',
] as const;
export type ContenderName = (typeof CONTENDERS)[number];

export const PARTS = ['answers', 'forces', 'growth', 'start', 'plans'] as const;
export type Part = (typeof PARTS)[number];

export interface GatewayOptions {
  /** Seconds that each contender is asked each question, after half as long to warm up, in each round. */
  readonly seconds: number;
  /** How often all take turns: the best round counts. */
  readonly rounds: number;
  readonly contenders: readonly ContenderName[];
  readonly parts: readonly Part[];
  /** Whether the results are written to `bench/results.md` and `bench/results.svg`. */
  readonly writes: boolean;
}

/** Reads the command line. Throws a TypeError or RangeError that names the option. */
export function parseGatewayOptions(args: readonly string[]): GatewayOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '3' },
      contenders: { type: 'string', default: CONTENDERS.join(',') },
      only: { type: 'string', default: PARTS.join(',') },
      'print-only': { type: 'boolean', default: false },
    },
  });
  return {
    seconds: positive('seconds', values.seconds),
    rounds: positive('rounds', values.rounds),
    contenders: values.contenders.split(',').map((name) => oneOf('contenders', CONTENDERS, name)),
    parts: values.only.split(',').map((name) => oneOf('only', PARTS, name)),
    writes: !values['print-only'],
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new RangeError(`--${name} must be a number above 0`);
  return value;
}

function oneOf<T extends string>(option: string, names: readonly T[], text: string): T {
  const found = names.find((name) => name === text);
  if (found === undefined) throw new RangeError(`--${option} takes ${names.join(', ')}`);
  return found;
}
