/** Rows that can be indexed: a posting has 24 bits for the row and 8 for a tag of its key. */
export const MOST_ROWS = 2 ** 24;
const ROW = MOST_ROWS - 1;

/** Calls `emit` with the hash of each key of a row; the same at every call. */
export type RowKeys = (row: number, emit: (hash: number) => void) => void;

/**
 * Which rows have a key, in two flat arrays. Keys are hashed to buckets; postings of a bucket stand in the order of rows
 * and carry eight bits of their key's hash, so that a look-up meets one in 256 of the others in its bucket. A key is never
 * missed.
 */
export class Postings {
  readonly #rows: number;
  readonly #keysOf: RowKeys;
  readonly #mask: number;
  /** Where each bucket ends; the next begins there. */
  readonly #ends: Uint32Array;
  readonly #postings: Uint32Array;

  /**
   * Two passes over the rows, counting and placing; needs no memory but what it keeps.
   * @param keysARow about how many keys a row has
   * @param onRows hears how many of twice the rows are done
   * @throws RangeError for more than 16,777,216 rows
   */
  constructor(rows: number, keysARow: number, keysOf: RowKeys, onRows: (done: number) => void = () => {}) {
    if (rows > MOST_ROWS) throw new RangeError(`a directory has at most ${MOST_ROWS} rows`);
    this.#rows = rows;
    this.#keysOf = keysOf;
    const buckets = 2 ** Math.max(4, Math.round(Math.log2(Math.max(1, (rows * keysARow) / 8))));
    this.#mask = buckets - 1;
    this.#ends = new Uint32Array(buckets);
    this.#count(onRows);
    this.#postings = new Uint32Array(this.#toStarts());
    this.#place(onRows);
  }

  #count(onRows: (done: number) => void): void {
    const [ends, mask] = [this.#ends, this.#mask];
    const count = (hash: number) => {
      ends[hash & mask] = (ends[hash & mask] ?? 0) + 1;
    };
    for (let row = 0; row < this.#rows; row++) {
      this.#keysOf(row, count);
      if (row % 4096 === 0) onRows(row);
    }
  }

  /** Turns counts into where each bucket begins. Returns how many postings there are. */
  #toStarts(): number {
    let sum = 0;
    for (let bucket = 0; bucket < this.#ends.length; bucket++) {
      const count = this.#ends[bucket] ?? 0;
      this.#ends[bucket] = sum;
      sum += count;
    }
    return sum;
  }

  /** Each bucket's beginning moves on as it fills, and stands at its end when all is placed. */
  #place(onRows: (done: number) => void): void {
    const [ends, mask, postings] = [this.#ends, this.#mask, this.#postings];
    let row = 0;
    const place = (hash: number) => {
      const at = ends[hash & mask] ?? 0;
      postings[at] = (tagOf(hash) << 24) | row;
      ends[hash & mask] = at + 1;
    };
    for (; row < this.#rows; row++) {
      this.#keysOf(row, place);
      if (row % 4096 === 0) onRows(this.#rows + row);
    }
    onRows(this.#rows * 2);
  }

  get size(): number {
    return this.#postings.length;
  }

  /** Bytes of both arrays. */
  get byteLength(): number {
    return this.#postings.byteLength + this.#ends.byteLength;
  }

  /** How many postings a look-up of the key reads: at least as many as rows have it. */
  lengthOf(hash: number): number {
    return this.#end(hash) - this.#start(hash);
  }

  /** The same of many keys. */
  lengthsOf(hashes: readonly number[]): Uint32Array {
    const lengths = new Uint32Array(hashes.length);
    for (let index = 0; index < hashes.length; index++) lengths[index] = this.lengthOf(hashes[index] ?? 0);
    return lengths;
  }

  /** How many postings of the key there are: hardly one that is another's. */
  countOf(hash: number): number {
    let count = 0;
    this.each(hash, () => count++);
    return count;
  }

  /** Calls for rows that have the key, in order, some twice; reads `most` postings and no more. */
  each(hash: number, take: (row: number) => void, most = Number.POSITIVE_INFINITY): void {
    const tag = tagOf(hash);
    const start = this.#start(hash);
    const end = Math.min(this.#end(hash), start + most);
    const postings = this.#postings;
    for (let at = start; at < end; at++) {
      const posting = postings[at] ?? 0;
      if (posting >>> 24 === tag) take(posting & ROW);
    }
  }

  #start(hash: number): number {
    const bucket = hash & this.#mask;
    return bucket === 0 ? 0 : (this.#ends[bucket - 1] ?? 0);
  }

  #end(hash: number): number {
    return this.#ends[hash & this.#mask] ?? 0;
  }
}

const tagOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 24;
