import { birthLevel } from '../levels/birthLevels.js';
import { IDENTIFIER, identifierLevel } from '../levels/identifierLevels.js';
import { sexLevel } from '../levels/sexLevels.js';
import type { BirthDate } from '../records/birthDate.js';
import { birthsOf, type MatchRecord } from '../records/MatchRecord.js';
import { BirthFrequencies } from './BirthFrequencies.js';
import { Frequencies } from './Frequencies.js';
import { BIRTH_FIELD, FIRST_IDENTIFIER, RESIDENCE_FIELD } from './fields.js';
import { HomeColumn } from './HomeColumn.js';
import { type LevelWorths, levelWorths } from './levelWorths.js';
import type { MatchParameters } from './MatchParameters.js';
import { NameColumn } from './NameColumn.js';
import { Several } from './Several.js';

export interface PeopleTableOptions {
  /** How many kinds of identifiers each record has. */
  readonly identifiers: number;
  /** Where the second file begins; the number of rows where there is one file. */
  readonly second: number;
  /** Which of several names, dates or homes agree best is judged by these. */
  readonly parameters: MatchParameters;
}

/** Rows of people ready to be compared, with what is common among them. */
export class PeopleTable {
  readonly records: readonly MatchRecord[];
  readonly fields: number;
  readonly names: NameColumn;
  readonly births = new BirthFrequencies();
  readonly homes: HomeColumn;
  readonly identifierShares: readonly Frequencies[];
  readonly #dates: Several<BirthDate>;
  readonly #worths: LevelWorths;

  constructor(records: readonly MatchRecord[], { identifiers, second, parameters }: PeopleTableOptions) {
    this.records = records;
    this.fields = FIRST_IDENTIFIER + identifiers;
    this.#worths = levelWorths(parameters, this.fields);
    this.names = new NameColumn(records, second, this.#worths);
    this.homes = new HomeColumn(records, second, this.#worths);
    this.#dates = new Several(records, birthsOf);
    this.identifierShares = Array.from({ length: identifiers }, () => new Frequencies());
    for (const [row, record] of records.entries()) {
      const file = row < second ? 0 : 1;
      for (const birth of birthsOf(record)) this.births.add(birth, file);
      for (const [index, value] of record.identifiers.entries()) this.identifierShares[index]?.addEach([value], file);
    }
  }

  record(row: number): MatchRecord {
    const record = this.records[row];
    if (record === undefined) throw new RangeError('there is no such row');
    return record;
  }

  /**
   * Writes the levels at which two rows compare, field by field, from `at` on. Returns how much likelier strangers
   * agree so with these very values than with any, in bits: more than 0 for common values, less for rare ones.
   */
  compare(one: number, other: number, levels: Uint8Array, at: number): number {
    const [a, b] = [this.record(one), this.record(other)];
    levels[at + BIRTH_FIELD + 1] = sexLevel(a.sex, b.sex);
    let bits =
      this.names.compare(one, other, levels, at) +
      this.#compareBirths(one, other, levels, at + BIRTH_FIELD) +
      this.homes.compare(one, other, levels, at + RESIDENCE_FIELD);
    for (const [index, shares] of this.identifierShares.entries()) {
      const value = a.identifiers[index] ?? '';
      const level = identifierLevel(value, b.identifiers[index] ?? '');
      levels[at + FIRST_IDENTIFIER + index] = level;
      if (level === IDENTIFIER.SAME) bits += shares.bitsOverChance(value);
    }
    return bits;
  }

  #compareBirths(one: number, other: number, levels: Uint8Array, at: number): number {
    const dates = this.#dates;
    if (dates.areSingle(one, other)) return this.#compareDates(dates.start(one), dates.start(other), levels, at);
    return dates.compareBest(
      one,
      other,
      (a, b) => this.#compareDates(a, b, levels, at),
      () => this.#worths[BIRTH_FIELD]?.[levels[at] ?? 0] ?? 0,
    );
  }

  #compareDates(one: number, other: number, levels: Uint8Array, at: number): number {
    const [a, b] = [this.#dates.at(one), this.#dates.at(other)];
    const level = birthLevel(a, b);
    levels[at] = level;
    return this.births.bitsOver(level, a, b);
  }
}
