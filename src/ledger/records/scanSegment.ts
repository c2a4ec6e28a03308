import { type LedgerFiles, nodeFiles } from '../LedgerFiles.js';
import { type LedgerRecord, readRecord, recordLength } from './readRecord.js';
import { RECORD_HEADER_BYTES, SEGMENT_HEADER } from './segmentFile.js';

const CHUNK_BYTES = 1024 * 1024;

/** A record and where it stands in its file. */
export interface ScannedRecord extends LedgerRecord {
  readonly offset: number;
  /** The whole record, header included. */
  readonly bytes: Buffer;
}

/** Where the valid records end, and the file. Equal when nothing invalid, torn or in the making follows. */
export interface ScanEnd {
  readonly offset: number;
  readonly size: number;
}

/**
 * The records of a segment from an offset where one begins (0: from the file's own header), up to the end or the
 * first that is not valid. Holds one in memory. What it yields are views that stay valid.
 */
export async function* scanSegment(
  path: string,
  from = 0,
  files: Pick<LedgerFiles, 'readAt' | 'size'> = nodeFiles,
): AsyncGenerator<ScannedRecord, ScanEnd, undefined> {
  const size = (await files.size(path)) ?? 0;
  let offset = from;
  let held: Buffer = Buffer.alloc(0);
  const hold = async (length: number): Promise<boolean> => {
    if (held.length >= length) return true;
    if (offset + length > size) return false;
    held = await files.readAt(path, offset, Math.min(Math.max(length, CHUNK_BYTES), size - offset));
    return held.length >= length;
  };
  const skip = (length: number): void => {
    held = held.subarray(length);
    offset += length;
  };

  if (offset === 0) {
    if (!(await hold(SEGMENT_HEADER.length))) return { offset, size };
    if (!held.subarray(0, SEGMENT_HEADER.length).equals(SEGMENT_HEADER)) return { offset, size };
    skip(SEGMENT_HEADER.length);
  }
  while (await hold(RECORD_HEADER_BYTES)) {
    const length = recordLength(held.subarray(0, RECORD_HEADER_BYTES));
    if (length === null || !(await hold(length))) break;
    const bytes = held.subarray(0, length);
    const record = readRecord(bytes);
    if (record === null) break;
    yield { offset, bytes, ...record };
    skip(length);
  }
  return { offset, size };
}
