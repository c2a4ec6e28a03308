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
  const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX)).sort();
  const tables: Record<string, readonly NativeRow[]> = {};
  for (const name of names) tables[name.slice(0, -SUFFIX.length)] = await readLines(new URL(name, folder), name);
  return tables;
}

async function readLines(file: URL, name: string): Promise<readonly NativeRow[]> {
  const rows: NativeRow[] = [];
  for await (const piece of piecesOf(file, name)) {
    for (const row of parsePiece(piece, rows.length, name)) {
      if (!isRow(row)) throw new StartupError(`${name}:${rows.length + 1}`, 'expected a row');
      rows.push(row);
    }
  }
  return rows;
}

/** The file in pieces of whole lines. */
async function* piecesOf(file: URL, name: string): AsyncGenerator<Buffer, void> {
  const size = await sizeOf(file, name);
  if (size <= PIECE_BYTES) {
    yield await readFile(file);
    return;
  }
  const handle = await open(file);
  let rest = Buffer.alloc(0);
  try {
    for await (const chunk of handle.createReadStream({
      highWaterMark: PIECE_BYTES,
      autoClose: false,
    }) as AsyncIterable<Buffer>) {
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

/** Lines hold no line feed but their own, so a piece is a list once they are commas. */
function parsePiece(piece: Buffer, linesBefore: number, name: string): readonly unknown[] {
  const text = piece.toString('utf8').trimEnd();
  if (text === '') return [];
  try {
    const rows: unknown = JSON.parse(`[${text.replaceAll('\n', ',')}]`);
    if (Array.isArray(rows) && rows.length === text.split('\n').length) return rows;
  } catch {
    return text.split('\n').map((line, index) => parseLine(line, `${name}:${linesBefore + index + 1}`));
  }
  return text.split('\n').map((line, index) => parseLine(line, `${name}:${linesBefore + index + 1}`));
}

function parseLine(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new StartupError(`${where}:${locateJsonFault(line).column}`, 'the line is not JSON');
  }
}
