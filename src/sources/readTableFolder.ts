import { constants } from 'node:buffer';
import { open, readdir, readFile } from 'node:fs/promises';
import type { NativeRow } from '../formats/NativeTables.js';
import { StartupError } from '../model/StartupError.js';
import { isRow } from './isRow.js';
import { locateJsonFault } from './locateJsonFault.js';

const SUFFIX = '.ndjson';

/** Bytes that are parsed at once: a string of theirs stays far below the longest that there can be. */
const PIECE_BYTES = Math.min(16 << 20, constants.MAX_STRING_LENGTH >> 2);

/**
 * The tables of a folder with one file for each, `<table>.ndjson`: UTF-8, one row a line. Files are read piece by piece,
 * so that a table may be larger than any one text can be.
 * @throws StartupError naming the file, and line and column where the syntax breaks.
 */
export async function readTableFolder(folder: URL): Promise<Readonly<Record<string, readonly NativeRow[]>>> {
  const tables: Record<string, readonly NativeRow[]> = {};
  for (const [table, file] of await tableFiles(folder)) {
    const rows: NativeRow[] = [];
    for await (const piece of piecesOf(file, `${table}${SUFFIX}`)) for (const row of piece) rows.push(row);
    tables[table] = rows;
  }
  return tables;
}

/** The same, row by row: nothing is read before it is asked for, and no table is ever held whole. */
export async function openTableFolder(folder: URL): Promise<Readonly<Record<string, AsyncIterable<NativeRow>>>> {
  const files = await tableFiles(folder);
  return Object.fromEntries(files.map(([table, file]) => [table, rowsOf(file, `${table}${SUFFIX}`)]));
}

async function tableFiles(folder: URL): Promise<readonly (readonly [string, URL])[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX)).sort();
  return names.map((name) => [name.slice(0, -SUFFIX.length), new URL(encodeURIComponent(name), folder)]);
}

async function* rowsOf(file: URL, name: string): AsyncGenerator<NativeRow, void> {
  for await (const piece of piecesOf(file, name)) yield* piece;
}

/** The rows of the file, as many at a time as one piece of it has. */
async function* piecesOf(file: URL, name: string): AsyncGenerator<readonly NativeRow[], void> {
  let lines = 0;
  for await (const bytes of bytesOf(file, name)) {
    const rows = parsePiece(bytes, lines, name);
    lines += rows.length;
    yield rows;
  }
}

/** The file in pieces of whole lines. */
async function* bytesOf(file: URL, name: string): AsyncGenerator<Buffer, void> {
  if ((await sizeOf(file, name)) <= PIECE_BYTES) {
    yield await readFile(file);
    return;
  }
  const handle = await open(file);
  let rest = Buffer.alloc(0);
  try {
    const stream = handle.createReadStream({ highWaterMark: PIECE_BYTES, autoClose: false });
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const end = chunk.lastIndexOf(10) + 1;
      yield Buffer.concat([rest, chunk.subarray(0, end)]);
      rest = Buffer.from(chunk.subarray(end));
    }
    if (rest.length > 0) yield rest;
  } finally {
    await handle.close();
  }
}

async function sizeOf(file: URL, name: string): Promise<number> {
  try {
    const handle = await open(file);
    try {
      return (await handle.stat()).size;
    } finally {
      await handle.close();
    }
  } catch {
    throw new StartupError(name, 'the file cannot be read');
  }
}

/** Lines hold no line feed but their own: once those are commas, a piece is a list. If it is not, a line is at fault. */
function parsePiece(bytes: Buffer, linesBefore: number, name: string): readonly NativeRow[] {
  const text = bytes.toString('utf8').trimEnd();
  const rows =
    text === ''
      ? []
      : (listIn(text) ?? text.split('\n').map((line, index) => parseLine(line, linesBefore + index + 1, name)));
  const stray = rows.findIndex((row) => !isRow(row));
  if (stray !== -1) throw new StartupError(`${name}:${linesBefore + stray + 1}`, 'expected a row');
  return rows as readonly NativeRow[];
}

function listIn(text: string): readonly unknown[] | null {
  let rows: unknown;
  try {
    rows = JSON.parse(`[${text.replaceAll('\n', ',')}]`);
  } catch {
    return null;
  }
  return Array.isArray(rows) && rows.length === linesIn(text) ? rows : null;
}

function linesIn(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function parseLine(line: string, number: number, name: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new StartupError(`${name}:${number}:${locateJsonFault(line).column}`, 'the line is not JSON');
  }
}
