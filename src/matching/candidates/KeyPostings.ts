import { roomier } from '../roomier.js';

/** Row numbers are below this: more rows than a file may have, both files together. */
const MOST_ROWS = 2 ** 21;
const BUCKET_BITS = 16;

/** Rows by 32-bit keys, four bytes for each key of a row. Two keys may happen to be one: then a row finds a few more. */
export class KeyPostings {
  /** Keys that any row has, in order, and where the rows of each begin; those of the last end where the rows end. */
  readonly #keys: Uint32Array;
  readonly #starts: Int32Array;
  readonly #rows: Int32Array;
  readonly #buckets = new Uint32Array(2 ** BUCKET_BITS + 1);

  /** @param entries keys with rows, as `KeyList` collects them; sorted in place. */
  constructor(entries: Float64Array) {
    entries.sort();
    let distinct = 0;
    for (let index = 0; index < entries.length; index++) if (isFirst(entries, index)) distinct++;
    this.#keys = new Uint32Array(distinct);
    this.#starts = new Int32Array(distinct + 1).fill(entries.length);
    this.#rows = new Int32Array(entries.length);
    let place = 0;
    for (let index = 0; index < entries.length; index++) {
      const entry = entries[index] ?? 0;
      const key = keyOf(entry);
      this.#rows[index] = entry - key * MOST_ROWS;
      if (!isFirst(entries, index)) continue;
      this.#keys[place] = key;
      this.#starts[place++] = index;
      this.#buckets[(key >>> (32 - BUCKET_BITS)) + 1] = place;
    }
    for (let bucket = 1; bucket < this.#buckets.length; bucket++) {
      this.#buckets[bucket] = Math.max(this.#buckets[bucket] ?? 0, this.#buckets[bucket - 1] ?? 0);
    }
  }

  /** The rows of a key, in order. */
  rowsOf(key: number): Int32Array {
    const bucket = key >>> (32 - BUCKET_BITS);
    let low = this.#buckets[bucket] ?? 0;
    let high = this.#buckets[bucket + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#keys[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return this.#keys[low] === key ? this.#rows.subarray(this.#starts[low], this.#starts[low + 1]) : NONE;
  }

  /** Keys that more rows have than these. */
  commonKeys(most: number): ReadonlySet<number> {
    const isCommon = (_: number, place: number) => (this.#starts[place + 1] ?? 0) - (this.#starts[place] ?? 0) > most;
    return new Set(this.#keys.filter(isCommon));
  }
}

const NONE = new Int32Array(0);

/** Collects keys of rows. */
export class KeyList {
  #entries = new Float64Array(1024);
  #size = 0;

  add(key: number, row: number): void {
    if (this.#size === this.#entries.length) this.#entries = roomier(this.#entries);
    this.#entries[this.#size++] = key * MOST_ROWS + row;
  }

  postings(): KeyPostings {
    return new KeyPostings(this.#entries.subarray(0, this.#size));
  }
}

const keyOf = (entry: number): number => Math.floor(entry / MOST_ROWS);
const isFirst = (entries: Float64Array, index: number): boolean =>
  index === 0 || keyOf(entries[index] ?? 0) !== keyOf(entries[index - 1] ?? 0);
