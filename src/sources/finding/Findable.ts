import type { PostalAddress } from '../../model/postalAddress.js';

/** What a nominal can be found by. */
export interface Findable {
  readonly ref: string;
  readonly pncId: string | null;
  readonly croNumber: string | null;
  /** Every recorded name, forenames first. */
  readonly names: readonly string[];
  /** Claimed dates of birth, ISO 8601. */
  readonly datesOfBirth: readonly string[];
  /** Organisations named as supervisors of a requirement of the person's orders. */
  readonly supervisors: readonly string[];
  /** Whether the force keeps an order, notice, risk assessment or management record about them. */
  readonly watched: boolean;
  /** Where the person lives, and premises of domestic violence notices and orders about them. */
  readonly premises: readonly Stay[];
  /** Of every recorded address, however old; lower case, without spaces. */
  readonly postcodes: readonly string[];
}

/** An address with the last day on which it counts, at the precision recorded; null where it still does. */
export interface Stay {
  readonly address: PostalAddress;
  readonly to: string | null;
}
