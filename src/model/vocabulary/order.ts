/** Conditions of orders, notices and bail. Source: brief 1.9 (to OTHER_ASK_POLICE), 1.11, 1.10, 1.12. */
export const CONDITION_CODES = [
  'NO_UNSUPERVISED_CONTACT_UNDER_16',
  'NO_UNSUPERVISED_CONTACT_UNDER_18',
  'NO_CONTACT_NAMED_PERSON',
  'NO_ATTEND_PLACE',
  'NO_WORK_OR_VOLUNTEER_WITH_CHILDREN',
  'RESIDENCE',
  'INTERNET_DEVICE',
  'MONITORING_SOFTWARE',
  'FOREIGN_TRAVEL',
  'ATTEND_PROGRAMME',
  'POLYGRAPH',
  'ELECTRONIC_MONITORING',
  'OTHER_ASK_POLICE',
  'NO_MOLESTATION',
  'NO_CONTACT',
  'NO_EVICTION',
  'NO_ENTRY',
  'MUST_LEAVE',
  'NO_APPROACH_DISTANCE',
  'NO_ASSOCIATION',
  'NO_HARBOURING',
  'NO_COMMUNICATION',
  'PLACE_RESTRICTION',
  'EVENT_RESTRICTION',
  'CONTACT_RESTRICTION',
] as const;
export type ConditionCode = (typeof CONDITION_CODES)[number];

/** Orders and notices of kinds K7 to K10. Source: brief 1.8a. */
export const ORDER_KINDS = [
  'SHPO',
  'INTERIM_SHPO',
  'SRO',
  'INTERIM_SRO',
  'LEGACY_SOPO',
  'LEGACY_FTO',
  'LEGACY_RSHO',
  'CAWN',
  'DVPN',
  'DVPO',
  'DAPN',
  'DAPO',
  'VOO',
] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];

/** Where an order stands. Source: brief 1.8a. */
export const ORDER_STATUSES = [
  'INTERIM',
  'IN_FORCE',
  'VARIED',
  'DISCHARGED',
  'WITHDRAWN',
  'EXPIRED',
  'APPEALED',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** Orders of kind K7. Source: brief 1.9. */
export const SEXUAL_HARM_ORDER_TYPES = [
  'SHPO',
  'INTERIM_SHPO',
  'SRO',
  'INTERIM_SRO',
  'LEGACY_SOPO',
  'LEGACY_FTO',
  'LEGACY_RSHO',
] as const;
export type SexualHarmOrderType = (typeof SEXUAL_HARM_ORDER_TYPES)[number];

/** The section an order of kind K7 was made under. Source: brief 1.9. */
export const STATUTORY_BASES = ['SA2020_S345', 'SOA2003_S103A', 'SOA2003_S122A'] as const;
export type StatutoryBasis = (typeof STATUTORY_BASES)[number];

/** The schedule of the Sexual Offences Act 2003 that lists the offence. Source: brief 1.9. */
export const OFFENCE_SCHEDULES = ['SCHEDULE_3', 'SCHEDULE_5', 'NONE'] as const;
export type OffenceSchedule = (typeof OFFENCE_SCHEDULES)[number];

/** Who applied for an order. Source: brief 1.9. */
export const ORDER_APPLICANTS = ['FORCE', 'NCA', 'BTP', 'MDP'] as const;
export type OrderApplicant = (typeof ORDER_APPLICANTS)[number];

/** What the supervisor of a requirement is. Source: brief 1.9. */
export const SUPERVISOR_KINDS = ['INDIVIDUAL', 'ORGANISATION'] as const;
export type SupervisorKind = (typeof SUPERVISOR_KINDS)[number];

/** What a supervisor reports. Source: brief 1.9. */
export const COMPLIANCE_STATES = ['COMPLIED_ALL', 'FAILED'] as const;
export type ComplianceState = (typeof COMPLIANCE_STATES)[number];

/** How far a breach is established. Source: brief 1.9. */
export const BREACH_STATUSES = ['SUSPECTED', 'CHARGED', 'PROVED', 'NFA'] as const;
export type BreachStatus = (typeof BREACH_STATUSES)[number];

/** The Act behind a child abduction warning notice. Source: brief 1.10. */
export const NOTICE_BASES = ['S2_CHILD_ABDUCTION_ACT_1984', 'S49_CHILDREN_ACT_1989'] as const;
export type NoticeBasis = (typeof NOTICE_BASES)[number];

/** Notices and orders of kind K9. Source: brief 1.11. */
export const DOMESTIC_ORDER_KINDS = ['DVPN', 'DVPO', 'DAPN', 'DAPO'] as const;
export type DomesticOrderKind = (typeof DOMESTIC_ORDER_KINDS)[number];

/** What a notice or order of kind K9 forbids or demands. Source: brief 1.11. */
export const DOMESTIC_PROVISIONS = [
  'NO_MOLESTATION',
  'NO_CONTACT',
  'NO_EVICTION',
  'NO_ENTRY',
  'MUST_LEAVE',
  'NO_APPROACH_DISTANCE',
] as const;
export type DomesticProvision = (typeof DOMESTIC_PROVISIONS)[number];
