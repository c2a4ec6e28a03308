import type { BirthDate } from './birthDate.js';
import type { HomeAddress } from './homeAddress.js';

/** The sexes that a record may state; empty where it states none. */
export type RecordedSex = 'M' | 'F' | '';

export interface MatchName {
  /** Words of all forenames, first one first. */
  readonly forenames: string;
  readonly surname: string;
}

export interface MatchHome {
  readonly address: HomeAddress;
  /** Letters and digits only. */
  readonly postcode: string;
}

/** What a row gives besides its first name, date of birth and home: former names and aliases, other dates, past homes. */
export interface OtherFacts {
  readonly names: readonly MatchName[];
  readonly births: readonly BirthDate[];
  readonly homes: readonly MatchHome[];
}

/** One row of a file of people in the form in which rows are compared. What a row does not say is empty. */
export interface MatchRecord extends MatchName, MatchHome {
  readonly birth: BirthDate;
  readonly sex: RecordedSex;
  /** By the order of the map; letters and digits only. */
  readonly identifiers: readonly string[];
  readonly others?: OtherFacts;
  /** Full names of people with whom the person is recorded, in plain words, each once; none of the person's own. */
  readonly associates?: readonly string[];
}

/** All names of a row, each once; one at least. */
export const namesOf = (record: MatchRecord): readonly MatchName[] =>
  record.others === undefined || record.others.names.length === 0
    ? [record]
    : distinct([record, ...record.others.names], ({ forenames, surname }) => `${forenames}|${surname}`);

/** All dates of birth of a row, each once; one at least. */
export const birthsOf = (record: MatchRecord): readonly BirthDate[] =>
  record.others === undefined || record.others.births.length === 0
    ? [record.birth]
    : distinct([record.birth, ...record.others.births], ({ year, month, day }) => `${year}|${month}|${day}`);

/** All homes of a row, each once; one at least. */
export const homesOf = (record: MatchRecord): readonly MatchHome[] =>
  record.others === undefined || record.others.homes.length === 0
    ? [record]
    : distinct([record, ...record.others.homes], ({ address, postcode }) =>
        [...address.numbers, ...address.words, postcode].join('|'),
      );

const NOBODY: readonly string[] = [];

/** All associates of a row; often none. */
export const associatesOf = ({ associates }: MatchRecord): readonly string[] => associates ?? NOBODY;

function distinct<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
