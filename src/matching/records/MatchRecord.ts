import type { BirthDate } from './birthDate.js';
import type { HomeAddress } from './homeAddress.js';

/** The sexes that a record may state; empty where it states none. */
export type RecordedSex = 'M' | 'F' | '';

/** One row of a file of people in the form in which rows are compared. What a row does not say is empty. */
export interface MatchRecord {
  /** Words of all forenames, first one first. */
  readonly forenames: string;
  readonly surname: string;
  readonly birth: BirthDate;
  readonly sex: RecordedSex;
  readonly address: HomeAddress;
  /** Letters and digits only. */
  readonly postcode: string;
  /** By the order of the map; letters and digits only. */
  readonly identifiers: readonly string[];
}
