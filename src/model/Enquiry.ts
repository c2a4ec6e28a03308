import type {
  ConfidentialityLimb,
  ForceCode,
  Group,
  LawfulBasis,
  PolicingPurpose,
  RecordKind,
  Representations,
  Schedule8Condition,
  SubjectInformed,
  Urgency,
  UseCasePurpose,
} from './codes.js';
import type { SearchCriteria } from './SearchCriteria.js';

/** One person the enquiry is about, as the requester can name them. At least one way to find them is given. */
export interface EnquirySubject {
  readonly pncId: string | null;
  readonly croNumber: string | null;
  readonly nominal: { readonly force: ForceCode; readonly ref: string } | null;
  readonly name: string | null;
  /** ISO date; always together with `name`. */
  readonly dateOfBirth: string | null;
  /** What else is known of somebody who is still to be found; only the police may look for one. */
  readonly particulars?: SearchCriteria | null | undefined;
}

/** A child on whose behalf the enquiry is made. */
export interface EnquiryChild {
  readonly childRef: string;
  readonly name: string | null;
  readonly dateOfBirth: string | null;
}

/** The texts and statements of the justification record (brief 3.8). The access log keeps them sealed, beside the entry that stored them. */
export interface Justification {
  readonly necessity: string;
  readonly proportionality: string;
  readonly conflictOfInterest: string | null;
  readonly confidentialityLimb: ConfidentialityLimb | null;
  readonly subjectInformed: { readonly state: SubjectInformed; readonly reason: string | null } | null;
  readonly representations: { readonly state: Representations; readonly reason: string | null } | null;
  readonly strictNecessity: string | null;
  readonly schedule8Condition: Schedule8Condition | null;
  readonly impactOnVictim: string | null;
  readonly impactOnInvestigation: string | null;
  readonly recipientConditions: string | null;
  readonly dutyNamed: string | null;
}

/** A justified question: who, why, on which basis, about whom, until when. Everything later is bound to it. */
export interface Enquiry {
  readonly id: string;
  readonly requesterId: string;
  readonly issuer: string;
  readonly organisation: string;
  readonly group: Group;
  readonly purpose: UseCasePurpose;
  readonly policingPurposes: readonly PolicingPurpose[];
  readonly lawfulBases: readonly LawfulBasis[];
  readonly subjects: readonly EnquirySubject[];
  readonly children: readonly EnquiryChild[];
  /** Shared references of the requester's own clients or patients, as the requester asserts. */
  readonly clients: readonly string[];
  /** The person asked about is the requester's own client, pupil or patient, as the requester asserts. */
  readonly subjectIsClient: boolean;
  /** Kinds asked for; selecting any other is refused. */
  readonly kinds: readonly RecordKind[];
  readonly caseReference: string | null;
  readonly meetingId: string | null;
  readonly incidentLog: string | null;
  readonly urgency: Urgency;
  readonly justification: Justification;
  /** ISO instants. */
  readonly openedAt: string;
  readonly expiresAt: string;
  /** A declared conflict of interest holds the enquiry until a supervisor accepts it. */
  readonly held: boolean;
}
