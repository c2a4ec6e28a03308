import type { DecisionRow } from '../../model/LedgerEntry.js';

/** First byte of a column block. */
export const COLUMNS_VERSION = 1;

/** Rows of one block at most: about 130 MiB once decoded. */
export const MAX_ROWS = 1_048_576;

/** Bytes that a string may take over from the one before it, at most: what keeps a short block from growing long. */
export const MAX_SHARED = 255;

/** The columns of a decision row, in the order they are written. A column not named here is not written. */
const COLUMNS = [
  'operation',
  'subjectRef',
  'sourceForce',
  'recordKind',
  'recordId',
  'fieldPath',
  'category',
  'decision',
  'generaliser',
  'trueReason',
  'shownReason',
  'authorisationId',
  'reasonInWords',
] as const satisfies readonly (keyof DecisionRow)[];

type MissingColumn = Exclude<keyof DecisionRow, (typeof COLUMNS)[number]>;
export const DECISION_COLUMNS: MissingColumn extends never ? typeof COLUMNS : never = COLUMNS;

/** One of something for each column: a field of the row that has no place in it does not compile. */
export type PerColumn<T> = { readonly [Column in keyof Required<DecisionRow>]: T };
