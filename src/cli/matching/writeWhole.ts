import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { MatchError } from './MatchError.js';

/**
 * Writes a file that appears whole or not at all.
 * @throws MatchError OUTPUT_UNWRITABLE
 */
export function writeWhole(path: string, text: string): void {
  const unfinished = `${path}.unfinished`;
  try {
    writeFileSync(unfinished, text);
    renameSync(unfinished, path);
  } catch {
    rmSync(unfinished, { force: true });
    throw new MatchError('OUTPUT_UNWRITABLE', path, 'cannot be written');
  }
}
