/** One round of a 32-bit integer hash (multiply and shift); the same on every machine. */
function mix(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** A whole number from 0 to 2³² − 1 made of others: what a seed and a place in the population begin with. */
export const mixed = (...parts: readonly number[]): number =>
  parts.reduce<number>((hash, part) => mix(hash ^ mix(part + 0x9e3779b9)), 0x6a09e667);

/**
 * Numbers that look random and follow from the seed alone: no clock, no locale, no floating-point functions whose last
 * digits could differ from machine to machine. The generator is sfc32.
 */
export class SeededRandom {
  #a: number;
  #b: number;
  #c: number;
  #count = 1;

  constructor(...seed: readonly number[]) {
    const start = mixed(...seed);
    this.#a = mix(start ^ 0x1b873593);
    this.#b = mix(start ^ 0xcc9e2d51);
    this.#c = mix(start ^ 0xe6546b64);
    for (let round = 0; round < 8; round += 1) this.word();
  }

  /** From 0 to 2³² − 1. */
  word(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** From 0 to `below` − 1; `below` is at most 2³². */
  below(below: number): number {
    return Math.floor((this.word() / 4_294_967_296) * below);
  }

  /** From `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True in `share` of all cases, from 0 to 1. */
  chance(share: number): boolean {
    return this.word() < share * 4_294_967_296;
  }

  /** One of the items, each as likely as the next. Throws a RangeError where there is none. */
  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError('there is nothing to pick from');
    return items[this.below(items.length)] as T;
  }
}
