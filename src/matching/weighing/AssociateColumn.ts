import { ASSOCIATES, associatesLevel } from '../levels/associateLevels.js';
import { associatesOf, type MatchRecord } from '../records/MatchRecord.js';
import { Frequencies } from './Frequencies.js';

/** The associates of all rows, with what is common among them. */
export class AssociateColumn {
  readonly shares = new Frequencies();
  readonly #names: readonly (readonly string[])[];

  /** @param second where the second file begins. */
  constructor(records: readonly MatchRecord[], second: number) {
    this.#names = records.map(associatesOf);
    for (const [row, names] of this.#names.entries()) this.shares.addEach(names, row < second ? 0 : 1);
  }

  /** Whether any row names an associate. */
  get areKnown(): boolean {
    return this.#names.some((names) => names.length > 0);
  }

  /** Writes the level of the associates at `at`; returns how much likelier strangers share one so, in bits. */
  compare(one: number, other: number, levels: Uint8Array, at: number): number {
    const { level, chance } = associatesLevel(this.#names[one] ?? [], this.#names[other] ?? [], this.#shareOf);
    levels[at] = level;
    return level === ASSOCIATES.SHARED ? Math.log2(chance / this.shares.chanceAgreement) : 0;
  }

  readonly #shareOf = (name: string): number => this.shares.shareOfOthers(name);
}
