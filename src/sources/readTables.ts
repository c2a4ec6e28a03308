import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { FORMATS, type FormatName } from '../formats/formats.js';
import { tableNames } from '../formats/joinsOfFormat.js';
import { StartupError } from '../model/StartupError.js';
import { pathOf } from './pathOf.js';
import { readJson } from './readJson.js';

/** A native data file: tables of rows. */
const tables = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));

/**
 * The native tables of a force's data file.
 * @throws StartupError naming the file and the table.
 */
export async function readTables(at: URL, format: FormatName): Promise<z.infer<typeof tables>> {
  const file = basename(fileURLToPath(at));
  const parsed = tables.safeParse(await readJson(at));
  if (!parsed.success)
    throw new StartupError(`${file}: ${pathOf(parsed.error)}`, 'expected tables, each a list of rows');
  const known = tableNames(FORMATS[format]);
  const stranger = Object.keys(parsed.data).find((table) => !known.has(table));
  if (stranger !== undefined) throw new StartupError(`${file}: ${stranger}`, `is no table of the format ${format}`);
  return parsed.data;
}
