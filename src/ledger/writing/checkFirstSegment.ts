import { StartupError } from '../../model/StartupError.js';
import { type KeyRing, SEALED_CLASSES } from '../keys/KeyRing.js';
import type { LedgerFiles } from '../LedgerFiles.js';
import { periodOf } from '../records/period.js';
import { firstIndexOf } from '../records/segmentFile.js';
import { FolderTiles } from '../tree/FolderTiles.js';
import { TreeError } from '../tree/TreeError.js';
import { TILE_WIDTH } from '../tree/tilePath.js';

/**
 * Segments may be gone from the beginning of a ledger only where all that they sealed is erased.
 * Throws a `StartupError` naming the entry before the first that is left, where a key of its quarter is still there.
 */
export async function checkFirstSegment(folder: string, files: LedgerFiles, ring: KeyRing): Promise<void> {
  const names = await files.readdir(`${folder}/segments`);
  const starts = names.map(firstIndexOf).filter((index) => index !== null);
  const first = Math.min(...starts);
  if (starts.length === 0 || first === 0) return;
  const missing = new StartupError(`segments entry ${first - 1}`, 'its segment is missing, and it is not erased');
  const at = await timeOf(folder, files, first - 1);
  if (at === null) throw missing;
  for (const sealed of SEALED_CLASSES) {
    if ((await ring.opening(sealed, periodOf(at))) !== null) throw missing;
  }
}

async function timeOf(folder: string, files: LedgerFiles, index: number): Promise<number | null> {
  try {
    const width = (index % TILE_WIDTH) + 1;
    const entries = await new FolderTiles(folder, files).entries(Math.floor(index / TILE_WIDTH), width);
    const entry: unknown = JSON.parse(entries[width - 1]?.toString('utf8') ?? 'null');
    const at = typeof entry === 'object' && entry !== null && 'at' in entry ? Date.parse(String(entry.at)) : Number.NaN;
    return Number.isNaN(at) ? null : at;
  } catch (error) {
    if (error instanceof TreeError || error instanceof SyntaxError) return null;
    throw error;
  }
}
