import type { SeededRandom } from './SeededRandom.js';

/** Items of which some are likelier than others. */
export class Weighted<T> {
  readonly #items: readonly T[];
  readonly #sums: readonly number[];

  /** @param entries items with their weights: any numbers above 0. */
  constructor(entries: readonly (readonly [T, number])[]) {
    let sum = 0;
    this.#items = entries.map(([item]) => item);
    this.#sums = entries.map(([, weight]) => {
      sum += weight;
      return sum;
    });
  }

  get items(): readonly T[] {
    return this.#items;
  }

  pick(random: SeededRandom): T {
    const at = (random.word() / 4_294_967_296) * (this.#sums.at(-1) ?? 0);
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] as number) > at) high = middle;
      else low = middle + 1;
    }
    return this.#items[low] as T;
  }
}

/**
 * Words by rank, the first the likeliest: the weight of rank r is 1 / (r + `level`), as names are distributed. The
 * higher the level, the smaller the lead of the first.
 */
export const ranked = (words: string, level: number): Weighted<string> =>
  new Weighted(
    words
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word, rank): [string, number] => [word.replaceAll('_', ' '), 1 / (rank + level)]),
  );
