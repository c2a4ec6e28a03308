/** What may be wrong with a force that is served over HTTP, with the numbers each takes and what they are if left out. */
const FAULTS = {
  /** Answers after so many milliseconds: always the same, between two, or about a median with a spread (sigma). */
  'latency:fixed': [100],
  'latency:uniform': [20, 200],
  'latency:lognormal': [80, 0.6],
  /** Never answers. */
  hang: [],
  /** Closes connections as they come. */
  refuse: [],
  /** Answers 503. */
  busy: [],
  /** Answers with something that is not JSON. */
  garbage: [],
  /** Closes the connection in the middle of the answer. */
  half: [],
  /** Sends so many bytes, then nothing for so many milliseconds, and so on. */
  drip: [1, 100],
  /** Goes on answering until so many bytes are sent. */
  oversized: [256 * 1024 * 1024],
  /** Sends numbers for texts, and texts for numbers and truth values. */
  'wrong-types': [],
  /** Its clock is off by so many milliseconds. */
  skew: [3_600_000],
  /** Says that it is another force. */
  'wrong-force': [],
  /** Answers about somebody, or looks up something, that it was not asked for. */
  'another-person': [],
  /** Sends each row twice. */
  'duplicate-rows': [],
  /** Sends a field that it was not asked for with each row that was found. */
  'stray-field': [],
} as const satisfies Record<string, readonly number[]>;

export type FaultName = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as readonly FaultName[];

export interface RemoteFault {
  readonly name: FaultName;
  readonly numbers: readonly number[];
  /** In which share of calls it happens, above 0 and up to 1. */
  readonly share: number;
}

/** A fault is written `name`, `name(numbers)` or `name(numbers)@share`, such as `latency:lognormal(80,0.6)@0.5`. */
const WRITTEN = /^([a-z:-]+)(?:\(([\d.,-]+)\))?(?:@(0?\.\d+|1))?$/;

export class FaultTextError extends Error {}

/** @throws FaultTextError saying what a fault may be. */
export function parseFault(text: string): RemoteFault {
  const [, name = '', numbers, share] = WRITTEN.exec(text) ?? [];
  const known = FAULT_NAMES.find((one) => one === name);
  if (known === undefined) throw new FaultTextError(`a fault is one of ${FAULT_NAMES.join(', ')}`);
  const usual: readonly number[] = FAULTS[known];
  const given = numbers === undefined ? usual : numbers.split(',').map(Number);
  if (given.length !== usual.length || !given.every(Number.isFinite))
    throw new FaultTextError(`${known} takes ${usual.length} numbers, such as ${known}(${usual.join(',')})`);
  if (known !== 'skew' && given.some((number) => number < 0))
    throw new FaultTextError(`${known} takes no negative numbers`);
  if (known === 'drip' && (given[0] ?? 0) < 1) throw new FaultTextError('drip sends at least 1 byte at a time');
  return { name: known, numbers: given, share: share === undefined ? 1 : Number(share) };
}
