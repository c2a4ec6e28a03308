import { packedYear } from './packedBirth.js';

const PACKED_BIRTHS = 2 ** 22;
const A_MONTH = 2 ** 7;

/** How many claims there are of each date of birth, by packed date. */
export class BirthCounts {
  readonly #dates = new Uint32Array(PACKED_BIRTHS);
  /** By year and month together. */
  readonly #months = new Uint32Array(PACKED_BIRTHS / A_MONTH);
  #claims = 0;

  /** Of all dates. */
  get claims(): number {
    return this.#claims;
  }

  add(packed: number): void {
    this.#dates[packed] = (this.#dates[packed] ?? 0) + 1;
    const month = Math.floor(packed / A_MONTH);
    this.#months[month] = (this.#months[month] ?? 0) + 1;
    this.#claims++;
  }

  of(packed: number): number {
    return this.#dates[packed] ?? 0;
  }

  /** Of all dates from one to another, both included. */
  between(first: number, last: number): number {
    let sum = 0;
    for (let packed = first; packed <= last; ) {
      const isWhole = packed % A_MONTH === 0 && packed + A_MONTH - 1 <= last;
      sum += (isWhole ? this.#months[packed / A_MONTH] : this.#dates[packed]) ?? 0;
      packed += isWhole ? A_MONTH : 1;
    }
    return sum;
  }

  /** Years of which there are claims, in order. */
  years(): readonly number[] {
    const years = new Set<number>();
    for (const [month, count] of this.#months.entries()) if (count > 0) years.add(packedYear(month * A_MONTH));
    return [...years];
  }
}
