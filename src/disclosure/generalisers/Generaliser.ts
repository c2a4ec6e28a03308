import type { GeneraliserName, GroupCode, RecordKind } from '../../model/codes.js';
import type { Value, Values } from '../../model/Source.js';
import type { ConditionSentence } from '../../policy/Policy.js';

/** What every minimum form may know of the request and of the answer it becomes part of. */
export interface ReleaseContext {
  readonly group: GroupCode;
  /** ISO instant. */
  readonly now: string;
  /** The children in the enquiry by their references, each with the date of birth the requester gave, or null. */
  readonly children: ReadonlyMap<string, string | null>;
  /** The area of the asking organisation, or null. */
  readonly area: string | null;
  readonly conditions: ReadonlyMap<string, ConditionSentence>;
  /** Relationship group by the recorded words, lower case. */
  readonly relationships: ReadonlyMap<string, string>;
  /** Area policed, by the letters a postcode starts with. */
  readonly postcodeAreas: ReadonlyMap<string, string>;
  /** `Victim 1`, the same for the same person within one answer, never across answers. */
  pseudonymOf(personRef: string): string;
  /** A fresh `DR-…`, the same for the same original within one answer, never across answers. */
  disclosureReferenceOf(original: string): string;
}

export interface GeneraliserInput {
  readonly kind: RecordKind;
  /** Name of the field that is released. */
  readonly field: string;
  /** Its stored or derived value: of a list decided element by element, one element. */
  readonly value: Value;
  /** The record, or the element of a container, that the field belongs to. */
  readonly unit: Values;
  /** The record as a whole. */
  readonly record: Values;
  /** Extra columns named by the field, of the unit. */
  readonly from: readonly string[];
  readonly context: ReleaseContext;
}

/** What is asked for, before anything is fetched. */
export interface Asked {
  readonly kind: RecordKind;
  readonly field: string;
  /** The sub-fields selected; none for a scalar. */
  readonly leaves: readonly string[];
  /** Extra columns named by the field, of the unit. */
  readonly from: readonly string[];
  readonly group: GroupCode;
}

/** Columns a minimum form reads: of the field's own value, of its unit, and of the record. */
export interface Reads {
  readonly own: readonly string[];
  readonly unit: readonly string[];
  readonly record: readonly string[];
}

/** One row of brief 2.4: a coarser value, never computed from free text. */
export interface Generaliser {
  readonly name: GeneraliserName;
  readonly source: string;
  /** Nothing where the recipient gets nothing of the field, whatever it holds. */
  reads(asked: Asked): Reads;
  /** The minimum form; null where there is none for this caller or this value. */
  apply(input: GeneraliserInput): Value;
}

export const NO_READS: Reads = { own: [], unit: [], record: [] };

/** Parts of the field's own value, and nothing else. */
export const ownReads = (own: readonly string[]): Reads => ({ own, unit: [], record: [] });

/** A scalar field reads itself. */
export const SELF: Reads = { own: [''], unit: [], record: [] };

/** Applies to each item of a list, or to the one object; drops what has no minimum form. */
export function eachObject(value: Value, make: (item: Values) => Value): Value {
  if (Array.isArray(value)) {
    return (value as readonly Value[]).map((item) => make(item as Values)).filter((item) => item !== null);
  }
  return value !== null && typeof value === 'object' ? make(value as Values) : null;
}

/** The first string among the values, or null. */
export const textOf = (value: Value | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** The named properties that have a value. */
export function pick(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(names.filter((name) => values[name] !== undefined).map((name) => [name, values[name]]));
}
