import { MOST_ROWS as DIRECTORY_ROWS, type Postings } from '../blocks/Postings.js';

/** Rows that one search reads, at most. It bounds the time of any. */
export const MOST_ROWS = 2 ** 14;
const SLOT_BITS = 16;
const SLOTS = 2 ** SLOT_BITS;
/** Postings of a key that cost nothing beside looking it up: most of them are of other keys. */
const FREE = 16;
/** Keys that are looked up at once, at most. */
const MOST_KEYS = 8000;
/** Postings that are passed over at once, at most: that takes some tenths of a millisecond. */
const MOST_PASSED = 80_000;
/** The same where what they have in common is not worth so much: all of it is read otherwise as well. */
const FEW_PASSED = 40_000;

/** The rows that a search has read, each once, in the order in which they were read. One is used again and again. */
export class ReadRows {
  readonly rows = new Uint32Array(MOST_ROWS);
  /** Open addressing: a row's place in `rows` plus 1, or 0. */
  readonly #slots = new Uint32Array(SLOTS);
  /** A bit for each row of a directory. */
  readonly #marks = new Uint32Array(DIRECTORY_ROWS / 32);
  readonly #taken = new Uint32Array(MOST_ROWS);
  #size = 0;
  #room = 0;
  #isFull = false;

  get size(): number {
    return this.#size;
  }

  /** Forgets all rows. */
  clear(): void {
    for (let index = 0; index < this.#size; index++) this.#slots[this.#taken[index] ?? 0] = 0;
    this.#size = 0;
  }

  /**
   * Reads the rows that have one of the keys, `most` at most: where they are more, the first of each key, as many of one
   * as of another. Returns whether all were read.
   */
  read(postings: Postings, keys: readonly number[], most: number): boolean {
    this.#begin(most);
    const looked = keys.slice(0, MOST_KEYS);
    const share = shareOf(postings.lengthsOf(looked), most + FREE * looked.length);
    for (const key of looked) postings.each(key, this.#take, share);
    return share === Number.POSITIVE_INFINITY && !this.#isFull && looked.length === keys.length;
  }

  /** Whether no more than `most` rows have one of the keys. */
  fits(postings: Postings, keys: readonly number[], most: number): boolean {
    const passed = sumOf(postings.lengthsOf(keys));
    if (passed <= most || passed > most + FREE * keys.length) return passed <= most;
    return keys.reduce((count, key) => count + postings.countOf(key), 0) <= most;
  }

  /** Whether the rows that have one of the keys are few enough to be passed over for what is read otherwise as well. */
  arePassed(postings: Postings, keys: readonly number[]): boolean {
    return sumOf(postings.lengthsOf(keys)) <= FEW_PASSED;
  }

  /**
   * Reads the rows that have one of the keys and one of the others: `most` at most. What has either is passed over without
   * looking at the rows. Returns whether all were read.
   */
  readAmong(postings: Postings, keys: readonly number[], others: readonly number[], most: number): boolean {
    this.#begin(most);
    const marked = eachOf(postings, others, this.#mark);
    const passed = eachOf(postings, keys, this.#takeMarked);
    eachOf(postings, others, this.#unmark);
    return marked && passed && !this.#isFull;
  }

  /** Reads the rows that have two of the keys: `most` at most. Returns whether all were read. */
  readTwice(postings: Postings, keys: readonly number[], most: number): boolean {
    this.#begin(most);
    const share = shareOf(postings.lengthsOf(keys), MOST_PASSED);
    for (const key of keys) {
      postings.each(key, this.#takeMarked, share);
      postings.each(key, this.#mark, share);
    }
    for (const key of keys) postings.each(key, this.#unmark, share);
    return share === Number.POSITIVE_INFINITY && !this.#isFull;
  }

  #begin(most: number): void {
    this.#room = Math.min(MOST_ROWS, this.#size + most);
    this.#isFull = false;
  }

  readonly #mark = (row: number): void => {
    this.#marks[row >>> 5] = (this.#marks[row >>> 5] ?? 0) | (1 << (row & 31));
  };

  readonly #unmark = (row: number): void => {
    this.#marks[row >>> 5] = 0;
  };

  readonly #takeMarked = (row: number): void => {
    if (((this.#marks[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0) this.#take(row);
  };

  readonly #take = (row: number): void => {
    let slot = Math.imul(row, 0x9e3779b1) >>> (32 - SLOT_BITS);
    for (;;) {
      const known = this.#slots[slot] ?? 0;
      if (known === 0) break;
      if (this.rows[known - 1] === row) return;
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (this.#size === this.#room) {
      this.#isFull = true;
      return;
    }
    this.rows[this.#size] = row;
    this.#taken[this.#size] = slot;
    this.#slots[slot] = ++this.#size;
  };
}

/** Passes over the postings of keys, so many at most. Returns whether that were all. */
function eachOf(postings: Postings, keys: readonly number[], take: (row: number) => void): boolean {
  const share = shareOf(postings.lengthsOf(keys), MOST_PASSED);
  for (const key of keys) postings.each(key, take, share);
  return share === Number.POSITIVE_INFINITY;
}

/** The most of each list that can be read without reading more than `most` of all; infinite where all can be read whole. */
function shareOf(lengths: Uint32Array, most: number): number {
  if (readOf(lengths, Number.POSITIVE_INFINITY) <= most) return Number.POSITIVE_INFINITY;
  let [least, beyond] = [0, most + 1];
  while (beyond - least > 1) {
    const middle = (least + beyond) >>> 1;
    if (readOf(lengths, middle) <= most) least = middle;
    else beyond = middle;
  }
  return least;
}

const sumOf = (lengths: Uint32Array): number => readOf(lengths, Number.POSITIVE_INFINITY);

/** How much is read where no more than a share is read of any list. */
function readOf(lengths: Uint32Array, share: number): number {
  let sum = 0;
  for (let index = 0; index < lengths.length; index++) {
    const length = lengths[index] ?? 0;
    sum += Math.min(length, share);
  }
  return sum;
}
