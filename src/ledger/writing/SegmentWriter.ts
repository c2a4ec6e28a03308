import { join } from 'node:path';
import type { LedgerFile, LedgerFiles } from '../LedgerFiles.js';
import type { SegmentLimits } from '../records/limits.js';
import { SEGMENT_HEADER, segmentName } from '../records/segmentFile.js';

/** A segment that is being written. */
export interface OpenSegment {
  readonly firstIndex: number;
  readonly bytes: number;
}

/** Appends records to the last segment, and begins a new one when it is time. */
export class SegmentWriter {
  readonly #folder: string;
  readonly #files: LedgerFiles;
  readonly #limits: SegmentLimits;
  #segment: OpenSegment | null;
  #file: LedgerFile | null = null;

  /** `segment`: the one to go on with; null to begin with a new one. */
  constructor(folder: string, files: LedgerFiles, limits: SegmentLimits, segment: OpenSegment | null) {
    this.#folder = folder;
    this.#files = files;
    this.#limits = limits;
    this.#segment = segment;
  }

  /** Resolves when the record is durable. */
  async append(record: Buffer, firstIndex: number): Promise<void> {
    const going = this.#segment;
    if (going === null || this.#isOver(going, firstIndex)) return this.#begin(record, firstIndex);
    this.#file ??= await this.#files.open(join(this.#folder, segmentName(going.firstIndex)));
    await this.#file.append(record);
    await this.#file.sync();
    this.#segment = { firstIndex: going.firstIndex, bytes: going.bytes + record.length };
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close();
  }

  #isOver(going: OpenSegment, nextIndex: number): boolean {
    return nextIndex >= endOfSegment(going.firstIndex, this.#limits.entries) || going.bytes > this.#limits.bytes;
  }

  async #begin(record: Buffer, firstIndex: number): Promise<void> {
    await this.close();
    this.#file = await this.#files.open(join(this.#folder, segmentName(firstIndex)));
    const bytes = Buffer.concat([SEGMENT_HEADER, record]);
    await this.#file.append(bytes);
    await this.#file.sync();
    await this.#files.syncFolder(this.#folder);
    this.#segment = { firstIndex, bytes: bytes.length };
  }
}

/** The index from which on no record begins in the segment any more: the next multiple after its first. */
export function endOfSegment(firstIndex: number, entries: number): number {
  return (Math.floor(firstIndex / entries) + 1) * entries;
}
