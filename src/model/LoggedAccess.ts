import type { ForceCode, Group, RecordKind, S62Operation } from './codes.js';
import type { IntentBody, OutcomeBody, OutcomeDetail } from './LedgerEntry.js';

/** One request as the access log has it: its intent, and its outcome once there is one. */
export interface LoggedAccess {
  readonly requestId: string;
  /** Index of the intent's entry, from 0. */
  readonly intentIndex: number;
  /** UTC, milliseconds, ISO 8601: when the intent was appended. */
  readonly at: string;
  /** Null where the details of that time were erased at the end of their retention. */
  readonly intent: IntentBody | null;
  /** Null while the request is under way, and for ever where it was cut off. */
  readonly outcome: LoggedOutcome | null;
}

/** What became of a request. */
export interface LoggedOutcome {
  readonly index: number;
  readonly at: string;
  /** Null where the details were erased. */
  readonly body: OutcomeBody | null;
  readonly detail: OutcomeDetail | null;
  /** The free text of a justification that was stored, or null where there was none or it was erased. */
  readonly text: Readonly<Record<string, unknown>> | null;
}

/** Which accesses are meant; what is left out does not restrict. All that is given must hold. */
export interface AccessFilter {
  /** ISO instants: from inclusive, to exclusive, by the intent's time. */
  readonly from?: string;
  readonly to?: string;
  /** Keyed pseudonyms; any one of them. */
  readonly subjectRefs?: readonly string[];
  readonly requesterId?: string;
  readonly organisation?: string;
  readonly group?: Group;
  /** A force whose records were asked for. */
  readonly force?: ForceCode;
  readonly caseReference?: string;
  readonly requestId?: string;
  readonly operation?: S62Operation;
  readonly kind?: RecordKind;
  readonly rootField?: string;
  readonly outcome?: OutcomeBody['outcome'];
}

/** Accesses of one page, newest first. */
export interface AccessPage {
  readonly accesses: readonly LoggedAccess[];
  /** Whether older ones match too. */
  readonly hasMore: boolean;
}
