import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartupError } from '../model/StartupError.js';
import { locateJsonFault } from './locateJsonFault.js';

/** The JSON of a file. @throws StartupError naming the file, and line and column where the syntax breaks. */
export async function readJson(file: URL): Promise<unknown> {
  const name = basename(fileURLToPath(file));
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new StartupError(name, 'the file cannot be read');
  }
  try {
    return JSON.parse(text);
  } catch {
    const { line, column } = locateJsonFault(text);
    throw new StartupError(`${name}:${line}:${column}`, 'the file is not JSON');
  }
}
