import type { Authorisation, ChildDisclosureDecision } from '../model/Authorisation.js';
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
  /** The record's opaque id (`r-…`), by which an authorisation may name it; null for the person core. */
  readonly record: string | null;
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
  /** The kinds it opens; every other kind stays shut although the gate passed. */
  readonly opens: ReadonlySet<RecordKind>;
  /** Shared references of the people who are the caller's own in the sense of ◊: child, pupil, patient, protected person. */
  readonly own: ReadonlySet<string>;
  /** The subject is the caller's own client, pupil or patient. */
  readonly ownSubject: boolean;
}

/** What the person's nominals say about them that decides, once per person. */
export interface SubjectFacts {
  /** ISO date: the verified one, otherwise the youngest claimed; null where none is held (brief 2.1). */
  readonly bornOn: string | null;
}

/** Who asks and why, with the gate's verdict about this person. */
export interface CallerContext {
  readonly requester: Requester;
  /** The column of the matrix: the recipient's. */
  readonly group: GroupCode;
  readonly enquiry: Enquiry;
  readonly gate: GateVerdict;
  readonly subject: SubjectFacts;
  /** Every authorisation for this recipient about this subject, whether or not it still holds. */
  readonly authorisations: readonly Authorisation[];
  /** The decision under which a parent or carer is told; null for everybody else. */
  readonly childDisclosure: ChildDisclosureDecision | null;
  /** ISO instant at which the request is decided. */
  readonly now: string;
}

/** One rule's word, kept for the explanation. */
export interface RuleStep {
  readonly rule: string;
  /** Where the rule stands. */
  readonly source: string;
  readonly level: Level;
  readonly reason: ReasonCode | null;
}

/** What is released of a field, the true reason where that is not everything, and how it came about. */
export interface Decision {
  readonly level: 'F' | 'M' | 'N';
  readonly reason: ReasonCode | null;
  /** An Inspector's authorisation would open it. */
  readonly needsAuthorisation: boolean;
  /** An I cell was opened: by the authorisation named, or (null) by a threat to life. */
  readonly opened: { readonly by: string | null } | null;
  /** Why, in words, where a form that should have gone was refused (brief 2.3, 2.3a); otherwise null. */
  readonly words: string | null;
  readonly chain: readonly RuleStep[];
}

/** A law that may tighten what the matrix says, never loosen it. */
export interface Overlay {
  readonly name: string;
  /** Where the law stands. */
  readonly source: string;
  /** One sentence that says what it withholds and why: for the log and for explanations. */
  readonly because: string;
  /** The groups it can touch; for others its columns are not read. */
  readonly groups: 'ALL' | readonly GroupCode[];
  /** Decision columns it needs, per kind; `*` is every kind. */
  readonly columns: Readonly<Partial<Record<RecordKind | '*', readonly string[]>>>;
  /**
   * Whether it could tighten such a field at all for a group it touches, whatever the record says. It does not look at the
   * path: fields that `likeness` counts alike are touched alike.
   */
  touches(question: FieldQuestion, group: GroupCode): boolean;
  /**
   * The loosest level it allows with the reason, or null where it has nothing to say. Asked only where it touches.
   * `matrix` is what the matrix alone says of the field, for laws that move a cell.
   */
  tighten(question: FieldQuestion, facts: RecordFacts, context: CallerContext, matrix: Level): Tightening | null;
}

export interface Tightening {
  readonly level: Level;
  readonly reason: ReasonCode;
}
