import type { Deadlines } from '../casework/Deadlines.js';
import type { DisclosureRules } from '../disclosure/FieldRule.js';
import type { Authorisation, ChildDisclosureDecision } from '../model/Authorisation.js';
import type { AnsweredQuery } from '../model/aggregates.js';
import type { TaskType } from '../model/caseVocabulary.js';
import type { ForceCode, Group } from '../model/codes.js';
import type { DetailToLog, IntentBody, OutcomeBody, Receipt, Said } from '../model/LedgerEntry.js';
import type { LeftOut } from '../model/LeftOut.js';
import type { Organisation } from '../policy/gates/Gate.js';
import type { Policy } from '../policy/Policy.js';
import type { ForceLine } from '../sources/ForceLine.js';
import type { Source } from '../sources/Source.js';
import type { AccessLogPort } from './AccessLogPort.js';
import type { CasePort } from './casework/CasePort.js';
import type { ElsewherePort } from './ElsewherePort.js';
import type { SubjectWatchPort } from './SubjectWatch.js';

/** The access log as the broker needs it: each promise resolves when the entry is durable. */
export interface LedgerPort {
  intent(body: IntentBody): Promise<Receipt>;
  /** `intent` is the receipt of the request's intent. */
  outcome(intent: Receipt, body: OutcomeBody, detail: DetailToLog, said: Said): Promise<Receipt>;
}

/** What human beings decided, as the broker needs it. It is asked about decisions, never about records. */
export interface CaseworkPort {
  /** Every authorisation for a recipient organisation, also those that no longer hold. */
  authorisationsFor(organisation: string): Promise<readonly Authorisation[]>;
  childDisclosure(id: string): Promise<ChildDisclosureDecision | null>;
}

/** What each analyst was told before, so that no answer can be subtracted from another. */
export interface StatisticsPort {
  /** Does one piece of work of an asker at a time, and remembers what it tells before it resolves. */
  inTurn<T>(
    asker: string,
    work: (earlier: readonly AnsweredQuery[]) => Promise<{ readonly result: T; readonly answered: AnsweredQuery }>,
  ): Promise<T>;
}

/** A force as configured. */
export interface Force {
  readonly code: ForceCode;
  readonly name: string;
  /** The area it polices, as in the register of organisations. */
  readonly area: string;
  /** Its own id in the register of organisations. */
  readonly organisation: string;
  readonly source: Source;
  /** What of it is left out just now, for its own steward. */
  readonly leftOut: () => LeftOut;
}

/** Keyed pseudonyms, so that the log can be searched by somebody who holds the key and by nobody else. */
export type Pseudonymise = (
  what: 'subject' | 'record' | 'variables' | 'cursor' | 'reason' | 'asker' | 'term',
  text: string,
) => string;

/** Hides what the broker keeps for itself from whoever reads the log with the log’s keys. */
export interface Concealment {
  conceal(text: string): string;
  /** The text; null where it is none, was changed, or was concealed with another key. */
  reveal(concealed: string): string | null;
}

/** Everything the broker is fitted with. */
export interface BrokerParts {
  readonly policy: Policy;
  readonly rules: DisclosureRules;
  readonly forces: readonly Force[];
  /** The ways to them, in the same order, shared by all requests. */
  readonly lines: readonly ForceLine[];
  readonly ledger: LedgerPort;
  readonly accessLog: AccessLogPort;
  /** The access logs of other instances; null where there is one. */
  readonly elsewhere: ElsewherePort | null;
  readonly casework: CaseworkPort;
  readonly cases: CasePort;
  readonly deadlines: Deadlines;
  /** A fresh unguessable id of something in casework, e.g. `AUTH-…`. */
  readonly newCaseId: (prefix: string) => string;
  readonly statistics: StatisticsPort;
  readonly pseudonymise: Pseudonymise;
  readonly concealment: Concealment;
  readonly organisations: ReadonlyMap<string, Organisation>;
  /** Area policed, by the letters a postcode starts with. */
  readonly postcodeAreas: ReadonlyMap<string, string>;
  readonly mayCall: (operation: string, group: Group) => boolean;
  readonly now: () => Date;
  readonly newRequestId: () => string;
  /** A fresh `DR-…`, which tells nothing of what it stands for. */
  readonly newDisclosureReference: () => string;
  /** Milliseconds that one request has for all its forces, in however many rounds it asks them. */
  readonly deadlineMs: number;
  /** Told why a force failed, for the operator’s log: never for the caller. */
  readonly onFault: (force: ForceCode, fault: unknown) => void;
  readonly subjectWatch: SubjectWatchPort;
  /** Tells the duty Inspector of a force that something waits for them: by its type, nothing of what it is about. */
  readonly onPage: (force: ForceCode, type: TaskType) => void;
  /** Told of an external caller who asks about more people than goes unnoticed: for the auditor, never for the caller. */
  readonly onManySubjects: (requesterId: string) => void;
}
