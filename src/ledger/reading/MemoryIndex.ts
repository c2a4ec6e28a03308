import { type SegmentFacts, type SegmentIndex, TermHashes } from './SegmentIndex.js';

/** The index of a segment while it is read: of the active one, and of one that has no index file yet. */
export class MemoryIndex implements SegmentIndex {
  readonly #first: number;
  #end: number;
  #oldestIntent: number;
  #earliest = Number.POSITIVE_INFINITY;
  #latest = Number.NEGATIVE_INFINITY;
  readonly #accesses = new Map<string, number[]>();
  readonly #times = new Map<number, number>();
  readonly #outcomes = new Map<number, number>();
  readonly #recordFirsts: number[] = [];
  readonly #recordOffsets: number[] = [];
  /** Whether the details of each period met could be read. */
  readonly periods = new Map<string, boolean>();
  readonly hashes = new TermHashes();
  /** Where the next record begins. */
  offset = 0;

  constructor(first: number) {
    this.#first = first;
    this.#end = first;
    this.#oldestIntent = first;
  }

  get facts(): SegmentFacts {
    return {
      first: this.#first,
      end: this.#end,
      oldestIntent: this.#oldestIntent,
      earliest: this.#earliest,
      latest: this.#latest,
    };
  }

  addRecord(firstIndex: number, count: number, offset: number): void {
    this.#recordFirsts.push(firstIndex);
    this.#recordOffsets.push(offset);
    this.#end = firstIndex + count;
  }

  /** That an access has terms, known by their hashes; `atMs` is the time of its intent. */
  addAccess(intentIndex: number, atMs: number, termHashes: Iterable<string>): void {
    this.#earliest = Math.min(this.#earliest, atMs);
    this.#latest = Math.max(this.#latest, atMs);
    this.#times.set(intentIndex, atMs);
    for (const term of termHashes) {
      const known = this.#accesses.get(term);
      if (known === undefined) this.#accesses.set(term, [intentIndex]);
      else if (known.at(-1) !== intentIndex) known.push(intentIndex);
    }
  }

  /** The first outcome of an intent counts. */
  addOutcome(intentIndex: number, outcomeIndex: number): void {
    if (!this.#outcomes.has(intentIndex)) this.#outcomes.set(intentIndex, outcomeIndex);
    this.#oldestIntent = Math.min(this.#oldestIntent, intentIndex);
  }

  hasOutcome(intentIndex: number): boolean {
    return this.#outcomes.has(intentIndex);
  }

  async accessesOf(termHash: string): Promise<readonly number[]> {
    return ascending(this.#accesses.get(termHash) ?? []);
  }

  async times(): Promise<ReadonlyMap<number, number>> {
    return this.#times;
  }

  async outcomeOf(intentIndex: number): Promise<number | null> {
    return this.#outcomes.get(intentIndex) ?? null;
  }

  async recordOf(index: number): Promise<number | null> {
    if (index < this.#first || index >= this.#end) return null;
    let low = 0;
    let high = this.#recordFirsts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#recordFirsts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return this.#recordOffsets[low] ?? null;
  }

  /** Terms with their accesses, in the order of the hashes. */
  *terms(): Generator<readonly [string, number]> {
    for (const term of [...this.#accesses.keys()].sort()) {
      for (const access of ascending(this.#accesses.get(term) ?? [])) yield [term, access];
    }
  }

  /** Intents with their times, in the order of the intents. */
  timesInOrder(): readonly (readonly [number, number])[] {
    return [...this.#times].sort(([a], [b]) => a - b);
  }

  /** Intents with their outcomes, in the order of the intents. */
  outcomes(): readonly (readonly [number, number])[] {
    return [...this.#outcomes].sort(([a], [b]) => a - b);
  }

  /** First entries of the records with where these begin. */
  records(): readonly (readonly [number, number])[] {
    return this.#recordFirsts.map((firstIndex, at) => [firstIndex, this.#recordOffsets[at] ?? 0]);
  }
}

const ascending = (accesses: readonly number[]): readonly number[] => [...new Set(accesses)].sort((a, b) => a - b);
