/** What is to be carried. */
export interface Load {
  /** Answers a second in the busiest second. */
  readonly peakPerSecond: number;
  /** Answers a day, on the mean. */
  readonly perDay: number;
  readonly years: number;
}

/** What one answer costs and one unit carries. The first five were measured, the others are assumed: docs/operations.md. */
export interface Costs {
  /** Processor time of one answer on one core, in milliseconds, without what its forces take. */
  readonly ownShareMs: number;
  /** The same of its look-ups in MongoDB, in milliseconds. */
  readonly sharedMs: number;
  readonly entriesPerAnswer: number;
  /** On disk, with tiles and what lies beside the entry. */
  readonly bytesPerEntry: number;
  /** Durable entries a second of one log. */
  readonly entriesPerSecond: number;
  /** Look-ups by an index that one shard's primary answers a second. */
  readonly readsPerSecond: number;
  /** Keys that one shard's primary puts into indexes a second, with replication. */
  readonly keysPerSecond: number;
  /** Look-ups of an answer: its enquiry, and what others have decided. */
  readonly readsPerAnswer: number;
  /** Index keys of an access in the index of all logs, `_id` and shard key included. */
  readonly keysPerAccess: number;
  /** Bytes of an access in that index, keys included. */
  readonly bytesPerAccess: number;
  /** Years for which that index is kept. */
  readonly indexYears: number;
  /** How much of a unit may be used in the busiest second, from 0 to 1. */
  readonly most: number;
}

export const COSTS: Costs = {
  ownShareMs: 10.5,
  sharedMs: 2,
  entriesPerAnswer: 2,
  bytesPerEntry: 1_297,
  entriesPerSecond: 63_000,
  readsPerSecond: 20_000,
  keysPerSecond: 25_000,
  readsPerAnswer: 2,
  keysPerAccess: 7,
  bytesPerAccess: 700,
  indexYears: 1,
  most: 0.6,
};

/** A kind of thing of which there are as many as are needed. */
export interface Resource {
  readonly name: string;
  /** Answers a second at which one unit is used up. */
  readonly oneCarries: number;
  /** Units for the busiest second, none used beyond what it may. */
  readonly units: number;
}

/** What is used up, and how many of it are needed: what gives way first comes first. */
export function resourcesFor({ peakPerSecond }: Load, costs: Costs): readonly Resource[] {
  const carries: readonly (readonly [string, number])[] = [
    ['core of a broker (one worker)', 1_000 / serviceMs(costs)],
    ['shard, for the index of accesses', costs.keysPerSecond / costs.keysPerAccess],
    ['shard, for enquiries and decisions', costs.readsPerSecond / costs.readsPerAnswer],
    ['access log', costs.entriesPerSecond / costs.entriesPerAnswer],
  ];
  return carries
    .map(([name, oneCarries]) => ({ name, oneCarries, units: Math.ceil(peakPerSecond / (oneCarries * costs.most)) }))
    .sort((a, b) => a.oneCarries - b.oneCarries);
}

/** Processor time of an answer at an instance that shares, in milliseconds. */
export const serviceMs = ({ ownShareMs, sharedMs }: Costs): number => ownShareMs + sharedMs;

/** Bytes on disk after all years, of one copy each. */
export function bytesFor({ perDay, years }: Load, costs: Costs): { readonly logs: number; readonly index: number } {
  const answers = perDay * 365 * years;
  return {
    logs: answers * costs.entriesPerAnswer * costs.bytesPerEntry,
    index: perDay * 365 * Math.min(years, costs.indexYears) * costs.bytesPerAccess,
  };
}
