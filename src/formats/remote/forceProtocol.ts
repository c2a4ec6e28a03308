import type { CountCell, CountRequest } from '../../model/Count.js';
import type { ForceCode } from '../../model/codes.js';
import type { ReadKind, Register, SubjectKey } from '../../model/Source.js';
import type { NativeRow } from '../NativeTables.js';
import type { TableProjection } from '../projection/RowProjection.js';

/** What the broker and a force say to each other over HTTP. Described in `docs/force-protocol.openapi.json`. */
export const PROTOCOL_VERSION = 1;

/** Below a force's address. */
export const FORCE_PATHS = {
  find: 'v1/find',
  read: 'v1/read',
  consult: 'v1/consult',
  count: 'v1/count',
  health: 'v1/health',
} as const;
export type ForceCall = keyof typeof FORCE_PATHS;

/** Answers are one JSON object a line: an opening, what was asked for, and a closing that says how many lines that were. */
export const STREAM_TYPE = 'application/x-ndjson';
/** Of what is asked, and of the answer of `health`. */
export const JSON_TYPE = 'application/json';
/** An id of the broker's for each call, which the opening of the answer repeats: no answer can be taken for another's. */
export const REQUEST_ID_HEADER = 'proviso-request';

/** Which nominals match any of the keys. */
export interface FindMessage {
  readonly keys: readonly SubjectKey[];
  readonly wanted: TableProjection;
}

/** Records of a kind about nominals, or (`NOMINAL`) these nominals; `wanted` is a place in the list of that name. */
export interface ReadMessage {
  readonly kind: ReadKind;
  readonly wanted: readonly TableProjection[];
  readonly asks: readonly { readonly nominal: string; readonly record?: string; readonly wanted: number }[];
}

/** Entries of a register whose native field `where` holds the value. */
export interface ConsultMessage {
  readonly register: Register;
  readonly where: string;
  readonly value: string;
  readonly wanted: TableProjection;
}

export type CountMessage = CountRequest;

/** The first line of every answer, and the whole answer of `health` with `leftOut` beside it. */
export interface Opening {
  readonly protocol: number;
  readonly force: ForceCode;
  readonly format: string;
  /** The id of the call. */
  readonly request: string;
  /** The force's own clock, an ISO instant. */
  readonly at: string;
}

/** A native row. Rows that were asked for themselves are `found`; the others belong to one that is. */
export interface RowLine {
  /** The ask it answers, by its place among the asks; 0 where there is only one. */
  readonly ask: number;
  readonly table: string;
  readonly found?: boolean;
  readonly row: NativeRow;
}

export interface CellLine {
  readonly cell: CountCell;
}

/** The last line: a stream that ends without it was cut. */
export interface ClosingLine {
  readonly end: {
    /** How many lines there are between opening and closing. */
    readonly lines: number;
    /** How many of the force's rows it leaves out of all answers, because something is wrong with them. */
    readonly leftOut: number;
    /** Of `find`: whether more nominals fit a search than it wants. */
    readonly more?: boolean;
  };
}

export interface HealthAnswer extends Opening {
  readonly leftOut: number;
}
