import type { MatchRecord } from '../records/MatchRecord.js';

/** Values of rows that may each have several, in one list: the values of a row stand together. */
export class Several<T> {
  readonly values: readonly T[];
  readonly #starts: Int32Array;
  /** Whether no row has more than one. */
  readonly #areAllSingle: boolean;

  /** @param of the values of a row, one at least. */
  constructor(records: readonly MatchRecord[], of: (record: MatchRecord) => readonly T[]) {
    this.#starts = new Int32Array(records.length + 1);
    const values: T[] = [];
    for (const [row, record] of records.entries()) {
      values.push(...of(record));
      this.#starts[row + 1] = values.length;
    }
    this.values = values;
    this.#areAllSingle = values.length === records.length;
  }

  /** Where the values of a row begin; those of the row before end there. */
  start(row: number): number {
    return this.#areAllSingle ? row : (this.#starts[row] ?? 0);
  }

  at(index: number): T {
    const value = this.values[index];
    if (value === undefined) throw new RangeError('there is no such value');
    return value;
  }

  /** Whether each of two rows has one value. */
  areSingle(one: number, other: number): boolean {
    if (this.#areAllSingle) return true;
    return this.start(one + 1) - this.start(one) === 1 && this.start(other + 1) - this.start(other) === 1;
  }

  /**
   * Compares the value of one row with that of another, or, where they have several, the two that agree best. More tries
   * are more chances to agree by accident: strangers agree so much likelier as there are tries. No agreement is worth less
   * than none for it.
   *
   * @param compare writes levels of two values and returns how much likelier strangers agree so, in bits
   * @param worth what the levels last written are worth, in bits
   */
  compareBest(one: number, other: number, compare: (a: number, b: number) => number, worth: () => number): number {
    const [a, endA, b, endB] = [this.start(one), this.start(one + 1), this.start(other), this.start(other + 1)];
    let [bestA, bestB, most] = [a, b, Number.NEGATIVE_INFINITY];
    for (let i = a; i < endA; i++) {
      for (let j = b; j < endB; j++) {
        const over = compare(i, j);
        const bits = worth() - over;
        if (bits > most) [bestA, bestB, most] = [i, j, bits];
      }
    }
    const tries = Math.log2((endA - a) * (endB - b));
    return compare(bestA, bestB) + Math.max(0, Math.min(most, tries));
  }
}
