import type { ForceCode, RecordKind } from './codes.js';
import type { SearchKey } from './SearchKey.js';

/**
 * Values keyed by canonical column, nested as in the schema: `{ victims: [{ key: '1', name: '…' }] }`.
 * A value is a string, number, boolean, null, an object of values, or a list of them. Dates are ISO 8601 strings.
 */
export type Value = string | number | boolean | null | Values | readonly Value[];
export interface Values {
  readonly [column: string]: Value | undefined;
}

/** How a nominal may be looked up. Names and addresses are compared without case, accents, punctuation or double spaces. */
export type SubjectKey =
  | { readonly by: 'PNC_ID'; readonly value: string }
  | { readonly by: 'CRO_NUMBER'; readonly value: string }
  | { readonly by: 'NOMINAL'; readonly force: ForceCode; readonly value: string }
  | {
      readonly by: 'NAME';
      /** Full name, forenames first. Matches current, birth, maiden and alias names alike. */
      readonly value: string;
      /** ISO date. */
      readonly dateOfBirth?: string;
      /** Also names that sound alike, with a date of birth within a year. */
      readonly soundsAlike: boolean;
    }
  /** Whoever has a sexual harm or risk order that names the organisation (its id) as supervisor of a requirement. */
  | { readonly by: 'SUPERVISOR'; readonly value: string }
  /** Everybody of whom the force keeps an order, a notice, a risk assessment or management that was not disposed of. */
  | { readonly by: 'WATCHED' }
  /** Whoever lives there on the day (ISO date), or has a domestic violence notice about it: the exact line, the town at will. */
  | { readonly by: 'PREMISES'; readonly value: string; readonly on: string }
  /** Whoever may fit what somebody says of a person, those that fit best, in no order. */
  | SearchKey;

/** A way of looking a nominal up that either matches or does not. */
export type LookupKey = Exclude<SubjectKey, SearchKey>;
export const isSearch = (key: SubjectKey): key is SearchKey => key.by === 'SEARCH';

/** What a force keeps besides nominals and records, where gates look (brief 2.1). */
export const REGISTERS = ['MEETING', 'INCIDENT', 'ENCOMPASS_NOTICE'] as const;
export type Register = (typeof REGISTERS)[number];

/** Entries of a register whose column has the value, whole: a register holds references and nothing else. */
export interface RegisterRequest {
  readonly register: Register;
  readonly column: 'ref' | 'log' | 'organisation';
  readonly value: string;
}

/** An entry of a force's register. */
export interface RegisterEntry {
  readonly force: ForceCode;
  readonly register: Register;
  readonly values: Values;
}

export interface RegisterAnswer {
  readonly entries: readonly RegisterEntry[];
  readonly quarantined: number;
}

/** Round one, first half: who is meant. */
export interface FindRequest {
  readonly keys: readonly SubjectKey[];
  /** Canonical columns of the nominal that decide or are justified; nothing else is read. */
  readonly columns: readonly string[];
  /** As in `RecordAsk`: which columns of which elements of a list that is decided element by element. */
  readonly elements?: ElementColumns;
}

/** By list, by element key: the columns wanted of that element. Elements that are not named are not read. */
export type ElementColumns = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** A person record of one force. */
export interface Nominal {
  readonly force: ForceCode;
  /** The force's own reference, e.g. `NMR-N-0048812`. Never leaves the broker as such unless REFERENCE is F. */
  readonly ref: string;
  readonly values: Values;
}

export interface FindAnswer {
  readonly nominals: readonly Nominal[];
  /** Whether more fit a search than it asked for at most; absent or false where none were left out. */
  readonly more?: boolean;
  /** Native rows that did not parse and were left out. More than 0 makes the status PARTIAL. */
  readonly quarantined: number;
}

/**
 * One thing asked of one force: the records of a kind about a nominal (round one, decision columns),
 * or one record already known (round two, justified columns).
 */
export interface RecordAsk {
  readonly nominal: string;
  /** The source's own record id, from round one. Absent: every record of the kind about the nominal. */
  readonly record?: string;
  /** Canonical columns wanted of the record, lists included (`victims.sex` is the sex of every victim). */
  readonly columns: readonly string[];
  /**
   * For lists whose elements are decided one by one: which columns of which elements. A list named here is read
   * only through this; elements not named are not read.
   */
  readonly elements?: ElementColumns;
}

/** What can be read: records of a kind, or `NOMINAL`, the person core of nominals already found. */
export type ReadKind = RecordKind | 'NOMINAL';

export interface ReadRequest {
  readonly kind: ReadKind;
  readonly asks: readonly RecordAsk[];
}

/** A record as one force gave it: exactly the columns that were asked for. */
export interface SourceRecord<K extends ReadKind = RecordKind> {
  readonly force: ForceCode;
  readonly kind: K;
  /** The source's own id; stable, opaque to callers. Of a `NOMINAL` its reference. */
  readonly id: string;
  /** The nominal it is about, one that was asked for. */
  readonly nominal: string;
  readonly values: Values;
}

export interface ReadAnswer {
  readonly records: readonly SourceRecord<ReadKind>[];
  readonly quarantined: number;
}
