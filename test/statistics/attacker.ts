/** Somebody who knows the exact, unrounded counts of some sets, and adds and subtracts. */
export class Attacker {
  readonly #rows: bigint[][] = [];

  constructor(
    private readonly units: number,
    known: readonly (readonly number[])[],
  ) {
    for (const set of known) this.#learn(this.#vector(set));
  }

  /** Whether the count of this very set follows from what is known. */
  canWorkOut(set: readonly number[]): boolean {
    return this.#rest(this.#vector(set)).every((value) => value === 0n);
  }

  #vector(set: readonly number[]): bigint[] {
    return Array.from({ length: this.units }, (_, index) => (set.includes(index) ? 1n : 0n));
  }

  #learn(vector: bigint[]): void {
    const rest = this.#rest(vector);
    if (rest.some((value) => value !== 0n)) this.#rows.push(rest);
  }

  /** Fraction-free elimination: exact, whatever the size of the numbers. */
  #rest(vector: bigint[]): bigint[] {
    let rest = vector;
    for (const row of this.#rows) {
      const at = row.findIndex((value) => value !== 0n);
      const [own = 0n, one = 1n] = [rest[at], row[at]];
      if (own !== 0n) rest = rest.map((value, index) => value * one - (row[index] ?? 0n) * own);
    }
    return rest;
  }
}

/** Every choice of dimensions but all of them. */
export const coarser = <D>(dimensions: readonly D[]): readonly (readonly D[])[] =>
  Array.from({ length: 2 ** dimensions.length - 1 }, (_, bits) => dimensions.filter((_one, at) => (bits >> at) & 1));
