import { parseArgs } from 'node:util';

export const PARTS = ['healthy', 'failing', 'soak'] as const;
export type Part = (typeof PARTS)[number];

export interface BenchOptions {
  /** Simulated forces, each behind HTTP. */
  readonly forces: number;
  /** Requests of the healthy and of the failing part. */
  readonly requests: number;
  /** Requests under way at once. */
  readonly atOnce: number;
  /** Milliseconds that a request has for its forces. */
  readonly deadlineMs: number;
  /** Milliseconds that a healthy force takes for each call. */
  readonly latencyMs: number;
  /** Seconds that forces flap for; 0 leaves the soak out. */
  readonly soakSeconds: number;
  readonly parts: readonly Part[];
}

/** Reads the command line. Throws a TypeError or RangeError that names the option. */
export function parseBenchOptions(args: readonly string[]): BenchOptions {
  const text = (otherwise: string) => ({ type: 'string', default: otherwise }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      forces: text('43'),
      requests: text('1000'),
      'at-once': text('4'),
      deadline: text('2000'),
      latency: text('20'),
      soak: text('0'),
      only: { type: 'string' },
    },
  });
  const soakSeconds = wholeNumber('soak', values.soak, 0);
  const usual: readonly Part[] = soakSeconds > 0 ? ['soak'] : ['healthy', 'failing'];
  return {
    forces: wholeNumber('forces', values.forces, 6),
    requests: wholeNumber('requests', values.requests, 1),
    atOnce: wholeNumber('at-once', values['at-once'], 1),
    deadlineMs: wholeNumber('deadline', values.deadline, 100),
    latencyMs: wholeNumber('latency', values.latency, 0),
    soakSeconds,
    parts: values.only === undefined ? usual : values.only.split(',').map(partOf),
  };
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least)
    throw new RangeError(`--${name} must be a whole number of at least ${least}`);
  return value;
}

function partOf(text: string): Part {
  const part = PARTS.find((name) => name === text);
  if (part === undefined) throw new RangeError(`--only takes ${PARTS.join(', ')}`);
  return part;
}
