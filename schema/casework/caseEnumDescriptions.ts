import type { CASE_VOCABULARY } from '../../src/model/caseVocabulary.js';

/** What the enumerations of casework are. */
export const CASE_ENUM_DESCRIPTIONS: Readonly<Record<keyof typeof CASE_VOCABULARY, string>> = {
  ContributionState: 'Where a contribution stands.',
  LinkState: 'What officers decided about whether two nominals are one person.',
  NoticeType: 'What an organisation is told of.',
  AuthorisationState: 'Where an authorisation stands.',
  AuthorisationDecision: 'What an Inspector decides about a draft.',
  GrantForm: 'The form in which something may be released: `M` the minimum form, `F` the full value.',
  DeliveryWay: 'How somebody was told.',
  TaskType: 'What a task is about.',
  TaskState: 'Where a task stands.',
  ReviewFinding: 'What the review of a declared threat to life finds.',
  ChildDisclosureStep: 'A step that an officer takes with an application under the disclosure scheme.',
  ChildDisclosureState: 'Where an application stands, for officers.',
  ChildDisclosureDecisionKind: 'What is decided about an application under the disclosure scheme.',
  ApplicantStage: 'Where an application stands, as its applicant may know it.',
};

/** What members mean, where their names do not say it. */
export const CASE_MEMBER_DESCRIPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  LinkState: { UNLINKED: 'What was decided has been undone.' },
  NoticeType: {
    COMPLIANCE_FAILED: 'A requirement of an order was not complied with.',
    LINK_CONFIRMED: 'An officer of another force confirmed that a nominal of yours and one of theirs are one person.',
    CONTRIBUTION_WAITING: 'The police have sent a contribution to a meeting: collect it by its id.',
    LINK_UNDONE: 'What you were given of two nominals as one person was joined wrongly.',
  },
  AuthorisationState: { EXPIRED: 'Approved, and its time is over.', DELIVERED: 'Told, and thereby used up.' },
  ChildDisclosureStep: {
    PASS_CHECKS: 'First checks are made: no immediate risk.',
    INTERVIEW: 'The applicant was seen; identity and relationship are proved.',
    ASSESS: 'The risk was assessed with partners; contact is confirmed.',
    LEAVE_SCHEME: 'A child must be made safe now.',
    CLOSE: 'Everybody who was to be told has been told.',
  },
  GrantForm: { M: 'The minimum form.', F: 'The full value; an overlay may still ask for the minimum.' },
  DeliveryWay: { SYSTEM: 'Through the broker, by the recipient.' },
  TaskType: {
    WRITE_RELEASE_SUMMARY: 'A text that may be released is missing, so a recipient gets nothing of it.',
    CONFIRM_MATCH: 'Somebody may be the same person: confirm or refuse it.',
    COMPLIANCE_FAILED: 'A supervisor reports that a requirement was not complied with.',
    OTHER_CONCERN: 'A supervisor has seen something else.',
    DECIDE_AUTHORISATION: 'An Inspector decides about a draft.',
    TELL_OUTCOME: 'Tell a recipient if the case ends without charge, or what was told proves wrong.',
    REVIEW_EMERGENCY: 'An Inspector reviews a declared threat to life.',
    CSOD_INITIAL_CHECKS: 'Make the first checks of an application under the disclosure scheme.',
    CSOD_INTERVIEW: 'Interview its applicant; see proof of identity and relationship.',
    CSOD_ASSESSMENT: 'Assess the risk with partners.',
    CSOD_DECISION: 'An Inspector decides about it.',
    CSOD_DELIVERY: 'Tell somebody, in person, what it was decided to disclose.',
    SAFEGUARD_NOW: 'A child must be made safe now, outside the scheme.',
    ACCEPT_CONFLICT: 'A supervisor accepts an enquiry with a declared conflict of interest.',
  },
};
