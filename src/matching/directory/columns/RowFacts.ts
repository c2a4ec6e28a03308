import type { RecordedSex } from '../../records/MatchRecord.js';
import { roomier } from '../../roomier.js';

const SEXES: readonly RecordedSex[] = ['', 'M', 'F'];
/** Names, dates or postcodes of one row that are kept: as many as eight bits count. */
const MOST = 255;
/** About how many numbers a row takes. */
const A_ROW = 7;
const FIRST_ROOM = 1024;

/**
 * The names, dates of birth, postcodes and sex of all rows, those of one row beside each other in one array: who weighs a
 * row reads one place of memory and not six. A row begins with how many it has of each.
 */
export class RowFacts {
  #values: Uint32Array<ArrayBuffer>;
  /** Where each row ends; the next begins there. */
  #ends: Uint32Array<ArrayBuffer>;
  #rows = 0;
  #size = 0;

  /** @param rows how many are expected; pages that are never written take no memory. */
  constructor(rows: number) {
    this.#values = new Uint32Array(Math.max(FIRST_ROOM, Math.ceil(rows * A_ROW)));
    this.#ends = new Uint32Array(Math.max(FIRST_ROOM, Math.ceil(rows)));
  }

  get rows(): number {
    return this.#rows;
  }

  /** @param names two numbers each: that of the forenames, and that of the surname. */
  add(names: readonly number[], births: readonly number[], postcodes: readonly number[], sex: RecordedSex): void {
    const [named, born, housed] = [names.slice(0, MOST * 2), births.slice(0, MOST), postcodes.slice(0, MOST)];
    this.#push((SEXES.indexOf(sex) << 24) | (housed.length << 16) | (born.length << 8) | (named.length / 2));
    for (const value of named) this.#push(value);
    for (const value of born) this.#push(value);
    for (const value of housed) this.#push(value);
    if (this.#rows === this.#ends.length) this.#ends = roomier(this.#ends);
    this.#ends[this.#rows++] = this.#size;
  }

  #push(value: number): void {
    if (this.#size === this.#values.length) this.#values = roomier(this.#values);
    this.#values[this.#size++] = value;
  }

  /** Where a row begins. */
  start(row: number): number {
    return row === 0 ? 0 : (this.#ends[row - 1] ?? 0);
  }

  /** How much there is of each in the row that begins there. */
  head(start: number): number {
    return this.#values[start] ?? 0;
  }

  /**
   * Where rows begin, and their heads, of the rows between two places of a list. Nothing else is done with them: a processor
   * that is asked for so many places of memory at once has them all in the time of a few.
   */
  locate(rows: Uint32Array, from: number, to: number, starts: Uint32Array, heads: Uint32Array): void {
    for (let index = from; index < to; index++) starts[index - from] = this.start(rows[index] ?? 0);
    for (let index = 0; index < to - from; index++) heads[index] = this.head(starts[index] ?? 0);
  }

  /** Where the postcodes of a row end, and with them the row. */
  end(row: number): number {
    return this.#ends[row] ?? 0;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }
}

/** Where the names of a row stand: two numbers each. */
export const namesAt = (start: number): number => start + 1;

/** Where its dates of birth stand, behind its names. */
export const birthsAt = (start: number, head: number): number => start + 1 + 2 * (head & MOST);

/** Where its postcodes stand, behind its dates of birth. */
export const postcodesAt = (start: number, head: number): number => birthsAt(start, head) + ((head >>> 8) & MOST);

export const sexIn = (head: number): RecordedSex => SEXES[head >>> 24] ?? '';
