import { join } from 'node:path';
import { StartupError } from '../../model/StartupError.js';
import type { LedgerFiles } from '../LedgerFiles.js';
import { MAX_RECORD_ENTRIES, type SegmentLimits } from '../records/limits.js';
import { firstIndexOf } from '../records/segmentFile.js';
import { endOfSegment } from './SegmentWriter.js';

/** A segment by its name alone. */
export interface SegmentFile {
  readonly name: string;
  readonly firstIndex: number;
}

/**
 * The segments of a ledger in order. Throws a `StartupError` naming the entry where one is missing between two, as far
 * as their names can tell.
 */
export async function findSegments(
  folder: string,
  files: LedgerFiles,
  limits: SegmentLimits,
): Promise<readonly SegmentFile[]> {
  const segments = (await files.readdir(join(folder, 'segments')))
    .map((name) => ({ name, firstIndex: firstIndexOf(name) }))
    .filter((segment): segment is SegmentFile => segment.firstIndex !== null)
    .sort((one, other) => one.firstIndex - other.firstIndex);
  segments.forEach((segment, position) => {
    const next = segments[position + 1];
    const end = endOfSegment(segment.firstIndex, limits.entries);
    if (next !== undefined && next.firstIndex >= end + MAX_RECORD_ENTRIES) {
      throw new StartupError(`segments entry ${end + MAX_RECORD_ENTRIES - 1}`, 'a segment is missing');
    }
  });
  return segments;
}

/**
 * Those that are read at a start: the last two, and before them those that the checkpoint does not cover whole.
 * All, when no tiles are to be relied on.
 */
export function segmentsToWalk(
  segments: readonly SegmentFile[],
  checkpointSize: number,
  trustTiles: boolean,
): readonly SegmentFile[] {
  if (!trustTiles) return segments;
  const covered = segments.findLastIndex(({ firstIndex }) => firstIndex <= checkpointSize);
  return segments.slice(Math.max(0, Math.min(covered, segments.length - 2)));
}
