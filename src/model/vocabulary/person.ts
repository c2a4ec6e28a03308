/** How a name is or was used. Source: brief 1.2. */
export const NAME_TYPES = ['BIRTH', 'CURRENT', 'ALIAS', 'MAIDEN', 'DEED_POLL', 'ONLINE'] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** What an address is to the person. */
export const ADDRESS_TYPES = [
  'HOME',
  'TENANCY',
  'WORK',
  'TEMPORARY',
  'NO_FIXED_ABODE',
  'CUSTODY',
  'REFUGE',
  'SCHOOL',
  'OTHER',
] as const;
export type AddressType = (typeof ADDRESS_TYPES)[number];

/** Sex as recorded. Source: brief 1.2. */
export const SEXES = ['FEMALE', 'MALE', 'OTHER', 'UNKNOWN'] as const;
export type Sex = (typeof SEXES)[number];

/** Warnings to officers, by meaning. Source: brief 1.2. */
export const WARNING_MARKERS = ['VIOLENT', 'WEAPONS', 'ESCAPER', 'SELF_HARM', 'OFFENDS_AGAINST_CHILDREN'] as const;
export type WarningMarker = (typeof WARNING_MARKERS)[number];

/** How a person is in contact with a child. */
export const CONTACT_TYPES = ['LIVES_WITH', 'REGULAR', 'OCCASIONAL', 'ONLINE', 'NONE', 'UNKNOWN'] as const;
export type ContactType = (typeof CONTACT_TYPES)[number];

/** Why a person has legitimate access to an organisation that looks after children. Source: brief 1.2. */
export const ACCESS_AS = ['PARENT_OR_CARER_OF_PUPIL', 'PUPIL'] as const;
export type AccessAs = (typeof ACCESS_AS)[number];

/** How sure it is that two nominals are one person. Source: brief 4.10. */
export const MATCH_CONFIDENCES = ['CONFIRMED', 'PROBABLE', 'POSSIBLE'] as const;
export type MatchConfidence = (typeof MATCH_CONFIDENCES)[number];

/** The same of a candidate of a search, or that confirmed links contradict one another and an officer must look. */
export const MATCH_STATES = [...MATCH_CONFIDENCES, 'NEEDS_ATTENTION'] as const;
export type MatchState = (typeof MATCH_STATES)[number];

/** What is compared of a person with what was said of them, in the order of the account. */
export const EVIDENCE_FIELDS = [
  'PRIOR',
  'FORENAMES',
  'SURNAME',
  'NAME_ORDER',
  'DATE_OF_BIRTH',
  'SEX',
  'POSTCODE',
  'ADDRESS',
  'ASSOCIATES',
  'PNC_ID',
  'CRO_NUMBER',
  'NOMINAL_REF',
  'NAMESAKES',
  'HOUSEHOLD',
] as const;
export type EvidenceField = (typeof EVIDENCE_FIELDS)[number];

/** What forces may record differently of one person. */
export const CONFLICT_FIELDS = ['NAMES', 'DATE_OF_BIRTH', 'SEX', 'PNC_ID', 'CRO_NUMBER'] as const;
export type ConflictField = (typeof CONFLICT_FIELDS)[number];
