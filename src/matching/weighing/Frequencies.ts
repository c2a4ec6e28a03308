/** Least and most that somebody else is expected to have a value that only the two compared have. */
const LEAST_OTHERS = 0.02;
const MOST_OTHERS = 1;
/** The least share of pairs that agree by chance. */
const LEAST_CHANCE = 1e-6;

/** How common the values of one field are among all rows of one or two files. */
export class Frequencies {
  readonly #counts: readonly [Map<string | number, number>, Map<string | number, number>] = [new Map(), new Map()];
  readonly #totals: [number, number] = [0, 0];
  #others: number | null = null;
  #chance: number | null = null;

  /** Counts a value of a row of the first file, 0, or the second, 1. */
  add(value: string | number, file: 0 | 1): void {
    const counts = this.#counts[file];
    counts.set(value, (counts.get(value) ?? 0) + 1);
    this.#totals[file]++;
    this.#others = null;
    this.#chance = null;
  }

  /** Counts each value that a row has, once; an empty text is none. */
  addEach(values: readonly string[], file: 0 | 1): void {
    for (const [index, value] of values.entries()) {
      if (value !== '' && values.indexOf(value) === index) this.add(value, file);
    }
  }

  /** How many rows have the value. */
  count(value: string | number): number {
    return (this.#counts[0].get(value) ?? 0) + (this.#counts[1].get(value) ?? 0);
  }

  /** The share of rows that have the value. */
  share(value: string | number): number {
    return Math.max(1, this.count(value)) / Math.max(1, this.#totals[0] + this.#totals[1]);
  }

  /**
   * The share of other people who have a value in which two rows agree: these two are left out, and as many are put in
   * as the number of values that two rows of one file have lets expect (Good 1953, after Turing).
   */
  shareOfOthers(value: string | number): number {
    const rows = this.#totals[0] + this.#totals[1];
    this.#others ??= Math.min(MOST_OTHERS, Math.max(LEAST_OTHERS, this.#expectedOthers()));
    return (Math.max(0, this.count(value) - 2) + this.#others) / Math.max(2, rows);
  }

  /** How much likelier strangers agree in this value than in any, in bits; of two, in the commoner. */
  bitsOverChance(one: string, other = one): number {
    const share = this.shareOfOthers(one);
    const most = one === other ? share : Math.max(share, this.shareOfOthers(other));
    return Math.log2(most / this.chanceAgreement);
  }

  #expectedOthers(): number {
    let once = 0;
    let twice = 0;
    for (const counts of this.#counts) {
      for (const count of counts.values()) {
        if (count === 1) once++;
        else if (count === 2) twice++;
      }
    }
    return once === 0 ? MOST_OTHERS : (2 * twice) / once;
  }

  /** How often two rows of one file agree. */
  get chanceAgreement(): number {
    this.#chance ??= this.#agreements();
    return this.#chance;
  }

  #agreements(): number {
    let same = 0;
    let pairs = 0;
    for (const [file, counts] of this.#counts.entries()) {
      const total = this.#totals[file] ?? 0;
      pairs += total * (total - 1);
      for (const count of counts.values()) same += count * (count - 1);
    }
    return Math.max(LEAST_CHANCE, same / Math.max(1, pairs));
  }
}
