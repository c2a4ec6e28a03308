import type { Postings } from '../blocks/Postings.js';
import type { Lookup } from './planLookups.js';

/** Postings read for one search, at most. It bounds the time of any. */
export const MOST_READ = 40_000;
const SLOTS = 2 ** 17;

/** The rows that a search meets, each with the blocks in which it does. One is used again and again. */
export class Gathered {
  readonly rows = new Uint32Array(MOST_READ);
  /** By row as in `rows`, a bit for each block. */
  readonly masks = new Uint8Array(MOST_READ);
  /** Open addressing: a row's place in `rows` plus 1, or 0. */
  readonly #slots = new Uint32Array(SLOTS);
  readonly #taken = new Uint32Array(MOST_READ);
  #size = 0;
  #read = 0;
  #whole = 0;
  #lookedUp = 0;
  #mask = 0;

  get size(): number {
    return this.#size;
  }

  /** How many postings were read. */
  get read(): number {
    return this.#read;
  }

  /** A bit for each block that was read to its end: a row without that bit is not in it. */
  get whole(): number {
    return this.#whole;
  }

  /** A bit for each block that was read in part. */
  get unread(): number {
    return this.#lookedUp & ~this.#whole;
  }

  /** Reads the blocks, the shortest first: whole as long as there is room, then the beginnings of the others. */
  gather(postings: Postings, lookups: readonly Lookup[]): void {
    this.#clear();
    const lists = lookups
      .map(({ block, hash }) => ({ block, hash, length: postings.lengthOf(hash) }))
      .filter(({ length }) => length > 0)
      .sort((one, other) => one.length - other.length || one.block - other.block || one.hash - other.hash);
    for (const { block } of lookups) this.#lookedUp |= 1 << block;
    this.#whole = this.#lookedUp;
    for (const [index, { block, hash, length }] of lists.entries()) {
      const left = MOST_READ - this.#read;
      const most = length <= left / (lists.length - index) ? length : Math.floor(left / (lists.length - index));
      if (most < length) this.#whole &= ~(1 << block);
      this.#mask = 1 << block;
      postings.each(hash, this.#take, most);
      this.#read += most;
    }
  }

  readonly #take = (row: number): void => {
    let slot = Math.imul(row, 0x9e3779b1) >>> (32 - 17);
    for (;;) {
      const known = this.#slots[slot] ?? 0;
      if (known === 0) break;
      if (this.rows[known - 1] === row) {
        this.masks[known - 1] = (this.masks[known - 1] ?? 0) | this.#mask;
        return;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    this.rows[this.#size] = row;
    this.masks[this.#size] = this.#mask;
    this.#taken[this.#size] = slot;
    this.#slots[slot] = ++this.#size;
  };

  #clear(): void {
    for (let index = 0; index < this.#size; index++) this.#slots[this.#taken[index] ?? 0] = 0;
    this.#size = 0;
    this.#read = 0;
    this.#whole = 0;
    this.#lookedUp = 0;
  }
}
