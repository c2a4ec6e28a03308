/** Why a command was not carried out: a value, not an exception. Messages name fields, never values. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly problems: readonly Problem[];
}

export interface Problem {
  /** Where in the input, e.g. `aboutWhom.0.dateOfBirth`. */
  readonly path: string;
  readonly message: string;
}

export const REFUSAL_CODES = [
  'JUSTIFICATION_INCOMPLETE',
  'PURPOSE_NOT_ALLOWED',
  'BASIS_NOT_ALLOWED',
  'ENQUIRY_NOT_FOUND',
  'INPUT_INCOMPLETE',
  'RECIPIENT_UNKNOWN',
  'CASE_NOT_FOUND',
  'WRONG_STATE',
  'CHANGED_MEANWHILE',
  'RANK_TOO_LOW',
  'NO_POSTING',
  'WRONG_FORCE',
  'NOT_SEPARATE',
  'NOT_YOURS',
  'AUTHORISATION_ENDED',
  'REVIEW_OUTSTANDING',
  'IDENTIFIERS_CONFLICT',
  'TOO_MANY_OPEN',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];
