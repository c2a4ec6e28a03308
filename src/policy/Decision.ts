import type { Category, Facet, ForceCode, GroupCode, Level, ReasonCode, RecordKind } from '../model/codes.js';
import type { Enquiry } from '../model/Enquiry.js';
import type { GateFact } from '../model/LedgerEntry.js';
import type { Requester } from '../model/Requester.js';
import type { Values } from '../model/Source.js';

/** Which field is asked about, as the policy sees it. */
export interface FieldQuestion {
  readonly kind: RecordKind;
  /** Null for a field that exists to decide about others. */
  readonly category: Category | null;
  /** The facet that the field itself fixes; data may fix one instead. */
  readonly facet: Facet | null;
  /** Canonical path, e.g. `prohibitions.protectedParty`. */
  readonly path: string;
  /** For a deciding field: front-line officers may read it as a flag. */
  readonly flag: boolean;
}

/** What is known about the record, or the element of it, that the field belongs to: decision columns only. */
export interface RecordFacts {
  readonly force: ForceCode;
  readonly kind: RecordKind;
  /** The force's reference of the nominal that the record is about. */
  readonly nominal: string;
  readonly values: Values;
  /** The element of a list that is decided by itself, with the name of the list. */
  readonly element: { readonly list: string; readonly values: Values } | null;
}

/** What a gate found out, once per person. */
export interface GateVerdict {
  readonly passed: boolean;
  readonly facts: readonly GateFact[];
}

/** Who asks and why, with the gate's verdict about this person. */
export interface CallerContext {
  readonly requester: Requester;
  readonly group: GroupCode;
  readonly enquiry: Enquiry;
  readonly gate: GateVerdict;
  /** ISO instant at which the request is decided. */
  readonly now: string;
}

/** One rule's word, kept for the explanation. */
export interface RuleStep {
  readonly rule: string;
  readonly level: Level;
  readonly reason: ReasonCode | null;
}

/** What is released of a field, the true reason where that is not everything, and how it came about. */
export interface Decision {
  readonly level: 'F' | 'M' | 'N';
  readonly reason: ReasonCode | null;
  /** An Inspector's authorisation would open it. */
  readonly needsAuthorisation: boolean;
  readonly chain: readonly RuleStep[];
}

/** A law that may tighten what the matrix says, never loosen it. */
export interface Overlay {
  readonly name: string;
  /** Where the law stands. */
  readonly source: string;
  /** The groups it can touch; for others its columns are not read. */
  readonly groups: 'ALL' | readonly GroupCode[];
  /** Decision columns it needs, per kind; `*` is every kind. */
  readonly columns: Readonly<Partial<Record<RecordKind | '*', readonly string[]>>>;
  /** The tightest level it allows with the reason, or null where it has nothing to say. */
  tighten(question: FieldQuestion, facts: RecordFacts, context: CallerContext): Tightening | null;
}

export interface Tightening {
  readonly level: Level;
  readonly reason: ReasonCode;
}
