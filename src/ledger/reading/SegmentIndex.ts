import { hash } from 'node:crypto';

/** What is known of a segment without searching in it. */
export interface SegmentFacts {
  /** Index of the first entry, and the one after the last. */
  readonly first: number;
  readonly end: number;
  /** The lowest index of an intent that an outcome of the segment belongs to, or `first` where none is lower. */
  readonly oldestIntent: number;
  /** Milliseconds since 1970, of the intents that can be found here; from above to where there are none. */
  readonly earliest: number;
  readonly latest: number;
}

/**
 * Where things are in one segment. Accesses are named by the index of their intent, also where that lies in an earlier
 * segment: what an outcome can be found by is found in the outcome's segment.
 */
export interface SegmentIndex {
  readonly facts: SegmentFacts;
  /** Accesses that may have a term, ascending, each once. */
  accessesOf(termHash: string): Promise<readonly number[]>;
  /** The times of its accesses, in ms since 1970, by their intents. */
  times(): Promise<ReadonlyMap<number, number>>;
  /** The outcome of an intent, if it lies in this segment. */
  outcomeOf(intentIndex: number): Promise<number | null>;
  /** Where the record begins that holds an entry; null where none here does. */
  recordOf(index: number): Promise<number | null>;
}

const HASH_BYTES = 8;
const HASHES_AT_MOST = 16_384;

/** A term under the index key, which keeps the index from telling anything to who has it alone; 8 bytes as latin1. */
export function hashTerm(key: Buffer, term: string): string {
  return hash('sha256', Buffer.concat([key, Buffer.from(term)]), 'buffer').toString('latin1', 0, HASH_BYTES);
}

/** Accesses that may have one term at least of each list, ascending. */
export async function candidates(
  index: SegmentIndex,
  key: Buffer,
  wanted: readonly (readonly string[])[],
): Promise<readonly number[]> {
  let kept: readonly number[] | null = null;
  for (const anyOf of wanted) {
    const found = new Set<number>();
    for (const term of anyOf) for (const access of await index.accessesOf(hashTerm(key, term))) found.add(access);
    kept = kept === null ? [...found].sort((a, b) => a - b) : kept.filter((access) => found.has(access));
    if (kept.length === 0) return [];
  }
  return kept ?? [];
}

/** Hashes of the terms met last, since most come again at once: with the outcome, or with the next request. */
export class TermHashes {
  readonly #known = new Map<string, string>();

  of(key: Buffer, term: string): string {
    const known = this.#known.get(term);
    if (known !== undefined) return known;
    if (this.#known.size >= HASHES_AT_MOST) this.#known.clear();
    const made = hashTerm(key, term);
    this.#known.set(term, made);
    return made;
  }
}
