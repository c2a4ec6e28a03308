import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FORMATS, type FormatName } from '../formats/formats.js';
import { tableNames } from '../formats/joinsOfFormat.js';
import type { NativeRow } from '../formats/NativeTables.js';
import { StartupError } from '../model/StartupError.js';
import { isRow } from './isRow.js';
import { readJson } from './readJson.js';
import { readTableFolder } from './readTableFolder.js';

export type Tables = Readonly<Record<string, readonly NativeRow[]>>;

/**
 * The native tables of a force: a JSON file, `{ table: [row, …] }`, or a folder with a file for each table,
 * `<table>.ndjson`, of one row a line.
 * @throws StartupError naming the file and the table, and line and column where the syntax breaks.
 */
export async function readTables(at: URL, format: FormatName): Promise<Tables> {
  const name = basename(fileURLToPath(at));
  const tables = (await isFolder(at)) ? await readTableFolder(withSlash(at)) : tablesIn(await readJson(at), name);
  const known = tableNames(FORMATS[format]);
  const stranger = Object.keys(tables).find((table) => !known.has(table));
  if (stranger !== undefined) throw new StartupError(`${name}: ${stranger}`, `is no table of the format ${format}`);
  return tables;
}

async function isFolder(at: URL): Promise<boolean> {
  try {
    return (await stat(at)).isDirectory();
  } catch {
    return false;
  }
}

const withSlash = (at: URL): URL => (at.pathname.endsWith('/') ? at : new URL(`${at.href}/`));

function tablesIn(value: unknown, name: string): Tables {
  const wrong = (path: string) => new StartupError(`${name}: ${path}`, 'expected tables, each a list of rows');
  if (!isRow(value)) throw wrong('top level');
  for (const [table, rows] of Object.entries(value)) {
    if (!Array.isArray(rows)) throw wrong(table);
    const stray = rows.findIndex((row) => !isRow(row));
    if (stray !== -1) throw wrong(`${table}[${stray}]`);
  }
  return value as Tables;
}
