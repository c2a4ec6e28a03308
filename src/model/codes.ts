/** The closed vocabularies that policy is written in. Source: brief 1.0, 1.1, 2.1–2.5, 3.1–3.3. */

/** The twelve record kinds, in the order K1 to K12. */
export const RECORD_KINDS = [
  'CRIME_REPORT',
  'ARREST',
  'CRIMINAL_HISTORY',
  'FORENSIC',
  'STATEMENT',
  'RISK_ASSESSMENT',
  'SHPO_SRO',
  'CAWN',
  'DVPN_DVPO',
  'VOO',
  'INTELLIGENCE',
  'MANAGEMENT',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Kinds that are read through the `Order` interface. */
export const ORDER_RECORD_KINDS = ['SHPO_SRO', 'CAWN', 'DVPN_DVPO', 'VOO'] as const satisfies readonly RecordKind[];

/** Sensitivity categories: a field has exactly one. */
export const CATEGORIES = [
  'EXISTENCE',
  'REFERENCE',
  'SUBJECT_IDENTITY',
  'OFFENCE_FACTS',
  'CONDITIONS',
  'RISK',
  'VICTIM_IDENTITY',
  'VICTIM_ACCOUNT',
  'THIRD_PARTY',
  'SENSITIVE_PERSONAL',
  'INTELLIGENCE',
  'INVESTIGATIVE_MATERIAL',
  'SOURCE_AND_TACTICS',
  'EVIDENTIAL_MEDIA',
  'FINANCIAL_AND_ID_DOCS',
  'STAFF',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Rows that stand beside the categories: decided by an overlay, never by a field's own directive. */
export const OVERLAY_ROWS = ['SPENT_OR_PROTECTED'] as const;
export type OverlayRow = (typeof OVERLAY_ROWS)[number];

/** What splits one category into two rows: by data (K3, K11) or by field (K5, K7, K9). */
export const FACETS = [
  'RISK_RELEVANT',
  'NOT_RISK_RELEVANT',
  'CODE_P',
  'CODE_C',
  'TRANSCRIPT',
  'RECORDING',
  'TERMS',
  'COMPLIANCE',
  'OWN_CASE',
] as const;
export type Facet = (typeof FACETS)[number];

/** From loosest to tightest: full, minimum, Inspector, never. */
export const LEVELS = ['F', 'M', 'I', 'N'] as const;
export type Level = (typeof LEVELS)[number];

/** Where a matrix cell comes from: stated by the seed, supported by it, law or guidance, cautious default. */
export const PROVENANCES = ['S', 's', 'G', 'D'] as const;
export type Provenance = (typeof PROVENANCES)[number];

/** Recipient groups with the column code each has in the policy tables. */
export const RECIPIENT_GROUPS = {
  POLICE_PUBLIC_PROTECTION: 'PPU',
  POLICE_FRONT_LINE: 'FLO',
  MAPPA_RESPONSIBLE_AUTHORITY: 'MAP',
  CHILDRENS_SOCIAL_CARE: 'CSC',
  PROBATION_NON_ABUSING_PARENT: 'PNP',
  EDUCATION: 'EDU',
  HEALTH: 'HLT',
  YOUTH_JUSTICE: 'YJS',
  EMPLOYER: 'EMP',
  REGULATOR: 'REG',
  ORDER_SUPERVISOR: 'SUP',
  CSOD_APPLICANT: 'CAP',
  CSOD_RECIPIENT: 'CRE',
  STRATEGIC_ANALYST: 'ANL',
} as const;
export type RecipientGroup = keyof typeof RECIPIENT_GROUPS;
export type GroupCode = (typeof RECIPIENT_GROUPS)[RecipientGroup];
export const GROUP_CODES = Object.values(RECIPIENT_GROUPS) as readonly GroupCode[];

/** Groups that receive no records: they authorise, audit, or keep a source. */
export const OFFICE_GROUPS = ['AUTHORISING_OFFICER', 'AUDITOR', 'SOURCE_STEWARD'] as const;
export type OfficeGroup = (typeof OFFICE_GROUPS)[number];
/** The column codes of the offices in the tables of operations and purposes. */
export const OFFICE_CODES = {
  AUTHORISING_OFFICER: 'AUTH',
  AUDITOR: 'AUD',
  SOURCE_STEWARD: 'STW',
} as const satisfies Record<OfficeGroup, string>;
export type Group = RecipientGroup | OfficeGroup;
export const GROUPS = [...(Object.keys(RECIPIENT_GROUPS) as RecipientGroup[]), ...OFFICE_GROUPS] as readonly Group[];

/** Police ranks, lowest first. */
export const RANKS = [
  'CONSTABLE',
  'SERGEANT',
  'INSPECTOR',
  'CHIEF_INSPECTOR',
  'SUPERINTENDENT',
  'CHIEF_SUPERINTENDENT',
  'ASSISTANT_CHIEF_CONSTABLE',
  'DEPUTY_CHIEF_CONSTABLE',
  'CHIEF_CONSTABLE',
] as const;
export type Rank = (typeof RANKS)[number];

/** The five policing purposes (College of Policing APP; brief 3.1). */
export const POLICING_PURPOSES = [
  'PROTECT_LIFE_AND_PROPERTY',
  'PRESERVE_ORDER',
  'PREVENT_AND_DETECT_OFFENCES',
  'BRING_OFFENDERS_TO_JUSTICE',
  'DUTY_COMMON_OR_STATUTE_LAW',
] as const;
export type PolicingPurpose = (typeof POLICING_PURPOSES)[number];

/** What an enquiry is for (brief 3.2). */
export const USE_CASE_PURPOSES = [
  'INVESTIGATION',
  'INCIDENT_RESPONSE',
  'OFFENDER_MANAGEMENT_MAPPA',
  'STRATEGY_DISCUSSION_OR_S47',
  'SAFETY_PLANNING',
  'CLPD',
  'CSOD',
  'ORDER_SUPERVISION',
  'YOUTH_JUSTICE',
  'STRATEGIC_ANALYSIS',
  'AUDIT',
] as const;
export type UseCasePurpose = (typeof USE_CASE_PURPOSES)[number];

/** Lawful bases (brief 3.3). */
export const LAWFUL_BASES = [
  'CL_PREVENT_CRIME',
  'CL_CLPD',
  'CL_CONFIDENCE_OVERRIDE',
  'CSOD_SCHEME',
  'CJA2003_S325',
  'CJA2003_S327A',
  'CA1989_S47',
  'CA1989_S17',
  'CA2004_S11',
  'CWSA2026_S4',
  'CDA1998_S115',
  'SOA2003_S103CA',
  'SOA2003_S122BA',
  'CSA2010_S24_28',
  'POLICE_INTERNAL',
  'STATUTORY_REQUEST',
] as const;
export type LawfulBasis = (typeof LAWFUL_BASES)[number];

export const URGENCIES = ['ROUTINE', 'URGENT', 'THREAT_TO_LIFE'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const CONFIDENTIALITY_LIMBS = ['SAFEGUARD_INDIVIDUAL', 'PREVENT_SERIOUS_HARM', 'WIDER_PUBLIC_INTEREST'] as const;
export type ConfidentialityLimb = (typeof CONFIDENTIALITY_LIMBS)[number];

/** Conditions of Schedule 8 to the Data Protection Act 2018 (brief 3.6). */
export const SCHEDULE_8_CONDITIONS = [
  'STATUTORY_PURPOSES',
  'ADMINISTRATION_OF_JUSTICE',
  'VITAL_INTERESTS',
  'SAFEGUARDING_CHILDREN_AND_INDIVIDUALS_AT_RISK',
  'ALREADY_PUBLIC',
  'LEGAL_CLAIMS',
  'JUDICIAL_ACTS',
  'PREVENTING_FRAUD',
  'ARCHIVING',
] as const;
export type Schedule8Condition = (typeof SCHEDULE_8_CONDITIONS)[number];

export const SUBJECT_INFORMED = ['TOLD', 'ASKED', 'NOT_TOLD'] as const;
export type SubjectInformed = (typeof SUBJECT_INFORMED)[number];

export const REPRESENTATIONS = ['HEARD', 'NOT_SOUGHT'] as const;
export type Representations = (typeof REPRESENTATIONS)[number];

/** Why a value was not released in full. Always in the log, never shown as such (brief 2.5). */
export const REASON_CODES = [
  'GATE_NOT_MET',
  'NOT_JUSTIFIED_FOR_RECIPIENT',
  'INSPECTOR_REQUIRED',
  'AUTHORISATION_EXPIRED',
  'CONFIDENCE',
  'ORDER_ENDED',
  'VICTIM_PROTECTION',
  'THIRD_PARTY',
  'CHILD_SUBJECT',
  'SPENT_OR_PROTECTED',
  'NOT_RELEVANT',
  'INTELLIGENCE_HANDLING',
  'SOURCE_PROTECTION',
  'STRICT_NECESSITY_NOT_SHOWN',
  'CLASSIFICATION',
  'DISPOSED',
  'NO_RELEASE_SUMMARY',
  'SMALL_NUMBERS',
  'IDENTITY_NOT_CONFIRMED',
  'SOURCE_UNAVAILABLE',
  'NO_RECORD',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** The coarse reasons a caller may see. */
export const SHOWN_REASONS = [
  'WITHHELD',
  'GENERALISED',
  'AUTHORISATION_NEEDED',
  'IDENTITY_NOT_CONFIRMED',
  'SOURCE_UNAVAILABLE',
  'NOTHING_TO_DISCLOSE',
] as const;
export type ShownReason = (typeof SHOWN_REASONS)[number];

/** Minimum forms, one function each (brief 2.4); `NOTHING` means that the field has none. */
export const GENERALISERS = [
  'G_NAME',
  'G_DOB',
  'G_AREA',
  'G_PHOTO',
  'G_OFFENCE',
  'G_DATE',
  'G_OUTCOME',
  'G_CONDITION',
  'G_COMPLIANCE',
  'G_NOTIFICATION',
  'G_RISK',
  'G_MAPPA',
  'G_EXTRACT',
  'G_HELD',
  'G_VICTIM',
  'G_ACCOUNT',
  'G_FORENSIC',
  'G_INTEL',
  'G_THIRD',
  'G_SENSITIVE',
  'G_STAFF',
  'G_EXISTENCE',
  'G_REF',
  'G_AGG',
] as const;
export type GeneraliserName = (typeof GENERALISERS)[number];
export const MINIMUM_FORMS = [...GENERALISERS, 'NOTHING'] as const;
export type MinimumForm = (typeof MINIMUM_FORMS)[number];

export const SOURCE_STATUSES = ['OK', 'PARTIAL', 'TIMEOUT', 'UNAVAILABLE'] as const;
export type SourceStatus = (typeof SOURCE_STATUSES)[number];

export const OUTCOMES = ['RELEASED', 'NOTHING_TO_DISCLOSE'] as const;
export type DisclosureOutcome = (typeof OUTCOMES)[number];

export const MARKINGS = ['OFFICIAL', 'OFFICIAL_SENSITIVE'] as const;
export type Marking = (typeof MARKINGS)[number];

/** Operations that section 62 of the Data Protection Act 2018 wants logged. */
export const S62_OPERATIONS = [
  'COLLECTION',
  'ALTERATION',
  'CONSULTATION',
  'DISCLOSURE',
  'COMBINATION',
  'ERASURE',
] as const;
export type S62Operation = (typeof S62_OPERATIONS)[number];

/** What the access log may be read for, and for nothing else (DPA 2018 s.62(4), brief 3.7). */
export const LOG_PURPOSES = [
  'LAWFULNESS',
  'SELF_MONITORING',
  'INTEGRITY_AND_SECURITY',
  'CRIMINAL_PROCEEDINGS',
] as const;
export type LogPurpose = (typeof LOG_PURPOSES)[number];

/** Three capital letters; forces come from configuration, so this is no closed list. */
export type ForceCode = string;
export const FORCE_CODE_PATTERN = /^[A-Z]{3}$/;
