/** Why an arrest was necessary. Source: PACE Code G; brief 1.4. */
export const NECESSITY_GROUNDS = [
  'NAME_UNKNOWN',
  'ADDRESS_UNKNOWN',
  'PREVENT_INJURY',
  'PREVENT_DAMAGE',
  'PREVENT_PUBLIC_DECENCY_OFFENCE',
  'PREVENT_OBSTRUCTION',
  'PROTECT_CHILD_OR_VULNERABLE',
  'PROMPT_INVESTIGATION',
  'PREVENT_DISAPPEARANCE',
] as const;
export type NecessityGround = (typeof NECESSITY_GROUNDS)[number];

/** How the person came to be interviewed. Source: brief 1.4. */
export const ATTENDANCE_TYPES = ['ARREST', 'VOLUNTARY_ATTENDANCE'] as const;
export type AttendanceType = (typeof ATTENDANCE_TYPES)[number];

/** How custody ended. Source: brief 1.4. */
export const CUSTODY_DISPOSALS = [
  'CHARGED',
  'BAILED_PRE_CHARGE',
  'RELEASED_UNDER_INVESTIGATION',
  'CAUTIONED',
  'NFA',
  'TRANSFERRED',
] as const;
export type CustodyDisposal = (typeof CUSTODY_DISPOSALS)[number];

/** When in a case bail was given. Source: brief 1.4. */
export const BAIL_TYPES = ['STREET', 'PRE_CHARGE', 'POST_CHARGE'] as const;
export type BailType = (typeof BAIL_TYPES)[number];

/** Biometric samples taken. Source: brief 1.4. */
export const BIOMETRICS = ['FINGERPRINTS', 'DNA', 'PHOTO'] as const;
export type Biometric = (typeof BIOMETRICS)[number];

/** What was seized. Source: brief 1.6. */
export const FORENSIC_ITEM_TYPES = ['DEVICE', 'CLOTHING', 'SWAB', 'DOCUMENT', 'PHOTOGRAPH', 'OTHER'] as const;
export type ForensicItemType = (typeof FORENSIC_ITEM_TYPES)[number];

/** How an exhibit was examined. Source: brief 1.6. */
export const EXAMINATION_TYPES = ['DNA', 'FINGERPRINT', 'DIGITAL', 'TOXICOLOGY', 'SARC_MEDICAL', 'OTHER'] as const;
export type ExaminationType = (typeof EXAMINATION_TYPES)[number];

/** What an examination says about the allegation. Source: brief 1.6. */
export const FORENSIC_RESULTS = ['SUPPORTS', 'DOES_NOT_SUPPORT', 'INCONCLUSIVE', 'PENDING', 'NOT_TESTED'] as const;
export type ForensicResult = (typeof FORENSIC_RESULTS)[number];

/** How an account was taken. Source: brief 1.7. */
export const STATEMENT_TYPES = [
  'ABE_VIDEO',
  'MG11_STATEMENT',
  'VICTIM_PERSONAL_STATEMENT',
  'WITNESS_STATEMENT',
  'SUSPECT_PACE_INTERVIEW',
  'VOLUNTARY_INTERVIEW',
  'PREPARED_STATEMENT',
] as const;
export type StatementType = (typeof STATEMENT_TYPES)[number];

/** Who gave the account. Source: brief 1.7. */
export const INTERVIEWEE_ROLES = ['VICTIM', 'WITNESS', 'SUSPECT'] as const;
export type IntervieweeRole = (typeof INTERVIEWEE_ROLES)[number];

/** Help for a vulnerable witness. Source: Youth Justice and Criminal Evidence Act 1999; brief 1.7. */
export const SPECIAL_MEASURES = ['S27_RECORDED_EVIDENCE', 'S28_PRERECORDED_CROSS', 'SCREENS', 'LIVE_LINK'] as const;
export type SpecialMeasure = (typeof SPECIAL_MEASURES)[number];

/** What a suspect answered. Source: brief 1.7. */
export const SUSPECT_RESPONSES = ['NO_COMMENT', 'DENIES', 'PARTIAL_ADMISSION', 'ADMITS', 'PREPARED_STATEMENT'] as const;
export type SuspectResponse = (typeof SUSPECT_RESPONSES)[number];
