import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeFiles, orNull } from '../LedgerFiles.js';
import { type LedgerRecord, readRecord, recordLength } from '../records/readRecord.js';
import { scanSegment } from '../records/scanSegment.js';
import { firstIndexOf, RECORD_HEADER_BYTES, segmentName } from '../records/segmentFile.js';
import { FolderTiles } from '../tree/FolderTiles.js';
import { TreeError } from '../tree/TreeError.js';
import { TILE_WIDTH } from '../tree/tilePath.js';
import { DamagedLogError } from './DamagedLogError.js';

/** Entries of a range that is read from bundles at once. */
const BUNDLED_ENTRIES = 65_536;
const FIRST_READ_BYTES = 64 * 1024;

/** A record, where it begins, and where the next one does. */
export interface PlacedRecord {
  readonly record: LedgerRecord;
  readonly offset: number;
  readonly next: number;
}

/** A run of entries without gaps: a segment file, or what the bundles have left of one that was deleted. */
export interface Segment {
  /** Index of the first entry. */
  readonly first: number;
  /** Index of the first entry of the segment after it; null for the last, which may grow. */
  readonly upper: number | null;
  /** Where its index file lies or would; null where it can have none. */
  readonly indexPath: string | null;
  /** Records from an offset (0: the first) to the end, or to the first that is not whole. */
  records(from: number): AsyncIterable<PlacedRecord>;
  recordAt(offset: number): Promise<LedgerRecord>;
  /** Bytes of the file; 0 where there is none. */
  size(): Promise<number>;
}

/** The segments of a ledger's folder in the order of their entries. */
export async function listSegments(folder: string): Promise<readonly Segment[]> {
  const files = join(folder, 'segments');
  const names = (await orNull(readdir(files))) ?? [];
  const firsts = names.map(firstIndexOf).filter((first) => first !== null);
  firsts.sort((a, b) => a - b);
  const tiles = new FolderTiles(folder);
  const bundled: Segment[] = [];
  for (let first = 0; first < (firsts[0] ?? 0); first += BUNDLED_ENTRIES) {
    bundled.push(bundledSegment(tiles, first, Math.min(first + BUNDLED_ENTRIES, firsts[0] ?? 0)));
  }
  return [...bundled, ...firsts.map((first, at) => fileSegment(files, first, firsts[at + 1] ?? null))];
}

function fileSegment(folder: string, first: number, upper: number | null): Segment {
  const path = join(folder, segmentName(first));
  return {
    first,
    upper,
    indexPath: path.replace(/\.seg$/, '.idx'),
    size: async () => (await nodeFiles.size(path)) ?? 0,
    async *records(from) {
      for await (const { offset, bytes, firstIndex, entries, sections } of scanSegment(path, from)) {
        yield { record: { firstIndex, entries, sections }, offset, next: offset + bytes.length };
      }
    },
    async recordAt(offset) {
      const begin = await nodeFiles.readAt(path, offset, FIRST_READ_BYTES);
      const length = recordLength(begin.subarray(0, RECORD_HEADER_BYTES)) ?? 0;
      const bytes = length <= begin.length ? begin.subarray(0, length) : await nodeFiles.readAt(path, offset, length);
      const record = readRecord(bytes);
      if (record === null) throw new DamagedLogError(first, `no record begins at byte ${offset} of its segment`);
      return record;
    },
  };
}

/** Entries whose segment was deleted when all its details had been erased: offsets are indices of first entries. */
function bundledSegment(tiles: FolderTiles, first: number, upper: number): Segment {
  const recordAt = async (from: number): Promise<LedgerRecord> => {
    const bundle = Math.floor(from / TILE_WIDTH);
    const begin = bundle * TILE_WIDTH;
    try {
      const entries = await tiles.entries(bundle, Math.min(TILE_WIDTH, upper - begin));
      return { firstIndex: begin, entries, sections: [] };
    } catch (error) {
      if (error instanceof TreeError) throw new DamagedLogError(begin, 'neither a segment nor a bundle has it', error);
      throw error;
    }
  };
  return {
    first,
    upper,
    indexPath: null,
    recordAt,
    size: async () => 0,
    async *records(from) {
      for (let begin = Math.max(first, from); begin < upper; begin += TILE_WIDTH) {
        yield { record: await recordAt(begin), offset: begin, next: begin + TILE_WIDTH };
      }
    },
  };
}
