import type {
  Category,
  ForceCode,
  GeneraliserName,
  ReasonCode,
  RecordKind,
  S62Operation,
  ShownReason,
} from '../model/codes.js';
import type { DecisionRow } from '../model/LedgerEntry.js';
import { fieldPath } from './fieldPath.js';
import { lackInWords } from './lackInWords.js';
import type { SelectedField } from './Plan.js';
import type { FieldDecision } from './RecordDecision.js';
import type { FieldState } from './releaseField.js';

/** What all rows about one record or nominal share. */
export interface RowSubject {
  readonly operation: S62Operation;
  readonly subjectRef: string;
  readonly sourceForce: ForceCode;
  readonly recordKind: RecordKind | null;
  readonly recordId: string | null;
  /** The field of `Person` through which the record is seen. */
  readonly list: string;
  readonly isPolice: boolean;
}

/** One row per selected leaf of a field: what was decided and why, never what was released (brief 3.7). */
export function rowsOf(subject: RowSubject, decided: FieldDecision, state: FieldState): DecisionRow[] {
  const isRuled = (leaf: string) => decided.ruled.some(({ field }) => leaf.startsWith(field.path));
  const paths = leavesOf(decided.field).filter((leaf) => !isRuled(leaf));
  return paths.map((path) => ({
    operation: subject.operation,
    subjectRef: subject.subjectRef,
    sourceForce: subject.sourceForce,
    recordKind: subject.recordKind,
    recordId: subject.recordId,
    fieldPath: fieldPath(subject.list, path),
    category: decided.category,
    decision: decided.decision.opened === null ? decided.decision.level : 'I_OPENED',
    generaliser: generaliserOf(decided),
    trueReason: trueReason(decided, state),
    shownReason: shownReason(decided, state, subject.isPolice),
    authorisationId: decided.decision.opened?.by ?? null,
    reasonInWords: decided.decision.words ?? lackInWords(decided, subject.recordKind, state),
  }));
}

/** A row for a record or element that is absent. */
export function absentRow(
  subject: RowSubject,
  path: string,
  category: Category,
  reason: ReasonCode | null,
  words: string | null = null,
): DecisionRow {
  return {
    operation: subject.operation,
    subjectRef: subject.subjectRef,
    sourceForce: subject.sourceForce,
    recordKind: subject.recordKind,
    recordId: subject.recordId,
    fieldPath: fieldPath(subject.list, path),
    category,
    decision: 'N',
    generaliser: null,
    trueReason: reason,
    shownReason: null,
    authorisationId: null,
    reasonInWords: words,
  };
}

function generaliserOf({ decision, field }: FieldDecision): GeneraliserName | null {
  const { minimum } = field.rule;
  return decision.level === 'M' && minimum !== 'NOTHING' ? minimum : null;
}

const trueReason = ({ decision }: FieldDecision, state: FieldState): ReasonCode | null =>
  state === 'NO_RELEASE_SUMMARY' ? 'NO_RELEASE_SUMMARY' : decision.reason;

/** The coarse reason the caller sees: none where it sees the value or where nothing is held. */
export function shownReason({ decision }: FieldDecision, state: FieldState, isPolice: boolean): ShownReason | null {
  switch (state) {
    case 'FULL':
    case 'NOT_HELD':
    case 'NOT_LISTED':
      return null;
    case 'MINIMUM':
      return 'GENERALISED';
    case 'NO_RELEASE_SUMMARY':
      return 'WITHHELD';
    case 'WITHHELD':
      return decision.needsAuthorisation && isPolice ? 'AUTHORISATION_NEEDED' : 'WITHHELD';
  }
}

const leavesOf = (field: SelectedField): string[] =>
  field.parts.length === 0 ? [field.path] : field.parts.flatMap(leavesOf);
