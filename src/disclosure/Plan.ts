import type { RecordKind } from '../model/codes.js';
import type { FieldRule } from './FieldRule.js';

/** A field that was selected, once however often and under whatever alias, with what was selected below it. */
export interface SelectedField {
  readonly rule: FieldRule;
  /** Canonical path from the record, e.g. `victims.name`. */
  readonly path: string;
  readonly parts: readonly SelectedField[];
  /** For a list decided element by element: the stored lists its elements come from, itself or those it joins. */
  readonly lists: readonly ListSource[];
  /** What fills the slots of a text that was selected: released as the caller may see it, then only read. */
  readonly slots: readonly SelectedField[];
}

/** A stored list, and which fields its elements have. */
export interface ListSource {
  readonly name: string;
  readonly fields: ReadonlySet<string>;
}

/** What one root field asks of a person. */
export interface PersonSelection {
  /** Selected fields by kind; a kind that is present was selected. */
  readonly kinds: ReadonlyMap<RecordKind, readonly SelectedField[]>;
  /** The lists of `Person` that were selected, by field name, with the kinds each draws on. */
  readonly lists: ReadonlyMap<string, readonly RecordKind[]>;
  readonly identity: readonly SelectedField[] | null;
  readonly timeline: boolean;
}

/** One root field of the operation. */
export interface RootPlan {
  readonly field: string;
  /** The key of the answer: its alias, or its name. */
  readonly responseKey: string;
  /** Coerced arguments. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly person: PersonSelection | null;
  /** The fields selected directly of the root's answer, by their real names. */
  readonly fields: readonly string[];
  /** The fields selected beside the person, where the person stands inside something, e.g. a candidate. */
  readonly beside?: readonly string[];
}

/** What an operation may fetch, known before anything is fetched. */
export interface Plan {
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly roots: readonly RootPlan[];
  /** Every kind that any root field selects, without repetition. */
  readonly kinds: readonly RecordKind[];
}
