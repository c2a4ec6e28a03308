import { join } from 'node:path';
import { StartupError } from '../../model/StartupError.js';
import type { LedgerFiles } from '../LedgerFiles.js';
import { isEntry } from '../records/encodeEntry.js';
import { readRecord, recordLength } from '../records/readRecord.js';
import { type ScanEnd, type ScannedRecord, scanSegment } from '../records/scanSegment.js';
import { RECORD_HEADER_BYTES, RECORD_MAGIC } from '../records/segmentFile.js';
import type { SegmentFile } from './findSegments.js';

/** Where a walk ended. */
export interface WalkEnd {
  /** The index after the last entry. */
  readonly next: number;
  /** The last segment walked, or null when there is none. */
  readonly last: { readonly segment: SegmentFile; readonly end: ScanEnd } | null;
}

/**
 * The records of these segments, which must follow one another without a gap; the last may have a torn end.
 * Throws a `StartupError` naming segment and entry for anything that no crash explains.
 */
export async function* walkSegments(
  folder: string,
  segments: readonly SegmentFile[],
  files: LedgerFiles,
): AsyncGenerator<ScannedRecord, WalkEnd, undefined> {
  let next = segments[0]?.firstIndex ?? 0;
  let last: WalkEnd['last'] = null;
  for (const segment of segments) {
    if (last !== null && last.end.offset < last.end.size) throw damaged(last.segment, next, 'a broken record');
    if (segment.firstIndex !== next)
      throw damaged(segment, next, `the segment begins with entry ${segment.firstIndex}`);
    const path = join(folder, 'segments', segment.name);
    const records = scanSegment(path, 0, files);
    let step = await records.next();
    for (; !step.done; step = await records.next()) {
      checkIndices(segment, step.value, next);
      yield step.value;
      next += step.value.entries.length;
    }
    last = { segment, end: step.value };
  }
  if (last !== null && (await isFollowedByRecord(join(folder, 'segments', last.segment.name), last.end, files))) {
    throw damaged(last.segment, next, 'a broken record, with whole ones after it');
  }
  return { next, last };
}

function checkIndices(segment: SegmentFile, record: ScannedRecord, next: number): void {
  if (record.firstIndex !== next) throw damaged(segment, next, `found entry ${record.firstIndex} instead`);
  record.entries.forEach((entry, position) => {
    if (!isEntry(entry, next + position)) throw damaged(segment, next + position, 'the line says another index');
  });
}

/** Whether anywhere after the end of the valid records another one begins. */
async function isFollowedByRecord(path: string, { offset, size }: ScanEnd, files: LedgerFiles): Promise<boolean> {
  if (offset === size) return false;
  const tail = await files.readAt(path, offset, size - offset);
  for (let at = tail.indexOf(RECORD_MAGIC); at !== -1; at = tail.indexOf(RECORD_MAGIC, at + 1)) {
    const length = recordLength(tail.subarray(at, at + RECORD_HEADER_BYTES));
    if (length !== null && at + length <= tail.length && readRecord(tail.subarray(at, at + length)) !== null)
      return true;
  }
  return false;
}

function damaged(segment: SegmentFile, index: number, problem: string): StartupError {
  return new StartupError(`${segment.name} entry ${index}`, problem);
}
