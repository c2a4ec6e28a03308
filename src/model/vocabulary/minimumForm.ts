/** Age at the time, as G_VICTIM gives it. Source: brief 2.4. */
export const AGE_BANDS = ['UNDER_10', 'AGE_10_12', 'AGE_13_15', 'AGE_16_17', 'ADULT', 'UNKNOWN'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** Relationship to the subject, as G_VICTIM gives it. Source: brief 2.4, 4.1. */
export const RELATIONSHIP_GROUPS = ['FAMILY', 'KNOWN', 'ONLINE', 'STRANGER', 'UNKNOWN'] as const;
export type RelationshipGroup = (typeof RELATIONSHIP_GROUPS)[number];

/** Whether a condition or an area concerns the recipient. Source: brief 2.4 (G_CONDITION, G_AREA). */
export const APPLIES_TO_YOU = ['YES', 'NO', 'UNKNOWN'] as const;
export type AppliesToYou = (typeof APPLIES_TO_YOU)[number];

/** How far an offence is established, as G_OFFENCE gives it. Source: brief 2.4. */
export const OFFENCE_STATUS_WORDS = ['ALLEGED', 'CHARGED', 'CONVICTED', 'CAUTIONED', 'NOT_PROVED'] as const;
export type OffenceStatusWord = (typeof OFFENCE_STATUS_WORDS)[number];

/** How a matter ended, as G_OUTCOME gives it. Source: brief 2.4. */
export const OUTCOME_GROUPS = [
  'UNDER_INVESTIGATION',
  'CHARGED',
  'CONVICTED',
  'OUT_OF_COURT',
  'NO_FURTHER_ACTION',
  'NOT_RESOLVED',
] as const;
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number];

/** What others must do for safety, without the reason, as G_SENSITIVE gives it. Source: brief 2.4. */
export const SAFETY_CONSEQUENCES = [
  'NEEDS_INTERPRETER',
  'APPROPRIATE_ADULT_REQUIRED',
  'MEDICATION_HELD',
  'CONSTANT_OBSERVATION',
] as const;
export type SafetyConsequence = (typeof SAFETY_CONSEQUENCES)[number];
