import { roomier } from '../roomier.js';
import type { RivalPair, WeighedPair } from './WeighedPairs.js';

const OPPOSED = [null, 'FORENAME', 'OTHERWISE'] as const;
const CONTRADICTED = 4;
const BY_NAME_ALONE = 8;
const BEGINNING = 1024;

/** Pairs in columns that grow, 33 bytes a pair: files of several hundred thousand rows have millions of pairs. */
export class RivalPairs {
  #size = 0;
  #ones = new Int32Array(BEGINNING);
  #others = new Int32Array(BEGINNING);
  #bits = new Float64Array(BEGINNING);
  #overHousehold = new Float64Array(BEGINNING);
  #overStranger = new Float64Array(BEGINNING);
  /** What else a pair says, in one byte. */
  #says = new Uint8Array(BEGINNING);

  static of(pairs: Iterable<RivalPair>): RivalPairs {
    const columns = new RivalPairs();
    columns.addAll(pairs);
    return columns;
  }

  get size(): number {
    return this.#size;
  }

  /** Rows of the first file, pair by pair, as are the other columns. They show what is set later, and not what is added. */
  get ones(): Int32Array {
    return this.#ones.subarray(0, this.#size);
  }

  get others(): Int32Array {
    return this.#others.subarray(0, this.#size);
  }

  get bits(): Float64Array {
    return this.#bits.subarray(0, this.#size);
  }

  get overHousehold(): Float64Array {
    return this.#overHousehold.subarray(0, this.#size);
  }

  get overStranger(): Float64Array {
    return this.#overStranger.subarray(0, this.#size);
  }

  at(pair: number): RivalPair {
    const says = this.#says[pair] ?? 0;
    return {
      one: this.#ones[pair] ?? 0,
      other: this.#others[pair] ?? 0,
      bits: this.#bits[pair] ?? 0,
      overHousehold: this.#overHousehold[pair] ?? 0,
      overStranger: this.#overStranger[pair] ?? 0,
      opposed: OPPOSED[says & 3] ?? null,
      isContradicted: (says & CONTRADICTED) !== 0,
      isByNameAlone: (says & BY_NAME_ALONE) !== 0,
    };
  }

  isOpposed(pair: number): boolean {
    return ((this.#says[pair] ?? 0) & 3) !== 0;
  }

  add(pair: RivalPair): void {
    if (this.#size === this.#ones.length) this.#grow();
    this.set(this.#size++, pair);
  }

  addAll(pairs: Iterable<RivalPair>): void {
    for (const pair of pairs) this.add(pair);
  }

  set(index: number, pair: RivalPair): void {
    this.#ones[index] = pair.one;
    this.#others[index] = pair.other;
    this.#bits[index] = pair.bits;
    this.#overHousehold[index] = pair.overHousehold;
    this.#overStranger[index] = pair.overStranger;
    this.#says[index] =
      OPPOSED.indexOf(pair.opposed) +
      (pair.isContradicted ? CONTRADICTED : 0) +
      (pair.isByNameAlone ? BY_NAME_ALONE : 0);
  }

  /** Pairs with so many bits or more, in their order. */
  atLeast(bits: number): WeighedPair[] {
    const found: WeighedPair[] = [];
    for (let pair = 0; pair < this.#size; pair++) if ((this.#bits[pair] ?? 0) >= bits) found.push(this.at(pair));
    return found;
  }

  /** Numbers the rows of the second file from 0, which began at `offset`. */
  numberSecondFrom(offset: number): void {
    for (let pair = 0; pair < this.#size; pair++) this.#others[pair] = (this.#others[pair] ?? 0) - offset;
  }

  #grow(): void {
    this.#ones = roomier(this.#ones);
    this.#others = roomier(this.#others);
    this.#bits = roomier(this.#bits);
    this.#overHousehold = roomier(this.#overHousehold);
    this.#overStranger = roomier(this.#overStranger);
    this.#says = roomier(this.#says);
  }
}
