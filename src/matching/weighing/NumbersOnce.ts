/** Numbers worked out once for each of so many others, when they are asked for first. */
export class NumbersOnce {
  readonly #values: Float64Array;
  readonly #make: (of: number) => number;

  /** @param make works one out; never gives NaN */
  constructor(size: number, make: (of: number) => number) {
    this.#values = new Float64Array(size).fill(Number.NaN);
    this.#make = make;
  }

  get(of: number): number {
    const known = this.#values[of] ?? Number.NaN;
    if (!Number.isNaN(known)) return known;
    const value = this.#make(of);
    this.#values[of] = value;
    return value;
  }
}
