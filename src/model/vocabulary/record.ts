/** What the person is in the record. Source: brief 1.1; Data Protection Act 2018 s.38(3). */
export const DATA_SUBJECT_ROLES = ['SUSPECT', 'PERSON_OF_CONCERN', 'CONVICTED', 'VICTIM', 'WITNESS', 'OTHER'] as const;
export type DataSubjectRole = (typeof DATA_SUBJECT_ROLES)[number];

/** Fact, allegation or opinion. Source: brief 1.1; Data Protection Act 2018 s.38(2). */
export const INFORMATION_BASES = ['FACT', 'ALLEGATION', 'OPINION', 'INTELLIGENCE'] as const;
export type InformationBasis = (typeof INFORMATION_BASES)[number];

/** Markings that a record may carry and still be answered with. Source: brief 1.1, 4.6. */
export const SECURITY_CLASSIFICATIONS = ['OFFICIAL', 'OFFICIAL_SENSITIVE'] as const;
export type SecurityClassification = (typeof SECURITY_CLASSIFICATIONS)[number];

/** Markings a force may store, and that make the record behave as no record. Source: brief 4.6. */
export const CLASSIFICATIONS_ABOVE = ['SECRET', 'TOP_SECRET'] as const;

/** Retention groups. Source: brief 1.1, 4.11. */
export const REVIEW_GROUPS = ['MOPI_1', 'MOPI_2', 'MOPI_3', 'MOPI_4'] as const;
export type ReviewGroup = (typeof REVIEW_GROUPS)[number];

/** A question that may be unanswered. Source: brief 1.6. */
export const YES_NO_UNKNOWN = ['YES', 'NO', 'UNKNOWN'] as const;
export type YesNoUnknown = (typeof YES_NO_UNKNOWN)[number];
