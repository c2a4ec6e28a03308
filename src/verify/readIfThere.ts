import { readdirSync, readFileSync } from 'node:fs';
import { hasCode } from './hasCode.js';

/** The bytes of a file, or null where there is none. Throws when it cannot be read. */
export const readIfThere = (path: string): Buffer | null => unlessMissing(() => readFileSync(path));

/** The names in a folder; none where there is no such folder. Throws when it cannot be read. */
export const namesIn = (folder: string): readonly string[] => unlessMissing(() => readdirSync(folder)) ?? [];

function unlessMissing<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return null;
    throw error;
  }
}
