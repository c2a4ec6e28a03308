import { roomier } from '../../roomier.js';

const FIRST_ROOM = 1024;

/** A list of numbers for each row, one list after the other in one array. Rows are written in order and then only read. */
export class RowLists {
  #values: Uint32Array<ArrayBuffer>;
  /** Where each row's list ends; the next begins there. */
  #ends: Uint32Array<ArrayBuffer>;
  #rows = 0;
  #size = 0;

  /** @param rows how many are expected; pages that are never written take no memory. */
  constructor(rows = FIRST_ROOM) {
    this.#values = new Uint32Array(Math.max(FIRST_ROOM, rows * 2));
    this.#ends = new Uint32Array(Math.max(FIRST_ROOM, rows));
  }

  get rows(): number {
    return this.#rows;
  }

  /** All values of all rows. */
  get size(): number {
    return this.#size;
  }

  /** Adds a value to the row that is being written. */
  push(value: number): void {
    if (this.#size === this.#values.length) this.#values = roomier(this.#values);
    this.#values[this.#size++] = value;
  }

  /** Ends the row that is being written, with what was pushed since the last. */
  endRow(): void {
    if (this.#rows === this.#ends.length) this.#ends = roomier(this.#ends);
    this.#ends[this.#rows++] = this.#size;
  }

  /** Where the row's values begin among all. */
  start(row: number): number {
    return row === 0 ? 0 : (this.#ends[row - 1] ?? 0);
  }

  end(row: number): number {
    return this.#ends[row] ?? 0;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }
}
