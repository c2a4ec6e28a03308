import type { DecisionRow } from '../../model/LedgerEntry.js';
import { ByteCursor } from './ByteCursor.js';
import { COLUMNS_VERSION, MAX_ROWS } from './decisionColumns.js';

/**
 * The rows of a column block. Throws an Error where the bytes cannot be one. Whatever the bytes are, at most
 * `MAX_ROWS` rows come of them, and strings of 128 times their length. Codes are not looked up in today's vocabularies:
 * the log keeps what earlier versions wrote.
 */
export function decodeColumns(bytes: Buffer): DecisionRow[] {
  const cursor = new ByteCursor(bytes, 'column block');
  if (cursor.byte() !== COLUMNS_VERSION) throw cursor.damage('is of another version');
  const count = cursor.varint();
  if (count > MAX_ROWS) throw cursor.damage('has too many rows');
  const rows = count === 0 ? [] : readRows(cursor, count);
  cursor.end();
  return rows;
}

function readRows(cursor: ByteCursor, count: number): DecisionRow[] {
  const running = () => valuesOf(readColumn(cursor, count, asBefore));
  const operation = given(cursor, running());
  const subjectRef = running();
  const sourceForce = running();
  const recordKind = running();
  const recordId = running();
  const paths = readColumn(cursor, count, asFollowed());
  const byPath = () => valuesOf(readColumn(cursor, count, asForPath(paths.codes)));
  const fieldPath = given(cursor, valuesOf(paths));
  const category = byPath();
  const decision = given(cursor, byPath());
  const generaliser = byPath();
  const trueReason = byPath();
  const shownReason = byPath();
  const authorisationId = byPath();
  const reasonInWords = byPath();
  return fieldPath.map((path, row) => ({
    operation: operation[row] as DecisionRow['operation'],
    subjectRef: subjectRef[row] ?? null,
    sourceForce: sourceForce[row] ?? null,
    recordKind: (recordKind[row] ?? null) as DecisionRow['recordKind'],
    recordId: recordId[row] ?? null,
    fieldPath: path,
    category: (category[row] ?? null) as DecisionRow['category'],
    decision: decision[row] as DecisionRow['decision'],
    generaliser: (generaliser[row] ?? null) as DecisionRow['generaliser'],
    trueReason: (trueReason[row] ?? null) as DecisionRow['trueReason'],
    shownReason: (shownReason[row] ?? null) as DecisionRow['shownReason'],
    authorisationId: authorisationId[row] ?? null,
    reasonInWords: reasonInWords[row] ?? null,
  }));
}

/** A column's strings, and for each row a code: 0 for null, else from 1. */
interface CodedColumn {
  readonly strings: readonly string[];
  readonly codes: readonly number[];
}

/** The code foretold for the row after those read so far. */
type Foretell = (codes: readonly number[]) => number;

function readColumn(cursor: ByteCursor, rows: number, foretell: Foretell): CodedColumn {
  const strings = readStrings(cursor, rows);
  const codes: number[] = [];
  while (codes.length < rows) {
    const foretold = cursor.varint();
    if (foretold > rows - codes.length) throw cursor.damage('has a column that is too long');
    for (let row = 0; row < foretold; row++) codes.push(foretell(codes));
    if (codes.length === rows) break;
    const code = cursor.varint();
    if (code > strings.length) throw cursor.damage('names a string that it does not have');
    foretell(codes);
    codes.push(code);
  }
  return { strings, codes };
}

function readStrings(cursor: ByteCursor, rows: number): string[] {
  const count = cursor.varint();
  if (count > rows) throw cursor.damage('has more strings than rows');
  const strings: string[] = [];
  let last: Buffer = Buffer.alloc(0);
  while (strings.length < count) {
    const shared = cursor.byte();
    if (shared > last.length) throw cursor.damage('has a string that begins as none before it');
    const rest = cursor.take(cursor.varint());
    last = shared === 0 ? rest : Buffer.concat([last.subarray(0, shared), rest]);
    strings.push(cursor.text(last));
  }
  return strings;
}

/** As in the row before. */
const asBefore: Foretell = (codes) => codes[codes.length - 1] ?? 0;

/** What came after the same code the last time, or the same again. */
function asFollowed(): Foretell {
  const following = new Map<number, number>();
  return (codes) => {
    const last = codes[codes.length - 1];
    const earlier = codes[codes.length - 2];
    if (last === undefined) return 0;
    if (earlier !== undefined) following.set(earlier, last);
    return following.get(last) ?? last;
  };
}

/** As in the last row with the same path, or as in the row before. */
function asForPath(paths: readonly number[]): Foretell {
  const latest = new Map<number, number>();
  return (codes) => {
    const row = codes.length;
    const before = codes[row - 1];
    const path = paths[row - 1];
    if (before !== undefined && path !== undefined) latest.set(path, before);
    return latest.get(paths[row] ?? 0) ?? before ?? 0;
  };
}

const valuesOf = ({ strings, codes }: CodedColumn): (string | null)[] =>
  codes.map((code) => (code === 0 ? null : (strings[code - 1] ?? null)));

/** The values of a column that is never null. */
function given(cursor: ByteCursor, values: readonly (string | null)[]): string[] {
  return values.map((value) => {
    if (value === null) throw cursor.damage('has no value where there is always one');
    return value;
  });
}
