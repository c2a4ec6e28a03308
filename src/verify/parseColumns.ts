import { isUtf8 } from 'node:buffer';
import { ByteReader, FormError } from './ByteReader.js';

/** One column of the decisions of an outcome. */
export interface Column {
  readonly name: string;
  readonly strings: readonly string[];
  /** For each row 0 for null, else 1 for the first string, and so on. */
  readonly codes: Int32Array;
}

export const COLUMNS = [
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
] as const;

const FIELD_PATH = COLUMNS.indexOf('fieldPath');
const NEVER_NULL: readonly string[] = ['operation', 'fieldPath', 'decision'];
const MAX_ROWS = 1_048_576;

/** The columns that a column block holds (docs/ledger.md, Rows), or what is wrong with it. */
export function parseColumns(block: Buffer): Column[] | string {
  try {
    return read(new ByteReader(block));
  } catch (error) {
    if (error instanceof FormError) return `the rows are malformed: ${error.message}`;
    throw error;
  }
}

function read(bytes: ByteReader): Column[] {
  if (bytes.byte() !== 1) throw new FormError('no known version');
  const rows = bytes.varint();
  if (rows > MAX_ROWS) throw new FormError('too many rows');
  const columns: Column[] = [];
  if (rows > 0) for (const name of COLUMNS) columns.push(readColumn(bytes, name, rows, columns[FIELD_PATH]));
  if (bytes.left > 0) throw new FormError('bytes after the last column');
  return columns;
}

function readColumn(bytes: ByteReader, name: string, rows: number, paths: Column | undefined): Column {
  const strings = readStrings(bytes, rows);
  const firstLike = new Map<string, number>();
  const same = strings.map((string, at) => firstLike.get(string) ?? (firstLike.set(string, at + 1) && at + 1));
  const codes = new Int32Array(rows);
  const foretell = foretellerOf(name, codes, paths?.codes);
  for (let row = 0; row < rows; row++) {
    let foretold = bytes.varint();
    if (foretold > rows - row) throw new FormError(`${name} has more values than rows`);
    for (; foretold > 0; foretold--) foretell(row++, null);
    if (row === rows) break;
    const code = bytes.varint();
    if (code > strings.length) throw new FormError(`${name} has a code that stands for no string`);
    foretell(row, code === 0 ? 0 : (same[code - 1] ?? 0));
  }
  if (NEVER_NULL.includes(name) && codes.includes(0)) throw new FormError(`${name} is null`);
  return { name, strings, codes };
}

function readStrings(bytes: ByteReader, rows: number): string[] {
  const count = bytes.varint();
  if (count > rows) throw new FormError('more strings than rows');
  const strings: string[] = [];
  let last = Buffer.alloc(0);
  for (let at = 0; at < count; at++) {
    const shared = bytes.byte();
    if (shared > last.length) throw new FormError('a string shares more than there is');
    last = Buffer.concat([last.subarray(0, shared), bytes.take(bytes.varint())]);
    if (!isUtf8(last)) throw new FormError('a string is not UTF-8');
    strings.push(last.toString('utf8'));
  }
  return strings;
}

/** Sets the value of a row, the next one each time: the one given, or for null the one that the column's law foretells. */
function foretellerOf(name: string, codes: Int32Array, paths: Int32Array | undefined) {
  const seen = new Map<number, number>();
  const keyOf = (row: number): number | undefined => {
    if (paths) return paths[row];
    return name === 'fieldPath' && row > 0 ? codes[row - 1] : undefined;
  };
  return (row: number, given: number | null): void => {
    const key = keyOf(row);
    const before = row > 0 ? (codes[row - 1] ?? 0) : 0;
    const value = given ?? (key === undefined ? before : (seen.get(key) ?? before));
    codes[row] = value;
    if (key !== undefined) seen.set(key, value);
  };
}
