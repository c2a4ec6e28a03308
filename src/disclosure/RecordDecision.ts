import type { Category, GroupCode } from '../model/codes.js';
import type { Decision, RecordFacts } from '../policy/Decision.js';
import type { SelectedField } from './Plan.js';

/** What was decided about one selected field of a record, or of an element of one of its lists. */
export interface FieldDecision {
  readonly field: SelectedField;
  readonly category: Category | null;
  /** Whom it was decided for. */
  readonly group: GroupCode;
  readonly decision: Decision;
  /** Parts below the field that carry a rule of their own. */
  readonly ruled: readonly FieldDecision[];
  readonly slots: readonly FieldDecision[];
}

/** What was decided about one element of a list. */
export interface ElementDecision {
  readonly list: string;
  readonly key: string;
  /** Whether the caller may know that the element exists. */
  readonly exists: boolean;
  /** The list field itself for this element; of a container, each selected part. */
  readonly fields: readonly FieldDecision[];
  /** For the log, where the element is absent. */
  readonly existence: Decision;
}

export interface ListDecision {
  readonly field: SelectedField;
  readonly elements: readonly ElementDecision[];
  /** What holds for an element about nobody the caller knows, whether or not there is one; null for a container. */
  readonly unknown: FieldDecision | null;
}

/** Everything that was decided about one record before its justified columns are fetched. */
export interface RecordDecision {
  readonly facts: RecordFacts;
  readonly existence: Decision;
  readonly visible: boolean;
  readonly fields: readonly FieldDecision[];
  readonly lists: readonly ListDecision[];
}
