import type { Kind } from './kinds.js';
import type { EnumName } from './vocabulary.js';

/** The rows of another table whose `where` equals this row's `is`, in the order of `order` (default: as stored). */
export interface Join {
  readonly table: string;
  readonly where: string;
  readonly is: string;
  readonly order?: string;
}

/** A field of this row (dotted where documents nest), or of the first row that a join finds. */
export type FieldPlace = string | { readonly at: string; readonly from: Join };

/** An object: a nested document `at`, a joined row `from`, or (neither) fields of this very row. */
export interface PartPlace {
  readonly part: Places;
  readonly at?: string;
  readonly from?: Join;
}

/** A list of objects: a nested array `at`, or joined rows `from`. `key` names the field that tells elements apart. */
export interface ListPlace {
  readonly list: Places;
  readonly at?: string;
  readonly from?: Join;
  readonly key?: string;
}

/**
 * Where a format keeps a canonical column; null where it does not hold it. A list of values is an array, one text
 * with a separator (`split`), or one field of joined rows (`each`). `firstOf` takes the first that is not empty.
 */
export type Place =
  | null
  | FieldPlace
  | { readonly firstOf: readonly FieldPlace[] }
  | { readonly split: string; readonly at: string }
  | { readonly each: string; readonly from: Join }
  | PartPlace
  | ListPlace;
export interface Places {
  readonly [column: string]: Place;
}

/** One kind in one format. */
export interface KindMap {
  readonly table: string;
  readonly id: string;
  /** The field that names the nominal a record is about; null for what is not a record. */
  readonly nominal: string | null;
  readonly places: Places;
}

/** How a format writes enumeration members. */
export type CodeConvention =
  /** The member's own words, in any case and with any separator. */
  | { readonly as: 'WORDS' }
  /** An id in a code table whose `meaning` has the words; `list` names the enumeration in snake_case. */
  | {
      readonly as: 'TABLE';
      readonly table: string;
      readonly id: string;
      readonly list: string;
      readonly meaning: string;
    }
  /** A code of the format's own. */
  | { readonly as: 'CODES'; readonly codes: Readonly<Record<EnumName, Readonly<Record<string, string>>>> };

/** How a format writes values. Times without a zone are UTC. */
export interface Conventions {
  /** `DD/MM/YYYY` writes `00` for a day or month that is not known, and `DD/MM/YYYY HH:MM` for times. */
  readonly date: 'ISO' | 'DD/MM/YYYY';
  readonly boolean: { readonly true: unknown; readonly false: unknown };
  readonly integer: 'NUMBER' | 'ZERO_PADDED';
  readonly code: CodeConvention;
}

/** A records system's own layout, as data: it serves to know what must be read, and to read it. */
export interface Format {
  readonly name: string;
  readonly conventions: Conventions;
  readonly kinds: Readonly<Record<Kind, KindMap>>;
}

export const isField = (place: Place): place is FieldPlace =>
  typeof place === 'string' ||
  (place !== null && 'at' in place && 'from' in place && !('part' in place || 'list' in place));
export const isPart = (place: Place): place is PartPlace =>
  typeof place === 'object' && place !== null && 'part' in place;
export const isList = (place: Place): place is ListPlace =>
  typeof place === 'object' && place !== null && 'list' in place;
