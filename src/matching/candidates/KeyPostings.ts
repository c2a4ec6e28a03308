/** Row numbers are below this: more rows than a file may have, both files together. */
const MOST_ROWS = 2 ** 21;
const BUCKET_BITS = 16;

/** Rows by 32-bit keys, eight bytes for each key of a row. Two keys may happen to be one: then a row finds a few more. */
export class KeyPostings {
  readonly #entries: Float64Array;
  readonly #buckets = new Uint32Array(2 ** BUCKET_BITS + 1);

  /** @param entries keys with rows, as `KeyList` collects them; sorted in place. */
  constructor(entries: Float64Array) {
    this.#entries = entries.sort();
    for (const entry of this.#entries) this.#count(bucketOf(keyOf(entry)) + 1);
    for (let bucket = 1; bucket < this.#buckets.length; bucket++) {
      this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + (this.#buckets[bucket - 1] ?? 0);
    }
  }

  /** Where the rows of a key begin; those of key and following keys end where `start(key + 1)` is. */
  start(key: number): number {
    if (key >= 2 ** 32) return this.#entries.length;
    const bucket = bucketOf(key);
    let low = this.#buckets[bucket] ?? 0;
    let high = this.#buckets[bucket + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle] ?? 0) < key * MOST_ROWS) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  row(index: number): number {
    return (this.#entries[index] ?? 0) % MOST_ROWS;
  }

  /** Keys that more rows have than these. */
  commonKeys(most: number): ReadonlySet<number> {
    const common = new Set<number>();
    for (let index = most; index < this.#entries.length; index++) {
      const key = keyOf(this.#entries[index] ?? 0);
      if (key === keyOf(this.#entries[index - most] ?? 0)) common.add(key);
    }
    return common;
  }

  #count(bucket: number): void {
    this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + 1;
  }
}

/** Collects keys of rows. */
export class KeyList {
  #entries = new Float64Array(1024);
  #size = 0;

  add(key: number, row: number): void {
    if (this.#size === this.#entries.length) {
      const room = new Float64Array(this.#size * 2);
      room.set(this.#entries);
      this.#entries = room;
    }
    this.#entries[this.#size++] = key * MOST_ROWS + row;
  }

  postings(): KeyPostings {
    return new KeyPostings(this.#entries.subarray(0, this.#size));
  }
}

const keyOf = (entry: number): number => Math.floor(entry / MOST_ROWS);
const bucketOf = (key: number): number => Math.floor(key / 2 ** (32 - BUCKET_BITS));
