import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { StartupError } from '../model/StartupError.js';

/** A row of a policy file with its place, so that every complaint can say where. */
export interface TableRow {
  readonly line: number;
  readonly cell: (column: string) => string;
  /** A `StartupError` naming file, line and column. */
  readonly wrong: (column: string, problem: string) => StartupError;
}

export interface Table {
  readonly text: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/**
 * Reads a policy CSV: UTF-8, one header line, as many cells in each row as in the header.
 * @param name what complaints call the file: its base name when left out.
 * @throws StartupError with file, line and column when it is not that.
 */
export function readTable(file: URL, name: string = basename(fileURLToPath(file))): Table {
  const text = decode(file, name);
  const lines = parseRows(text, name);
  const header = lines[0]?.record;
  if (header === undefined) throw new StartupError(`${name}:1`, 'the file is empty');
  const duplicate = header.find((column, index) => header.indexOf(column) !== index);
  if (duplicate !== undefined) throw new StartupError(`${name}:1`, `column ${duplicate} stands twice`);
  const rows = lines.slice(1).map(({ record, line }) => {
    const wrong = (column: string, problem: string) => new StartupError(`${name}:${line}:${column}`, problem);
    if (record.length !== header.length) {
      throw new StartupError(`${name}:${line}`, `has ${record.length} cells where the header has ${header.length}`);
    }
    return { line, wrong, cell: (column: string) => (record[header.indexOf(column)] ?? '').trim() };
  });
  return { text, columns: header, rows };
}

function decode(file: URL, name: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new StartupError(name, 'the file cannot be read');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new StartupError(`${name}:${placeOf(bytes, firstInvalidByte(bytes))}`, 'the file is not UTF-8');
  }
}

/** Line and column of a byte: the column by its name in the header, in the header itself by its number. */
function placeOf(bytes: Buffer, at: number): string {
  const lines = bytes.subarray(0, at).toString('latin1').split('\n');
  const column = cellsIn(lines.at(-1) ?? '');
  if (lines.length === 1) return `1:${column}`;
  const header = bytes
    .subarray(0, bytes.indexOf(10))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(',');
  return `${lines.length}:${header[column - 1] ?? column}`;
}

/** How many cells a line has begun; commas between quotation marks part none. */
const cellsIn = (line: string): number => line.replace(/"[^"]*("|$)/g, '').split(',').length;

/** Decodes byte by byte, so it is asked only of a file that is known to be wrong. */
function firstInvalidByte(bytes: Buffer): number {
  const strict = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < bytes.length; at += 1) {
    try {
      strict.decode(bytes.subarray(at, at + 1), { stream: true });
    } catch {
      return at;
    }
  }
  return bytes.length;
}

function parseRows(text: string, name: string): { record: string[]; line: number }[] {
  const rows: { record: string[]; line: number }[] = [];
  try {
    parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: string[], { lines }: { lines: number }) => {
        rows.push({ record, line: lines });
        return null;
      },
    });
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1;
    throw new StartupError(`${name}:${line}`, 'the row is not well-formed CSV');
  }
  return rows;
}
