import type { FieldName } from './fields.js';

/** Which share of pairs stands at a level, of one person's records and of two people of one household. */
export interface LevelShare {
  readonly match: number;
  readonly household: number;
  readonly stranger: number;
}

/** What the model knows before it sees any data, and where it decides. */
export interface MatchParameters {
  readonly version: string;
  /** How the shares were come by: what data, by which command. */
  readonly provenance: string;
  /** In bits: odds of one to one are 0. */
  readonly thresholds: { readonly automatic: number; readonly review: number };
  /** How many pairs seen would weigh as much as what is known before. */
  readonly strength: { readonly match: number; readonly household: number; readonly stranger: number };
  /** By field and name of the level. What is not named is as rare as can be. */
  readonly fields: Readonly<Record<FieldName, Readonly<Record<string, LevelShare>>>>;
}
