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
  /** What a link must reach besides for that, by itself: without what follows from other rows having found theirs. */
  readonly alone: number;
  /** From which a pair is a link. */
  readonly review: number;
}

/** How many pairs seen would weigh as much as what is known before. */
export interface Strength {
  readonly match: number;
  readonly household: number;
  readonly stranger: number;
}

/** What the model knows before it sees any data, and where it decides. */
export interface MatchParameters {
  readonly version: string;
  /** How the shares were come by: what data, by which command. */
  readonly provenance: string;
  readonly thresholds: Thresholds;
  readonly strength: Strength;
  /** The share of people who have a namesake born on the same day among those they are compared with. */
  readonly namesakes: number;
  /** By field and name of the level. What is not named is as rare as can be. */
  readonly fields: Readonly<Record<FieldName, Readonly<Record<string, LevelShare>>>>;
}
