/** Numbers worked out for two others in their order, of which the latest are remembered. */
export class PairCache {
  readonly #shift: number;
  readonly #keys: Float64Array;
  readonly #values: Float64Array;

  /** @param roomBits so many are remembered, as a power of two */
  constructor(roomBits: number) {
    this.#shift = 32 - roomBits;
    this.#keys = new Float64Array(2 ** roomBits).fill(-1);
    this.#values = new Float64Array(2 ** roomBits);
  }

  /** @param make works the number out where it is not remembered */
  get(one: number, other: number, make: (one: number, other: number) => number): number {
    const key = one * 2 ** 26 + other;
    const slot = (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> this.#shift;
    if (this.#keys[slot] === key) return this.#values[slot] ?? 0;
    const value = make(one, other);
    this.#keys[slot] = key;
    this.#values[slot] = value;
    return value;
  }
}
