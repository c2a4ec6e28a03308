/** Offences, coarsely. Source: brief 1.3. */
export const OFFENCE_GROUPS = [
  'CHILD_SEXUAL',
  'ADULT_SEXUAL',
  'INDECENT_IMAGES',
  'VIOLENCE',
  'DOMESTIC_ABUSE',
  'EXPLOITATION',
  'OTHER',
] as const;
export type OffenceGroup = (typeof OFFENCE_GROUPS)[number];

/** Where an investigation stands. Source: brief 1.3. */
export const CRIME_STATUSES = ['OPEN', 'WITH_CPS', 'CHARGED', 'FILED', 'REOPENED'] as const;
export type CrimeStatus = (typeof CRIME_STATUSES)[number];

/** What kind of harm a crime report is flagged with. Source: brief 1.3. */
export const CRIME_FLAGS = ['CSAE', 'CSE', 'ONLINE', 'DOMESTIC_ABUSE', 'POSITION_OF_TRUST'] as const;
export type CrimeFlag = (typeof CRIME_FLAGS)[number];

/** How far a suspect is suspected. Source: brief 1.3. */
export const SUSPECT_STATUSES = ['NAMED', 'ARRESTED', 'VOLUNTARY', 'CHARGED', 'ELIMINATED'] as const;
export type SuspectStatus = (typeof SUSPECT_STATUSES)[number];

/** Home Office outcome types; none of 9 to 22 is a finding of guilt. Source: brief 1.3. */
export const HOME_OFFICE_OUTCOMES = [
  '1',
  '1A',
  '2',
  '2A',
  '3',
  '3A',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '17',
  '18',
  '19',
  '20',
  '21',
  '22',
] as const;
export type HomeOfficeOutcome = (typeof HOME_OFFICE_OUTCOMES)[number];

/** What the defendant pleaded. */
export const PLEAS = ['GUILTY', 'NOT_GUILTY', 'NO_PLEA'] as const;
export type Plea = (typeof PLEAS)[number];

/** What the court found. */
export const VERDICTS = ['GUILTY', 'NOT_GUILTY'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What the length of a sentence counts; of a fine, pounds. */
export const SENTENCE_UNITS = ['HOURS', 'DAYS', 'WEEKS', 'MONTHS', 'YEARS', 'LIFE', 'POUNDS'] as const;
export type SentenceUnit = (typeof SENTENCE_UNITS)[number];

/** How a matter ended in court or in a caution. Source: brief 1.5. */
export const DISPOSAL_KINDS = [
  'CONVICTION',
  'CAUTION_SIMPLE',
  'CAUTION_CONDITIONAL',
  'YOUTH_CAUTION',
  'YOUTH_CONDITIONAL_CAUTION',
  'REPRIMAND',
  'FINAL_WARNING',
  'INSANITY_FINDING',
  'DISABILITY_FINDING',
] as const;
export type DisposalKind = (typeof DISPOSAL_KINDS)[number];

/** Orders a court made beside the sentence. Source: brief 1.5. */
export const ANCILLARY_ORDERS = [
  'SHPO',
  'SOPO',
  'RESTRAINING',
  'DISQUALIFICATION',
  'COMPENSATION',
  'FORFEITURE',
  'OTHER',
] as const;
export type AncillaryOrder = (typeof ANCILLARY_ORDERS)[number];

/** Whether a conviction is spent. Source: brief 1.5, 4.2. */
export const REHABILITATION_STATUSES = ['UNSPENT', 'SPENT', 'NEVER_SPENT'] as const;
export type RehabilitationStatus = (typeof REHABILITATION_STATUSES)[number];

/** Whether a disposal is filtered from DBS certificates. Source: brief 1.5, 4.2. */
export const FILTER_STATUSES = ['NOT_PROTECTED', 'PROTECTED'] as const;
export type FilterStatus = (typeof FILTER_STATUSES)[number];
