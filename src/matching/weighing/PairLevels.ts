import { roomier } from '../roomier.js';

/** Pairs of rows with the levels at which they compare, in typed arrays that grow. */
export class PairLevels {
  readonly fields: number;
  #size = 0;
  #ones = new Int32Array(1024);
  #others = new Int32Array(1024);
  #bitsOver = new Float32Array(1024);
  #levels: Uint8Array;

  constructor(fields: number) {
    this.fields = fields;
    this.#levels = new Uint8Array(1024 * fields);
  }

  get size(): number {
    return this.#size;
  }

  /** Adds a pair whose levels `compare` writes. */
  add(one: number, other: number, compare: (levels: Uint8Array, at: number) => number): void {
    if (this.#size === this.#ones.length) this.#grow();
    this.#ones[this.#size] = one;
    this.#others[this.#size] = other;
    this.#bitsOver[this.#size] = compare(this.#levels, this.#size * this.fields);
    this.#size++;
  }

  /** Forgets all pairs, and keeps the room. */
  clear(): void {
    this.#size = 0;
  }

  one(pair: number): number {
    return this.#ones[pair] ?? 0;
  }

  other(pair: number): number {
    return this.#others[pair] ?? 0;
  }

  bitsOver(pair: number): number {
    return this.#bitsOver[pair] ?? 0;
  }

  /** All levels, `fields` a pair. */
  get levels(): Uint8Array {
    return this.#levels;
  }

  level(pair: number, field: number): number {
    return this.#levels[pair * this.fields + field] ?? 0;
  }

  #grow(): void {
    this.#ones = roomier(this.#ones);
    this.#others = roomier(this.#others);
    this.#bitsOver = roomier(this.#bitsOver);
    this.#levels = roomier(this.#levels);
  }
}
