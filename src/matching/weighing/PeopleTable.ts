import { sexLevel } from '../levels/sexLevels.js';
import type { MatchRecord, RecordedSex } from '../records/MatchRecord.js';
import { AssociateColumn } from './AssociateColumn.js';
import { DateColumn } from './DateColumn.js';
import { ASSOCIATES_FIELD, BIRTH_FIELD, FIRST_IDENTIFIER, RESIDENCE_FIELD } from './fields.js';
import { HomeColumn } from './HomeColumn.js';
import { IdentifierColumn } from './IdentifierColumn.js';
import { levelWorths } from './levelWorths.js';
import type { MatchParameters } from './MatchParameters.js';
import { NameColumn } from './NameColumn.js';

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
  readonly dates: DateColumn;
  readonly homes: HomeColumn;
  readonly associates: AssociateColumn;
  readonly identifiers: readonly IdentifierColumn[];
  readonly #sexes: readonly RecordedSex[];

  constructor(records: readonly MatchRecord[], { identifiers, second, parameters }: PeopleTableOptions) {
    this.records = records;
    this.fields = FIRST_IDENTIFIER + identifiers;
    const worths = levelWorths(parameters, this.fields);
    this.names = new NameColumn(records, second, worths);
    this.homes = new HomeColumn(records, second, worths);
    this.dates = new DateColumn(records, second, worths);
    this.associates = new AssociateColumn(records, second);
    this.#sexes = records.map(({ sex }) => sex);
    this.identifiers = Array.from(
      { length: identifiers },
      (_, kind) =>
        new IdentifierColumn(
          records.map((record) => record.identifiers[kind] ?? ''),
          second,
        ),
    );
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
    levels[at + BIRTH_FIELD + 1] = sexLevel(this.#sexes[one] ?? '', this.#sexes[other] ?? '');
    let bits =
      this.names.compare(one, other, levels, at) +
      this.dates.compare(one, other, levels, at + BIRTH_FIELD) +
      this.homes.compare(one, other, levels, at + RESIDENCE_FIELD) +
      this.associates.compare(one, other, levels, at + ASSOCIATES_FIELD);
    for (let kind = 0; kind < this.identifiers.length; kind++) {
      bits += this.identifiers[kind]?.compare(one, other, levels, at + FIRST_IDENTIFIER + kind) ?? 0;
    }
    return bits;
  }
}
