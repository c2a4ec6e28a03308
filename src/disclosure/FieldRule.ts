import type { Category, Facet, MinimumForm, RecordKind } from '../model/codes.js';

/**
 * How a field is marked: `disclose` by its category, `overlay` it decides about others, `open` nothing to withhold,
 * `container` its parts carry rules, `made` at release from its parent, `part` it goes where its parent goes.
 */
export type Mark = 'disclose' | 'overlay' | 'open' | 'container' | 'made' | 'part';

/** What the schema says of one field, read once at start. */
export interface FieldRule {
  readonly name: string;
  readonly mark: Mark;
  /** Null unless `disclose`. */
  readonly category: Category | null;
  readonly facet: Facet | null;
  readonly minimum: MinimumForm;
  readonly each: boolean;
  readonly others: Category | null;
  readonly derived: boolean;
  readonly from: readonly string[];
  readonly flag: boolean;
  /** The named type behind lists and non-nulls. */
  readonly type: string;
  readonly isList: boolean;
}

/** The rules of one object type. */
export interface TypeRules {
  readonly name: string;
  /** The record kind, or null for a part of records. */
  readonly kind: RecordKind | null;
  readonly interfaces: readonly string[];
  readonly fields: ReadonlyMap<string, FieldRule>;
}

/** The rules of the whole schema. */
export interface DisclosureRules {
  readonly types: ReadonlyMap<string, TypeRules>;
  typeOfKind(kind: RecordKind): TypeRules;
}
