import type { BirthDate } from '../records/birthDate.js';
import type { RecordedSex } from '../records/MatchRecord.js';
import type { DirectoryIdentifier } from './columns/IdentifierHeap.js';

/** A name in plain words; either part may be empty. Names are compared by their first 128 letters. */
export interface PlainName {
  readonly forenames: string;
  readonly surname: string;
}

/** Somebody whom a directory holds: all that they can be found by, old and new alike. */
export interface DirectoryPerson {
  readonly names: readonly PlainName[];
  /** Claimed dates of birth, as far as known. */
  readonly births: readonly BirthDate[];
  /** Of every address, however old: letters and digits, lower case. */
  readonly postcodes: readonly string[];
  readonly sex: RecordedSex;
  readonly identifiers: readonly DirectoryIdentifier[];
}
