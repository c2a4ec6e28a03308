/** A pair of rows with the odds, in bits, that they are one person. */
export interface WeighedPair {
  readonly one: number;
  readonly other: number;
  readonly bits: number;
  /** Strong identifiers say that they are two. */
  readonly isContradicted: boolean;
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
