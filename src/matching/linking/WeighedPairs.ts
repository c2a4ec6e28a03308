/** A pair of rows with the odds, in bits, that they are one person. */
export interface WeighedPair {
  readonly one: number;
  readonly other: number;
  readonly bits: number;
  /** Strong identifiers say that they are two. */
  readonly isContradicted: boolean;
}

/** A pair of two files, with what its rows can be besides one person. */
export interface RivalPair extends WeighedPair {
  /** The odds, in bits, that they are one person rather than two of one household. */
  readonly overHousehold: number;
  /** The same rather than strangers, or namesakes born on one day. */
  readonly overStranger: number;
  /**
   * What in the two rows speaks against one person: two forenames that people bear, neither of them the other mistyped, as
   * twins have; or anything else, such as two surnames that people bear. What either row lacks does not.
   */
  readonly opposed: 'FORENAME' | 'OTHERWISE' | null;
  /** Nothing but their names speaks for one person. */
  readonly isByNameAlone: boolean;
}

/** `automatic`: over the shipped threshold, and nothing contradicts. `review`: likelier one person than not. */
export type Tier = 'automatic' | 'review';

/** A pair that is linked. */
export interface LinkedPair {
  readonly one: number;
  readonly other: number;
  readonly bits: number;
  readonly tier: Tier;
}
