import { type FileHandle, open } from 'node:fs/promises';
import { type Piece, SegmentReader } from './SegmentReader.js';

/** The records of one segment. */
export interface RecordSource {
  /** The next record. Its payload is good until the next call. */
  next(): Promise<Piece>;
  /** Whether a valid record begins anywhere after an offset. */
  hasRecordAfter(offset: number): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens segments, one at a time. Of a file only the first `size` bytes count; `onBytes` hears how many were read. */
export interface RecordSources {
  open(path: string, size: number, onBytes: (bytes: number) => void): Promise<RecordSource>;
  close(): Promise<void>;
}

/** Reads in this thread. */
export const readHere: RecordSources = {
  open: async (path, size, onBytes) => {
    const file = await open(path);
    const reader = new SegmentReader(file, size, onBytes);
    return {
      next: () => reader.next(),
      hasRecordAfter: (offset) => reader.hasRecordAfter(offset),
      close: () => file.close(),
    };
  },
  close: async () => undefined,
};

/** Whether a valid record begins after an offset, for who has no reader open. */
export async function hasRecordAfter(path: string, size: number, offset: number): Promise<boolean> {
  const file: FileHandle = await open(path);
  try {
    return await new SegmentReader(file, size, () => undefined).hasRecordAfter(offset);
  } finally {
    await file.close();
  }
}
