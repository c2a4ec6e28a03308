/** The closed vocabularies of casework. Source: brief 3.4, 3.5, 4.7, 4.8. */

/** Where an authorisation stands; `EXPIRED` is read off the clock. */
export const AUTHORISATION_STATES = ['REQUESTED', 'APPROVED', 'REFUSED', 'REVOKED', 'DELIVERED', 'EXPIRED'] as const;

export const AUTHORISATION_DECISIONS = ['APPROVE', 'REFUSE'] as const;

/** The minimum form, or the full value. */
export const GRANT_FORMS = ['M', 'F'] as const;

/** How somebody was told. */
export const DELIVERY_WAYS = ['SYSTEM', 'IN_PERSON', 'TELEPHONE', 'WRITING'] as const;

/** What a task can be about. */
export const TASK_TYPES = [
  'DECIDE_AUTHORISATION',
  'TELL_OUTCOME',
  'REVIEW_EMERGENCY',
  'ACCEPT_CONFLICT',
  'CSOD_INITIAL_CHECKS',
  'CSOD_INTERVIEW',
  'CSOD_ASSESSMENT',
  'CSOD_DECISION',
  'CSOD_DELIVERY',
  'SAFEGUARD_NOW',
  'COMPLIANCE_FAILED',
  'OTHER_CONCERN',
  'WRITE_RELEASE_SUMMARY',
  'CONFIRM_MATCH',
  'ORDER_NOT_ON_VISOR',
  'ORDER_NOT_FLAGGED',
  'REQUIREMENT_TOO_EARLY',
  'CAWN_PAST_BIRTHDAY',
  'REVIEW_OVERDUE',
  'ASSESSMENT_STALE',
  'NOTIFICATION_OVERDUE',
  'SUSPECTED_BREACH',
  'HANDOVER_AT_18',
  'HEARING_TOO_LATE',
  'NOTICE_UNSENT',
] as const;
export type TaskType = (typeof TASK_TYPES)[number];

export const TASK_STATES = ['OPEN', 'CLAIMED', 'DONE'] as const;

export const REVIEW_FINDINGS = ['JUSTIFIED', 'NOT_JUSTIFIED'] as const;

export const CHILD_DISCLOSURE_STEPS = ['PASS_CHECKS', 'INTERVIEW', 'ASSESS', 'LEAVE_SCHEME', 'CLOSE'] as const;
export type ChildDisclosureStep = (typeof CHILD_DISCLOSURE_STEPS)[number];

export const CHILD_DISCLOSURE_STATES = [
  'APPLIED',
  'CHECKED',
  'INTERVIEWED',
  'ASSESSED',
  'DECIDED',
  'LEFT_SCHEME',
  'CLOSED',
] as const;

export const CHILD_DISCLOSURE_DECISIONS = ['DISCLOSE', 'DO_NOT_DISCLOSE', 'OTHER_SAFEGUARDING_ACTION'] as const;

/** What an applicant may know of where their application stands. */
export const APPLICANT_STAGES = ['INITIAL_CHECKS', 'INTERVIEW', 'ASSESSMENT', 'DECISION', 'CLOSED'] as const;
export type ApplicantStage = (typeof APPLICANT_STAGES)[number];

/** What an organisation is told of. */
export const NOTICE_TYPES = [
  'COMPLIANCE_FAILED',
  'LINK_CONFIRMED',
  'LINK_UNDONE',
  'CONTRIBUTION_WAITING',
  'ORDER_MADE',
  'ORDER_VARIED',
  'ORDER_ENDED',
  'BREACH',
  'RELEVANT_ACTIVITY',
  'ORDER_CHANGED',
  'RECORD_DISPOSED',
  'RECORD_CORRECTED',
  'CASE_ENDED',
] as const;
export type NoticeType = (typeof NOTICE_TYPES)[number];

/** What officers decided about whether two nominals are one person. */
export const LINK_STATES = ['CONFIRMED', 'REFUSED', 'UNLINKED'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** Where a contribution stands. */
export const CONTRIBUTION_STATES = ['PREPARED', 'SENT'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

/** By the names of the enumerations of the schema. */
export const CASE_VOCABULARY = {
  ContributionState: CONTRIBUTION_STATES,
  LinkState: LINK_STATES,
  NoticeType: NOTICE_TYPES,
  AuthorisationState: AUTHORISATION_STATES,
  AuthorisationDecision: AUTHORISATION_DECISIONS,
  GrantForm: GRANT_FORMS,
  DeliveryWay: DELIVERY_WAYS,
  TaskType: TASK_TYPES,
  TaskState: TASK_STATES,
  ReviewFinding: REVIEW_FINDINGS,
  ChildDisclosureStep: CHILD_DISCLOSURE_STEPS,
  ChildDisclosureState: CHILD_DISCLOSURE_STATES,
  ChildDisclosureDecisionKind: CHILD_DISCLOSURE_DECISIONS,
  ApplicantStage: APPLICANT_STAGES,
} as const;
