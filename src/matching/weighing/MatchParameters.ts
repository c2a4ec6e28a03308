import type { FieldName } from './fields.js';

/** Which share of pairs stands at a level, of one person's records and of two people of one household. */
export interface LevelShare {
  readonly match: number;
  readonly household: number;
  readonly stranger: number;
}

/** Where the model decides, in bits: odds of one to one are 0. The same for all data. */
export interface Thresholds {
  /** From which a link is automatic. */
  readonly automatic: number;
  /**
   * What a link must reach besides for that, by itself: without what follows from other rows having found theirs. Where
   * nothing in the two rows speaks against it, and no other row looks like either, `review` is enough; where they have two
   * forenames, `automatic` is wanted.
   */
  readonly alone: number;
  /** Which part of the automatic links of two files may be wrong, as the weights themselves let expect. */
  readonly wrong: number;
  /** From which a pair is a link. */
  readonly review: number;
}

/** How many pairs seen would weigh as much as what is known before. */
export interface Strength {
  readonly match: number;
  readonly household: number;
  readonly stranger: number;
}

/** Shares that somebody set from what is known of people and files in general. */
export interface SetByHand {
  readonly method: 'BY_HAND';
  readonly note: string;
}

/** What a model was estimated from. */
export interface EstimateCounts {
  /** The seed of the random pairs. */
  readonly seed: number;
  readonly randomPairs: number;
  readonly candidatePairs: number;
  /** Pairs of one file that live together, and so are two people for certain. */
  readonly householdPairs: number;
  readonly rounds: number;
  /** Expected matches among all pairs of rows. */
  readonly matches: number;
}

/** Shares that were estimated from files without labels, and what can be said of it without the files. */
export interface Estimated extends EstimateCounts {
  readonly method: 'EXPECTATION_MAXIMISATION';
  /** The day, ISO 8601, as whoever ran it gave it. */
  readonly asAt: string;
  /** The version of the parameters that it began with. */
  readonly from: string;
  readonly files: readonly { readonly sha256: string; readonly rows: number }[];
}

/** What the model knows before it sees any data, and where it decides. */
export interface MatchParameters {
  readonly version: string;
  /** How the shares were come by. */
  readonly provenance: SetByHand | Estimated;
  readonly thresholds: Thresholds;
  readonly strength: Strength;
  /** The share of people who have a namesake born on the same day among those they are compared with. */
  readonly namesakes: number;
  /** By field and name of the level. What is not named is as rare as can be. */
  readonly fields: Readonly<Record<FieldName, Readonly<Record<string, LevelShare>>>>;
}
