import type {
  Category,
  DisclosureOutcome,
  ForceCode,
  GeneraliserName,
  Group,
  LawfulBasis,
  LogPurpose,
  Marking,
  PolicingPurpose,
  ReasonCode,
  RecordKind,
  S62Operation,
  ShownReason,
  SourceStatus,
  Urgency,
  UseCasePurpose,
} from './codes.js';
import type { DecisionRows } from './DecisionRows.js';

/** What is known when a request is about to be served. No disclosed value, no name of the subject, no identifier. */
export interface IntentBody {
  readonly requestId: string;
  readonly operationName: string | null;
  /** SHA-256, hex, of the query text; keyed SHA-256 of the variables, which hold names. */
  readonly queryHash: string;
  readonly variablesHash: string;
  readonly requester: {
    readonly id: string;
    readonly name: string;
    readonly organisation: string;
    readonly group: Group;
    readonly role: string | null;
    readonly force: ForceCode | null;
  } | null;
  readonly enquiry: {
    readonly id: string;
    readonly purpose: UseCasePurpose;
    readonly policingPurposes: readonly PolicingPurpose[];
    readonly lawfulBases: readonly LawfulBasis[];
    readonly regime: 'PART3' | 'UKGDPR';
    readonly caseReference: string | null;
    readonly meetingId: string | null;
    readonly incidentLog: string | null;
    readonly urgency: Urgency;
  } | null;
  /** Root fields asked for, by their real names. */
  readonly rootFields: readonly string[];
  readonly kinds: readonly RecordKind[];
  /** Keyed pseudonyms of the subjects asked about. */
  readonly subjectRefs: readonly string[];
  readonly policyVersion: string;
  /** Why the access log itself is read, where it is (DPA 2018 s.62(4)). */
  readonly reading: { readonly purpose: LogPurpose } | null;
}

/** One decision about one field of one record (brief 3.7). */
export interface DecisionRow {
  readonly operation: S62Operation;
  readonly subjectRef: string | null;
  readonly sourceForce: ForceCode | null;
  readonly recordKind: RecordKind | null;
  readonly recordId: string | null;
  readonly fieldPath: string;
  readonly category: Category | null;
  readonly decision: 'F' | 'M' | 'N' | 'I_OPENED';
  readonly generaliser: GeneraliserName | null;
  readonly trueReason: ReasonCode | null;
  readonly shownReason: ShownReason | null;
  readonly authorisationId: string | null;
  /** Why, in words, where the law wants more than a code: a minimum form that should have gone and did not (brief 2.3, 2.3a). */
  readonly reasonInWords: string | null;
}

/** A fact the gate rested on, and whether it was found or merely said. */
export interface GateFact {
  readonly fact: string;
  readonly how: 'VERIFIED' | 'ASSERTED' | 'NOT_MET';
}

/** A gate's fact about one person. */
export interface PersonGateFact extends GateFact {
  readonly subjectRef: string;
}

export interface OutcomeBody {
  readonly requestId: string;
  /** `DONE`: carried out, and about nobody. */
  readonly outcome: 'RELEASED' | 'WITHHELD' | 'REFUSED' | 'DONE';
  readonly shownOutcome: DisclosureOutcome | null;
  /** The error or refusal code, when the request was refused. */
  readonly code: string | null;
  readonly complete: boolean;
  readonly sources: readonly { readonly force: ForceCode; readonly status: SourceStatus }[];
  readonly responseMarking: Marking | null;
  readonly policyVersion: string;
}

/** The detail block that an outcome commits to. */
export interface OutcomeDetail {
  readonly gateFacts: readonly PersonGateFact[];
  readonly rows: readonly DecisionRow[];
}

/** The same as it is handed to the log: the rows may be shared by records. */
export interface DetailToLog {
  readonly gateFacts: readonly PersonGateFact[];
  readonly rows: readonly DecisionRow[] | DecisionRows;
}

/** What was said to the caller, and what they said, beside the decisions. */
export interface Said {
  /** The JSON text of the answer without its receipt; only a keyed digest of it is kept. Null where nothing was answered. */
  readonly answer: string | null;
  /** Free text of a justification: kept encrypted beside the log for a time of its own. */
  readonly text: Readonly<Record<string, unknown>> | null;
}

/** Where an entry stands once it is durable. */
export interface Receipt {
  /** From 0, without gaps. */
  readonly index: number;
  /** Base64 of the entry's leaf hash (RFC 6962). */
  readonly hash: string;
}
