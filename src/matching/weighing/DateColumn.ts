import { birthLevel } from '../levels/birthLevels.js';
import type { BirthDate } from '../records/birthDate.js';
import { birthsOf, type MatchRecord } from '../records/MatchRecord.js';
import { BirthFrequencies } from './BirthFrequencies.js';
import { Distinct } from './Distinct.js';
import { BIRTH_FIELD } from './fields.js';
import type { LevelWorths } from './levelWorths.js';
import { Several } from './Several.js';

/** The dates of birth of all rows, with what is common among them. */
export class DateColumn {
  readonly shares = new BirthFrequencies();
  readonly #dates: Several<BirthDate>;
  readonly #distinct = new Distinct<BirthDate>();
  readonly #ids: Int32Array;
  readonly #worths: LevelWorths;

  /** @param second where the second file begins. */
  constructor(records: readonly MatchRecord[], second: number, worths: LevelWorths) {
    this.#worths = worths;
    this.#dates = new Several(records, birthsOf);
    this.#ids = Int32Array.from(this.#dates.values, (date) =>
      this.#distinct.idOf((date.year * 100 + date.month) * 100 + date.day, () => date),
    );
    for (const [row, record] of records.entries()) {
      for (const birth of birthsOf(record)) this.shares.add(birth, row < second ? 0 : 1);
    }
  }

  /** Writes the level of the dates at `at`; returns how much likelier strangers agree so, in bits. */
  compare(one: number, other: number, levels: Uint8Array, at: number): number {
    const dates = this.#dates;
    if (dates.areSingle(one, other)) return this.#compare(dates.start(one), dates.start(other), levels, at);
    return dates.compareBest(
      one,
      other,
      (a, b) => this.#compare(a, b, levels, at),
      () => this.#worths[BIRTH_FIELD]?.[levels[at] ?? 0] ?? 0,
    );
  }

  #compare(one: number, other: number, levels: Uint8Array, at: number): number {
    const a = this.#distinct.at(this.#ids[one] ?? 0);
    const b = this.#distinct.at(this.#ids[other] ?? 0);
    const level = birthLevel(a, b);
    levels[at] = level;
    return this.shares.bitsOver(level, a, b);
  }
}
