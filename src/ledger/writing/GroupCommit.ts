import type { EncodedRecord } from '../records/encodeRecord.js';
import { MAX_RECORD_ENTRIES } from '../records/limits.js';
import type { TilePublisher } from '../tree/TilePublisher.js';
import { TILE_WIDTH } from '../tree/tilePath.js';
import { type Batch, LEAF_BYTES } from './Batch.js';
import type { CommitEncoder } from './CommitEncoder.js';
import type { SegmentWriter } from './SegmentWriter.js';

/** How long after an entry is durable its checkpoint is begun: most of the second that it may take. */
const PUBLISH_AFTER_MS = 700;
/** Batches are joined into one record up to so many bytes. */
const MOST_JOINED_BYTES = 16 * 1024 * 1024;
/** No record is written while more tiles' entries than these wait for the disk: keeps memory flat. */
const MOST_UNFLUSHED = 16_384;

/** What the writer tells of. */
export interface CommitEvents {
  /** The batch is durable; its memory begins with the leaf hashes of its entries. Batches end in the order they came. */
  readonly committed: (batch: Batch) => void;
  /** The first failure, and the last event. */
  readonly failed: (error: unknown) => void;
}

export interface CommitParts extends CommitEvents {
  readonly encoder: CommitEncoder;
  readonly segments: SegmentWriter;
  readonly publisher: Pick<TilePublisher, 'addHashed' | 'flush' | 'publish' | 'size'>;
}

/**
 * Writes one record at a time. What comes meanwhile is encoded as it comes and shares the next one. Only what is durable
 * is acknowledged, and only that enters the tree. Any failure is final: of what was under way nobody can tell what
 * reached the disk.
 */
export class GroupCommit {
  readonly #parts: CommitParts;
  readonly #queue: Batch[] = [];
  /** In the record that is being encoded. */
  #encoded: Batch[] = [];
  #encodedBytes = 0;
  #encoding: Promise<void> | null = null;
  /** Whether a batch is partly in the record. */
  #isAdding = false;
  #writing: Promise<void> | null = null;
  #growing: Promise<void> = Promise.resolve();
  #flushing: Promise<void> | null = null;
  #flushed: number;
  #publishing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  #hasFailed = false;

  constructor(parts: CommitParts) {
    this.#parts = parts;
    this.#flushed = parts.publisher.size;
  }

  submit(batch: Batch): void {
    this.#queue.push(batch);
    this.#encodeSoon();
  }

  /** Resolves when all that was submitted is durable and published, or has failed. */
  async close(): Promise<void> {
    while (this.#encoding !== null || this.#writing !== null) await (this.#encoding ?? this.#writing);
    await this.#growing;
    await this.#publishing;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#orFail(async () => {
      await this.#parts.publisher.publish();
    });
    await this.#parts.segments.close();
  }

  #encodeSoon(): void {
    this.#encoding ??= this.#orFail(() => this.#encodeQueue()).then(() => {
      this.#encoding = null;
      if (this.#queue.length > 0 && this.#encoded.length === 0) this.#encodeSoon();
    });
  }

  /**
   * Takes batches as far as they fit into one record; at least one. What is left waits until that is being written.
   * An idle disk gets the first batch at once, so that it works while the others are being encoded.
   */
  async #encodeQueue(): Promise<void> {
    await Promise.resolve();
    for (let batch = this.#queue[0]; batch !== undefined && !this.#hasFailed; batch = this.#queue[0]) {
      const entries = this.#parts.encoder.count + batch.count;
      const bytes = this.#encodedBytes + batch.bytes.byteLength;
      if (this.#encoded.length > 0 && (entries > MAX_RECORD_ENTRIES || bytes > MOST_JOINED_BYTES)) return;
      this.#queue.shift();
      this.#encoded.push(batch);
      this.#encodedBytes = bytes;
      this.#isAdding = true;
      await this.#parts.encoder.add(batch);
      this.#isAdding = false;
      this.#writeSoon();
    }
  }

  /** Once the one before is durable, what is encoded until then. */
  #writeSoon(): void {
    if (this.#writing !== null || this.#isAdding || this.#encoded.length === 0 || this.#hasFailed) return;
    const batches = this.#encoded;
    this.#encoded = [];
    this.#encodedBytes = 0;
    this.#writing = this.#orFail(() => this.#write(batches)).then(() => {
      this.#writing = null;
      this.#writeSoon();
    });
    if (this.#queue.length > 0) this.#encodeSoon();
  }

  // INVARIANT: nothing is awaited before the record is finished, so the next batch belongs to the next one.
  async #write(batches: readonly Batch[]): Promise<void> {
    const record = this.#parts.encoder.finish();
    if (record.firstIndex - this.#flushed > MOST_UNFLUSHED) {
      await this.#growing;
      await this.#flushing;
      if (this.#hasFailed) return;
    }
    await this.#parts.segments.append(record.bytes, record.firstIndex);
    if (this.#hasFailed) return;
    let from = 0;
    for (const batch of batches) {
      const end = from + batch.count * LEAF_BYTES;
      record.leaves.copy(Buffer.from(batch.bytes), 0, from, end);
      from = end;
      this.#parts.committed(batch);
    }
    this.#growSoon(record);
  }

  /** After the next write has begun: hashing goes on while the disk works. */
  #growSoon(record: EncodedRecord): void {
    this.#growing = new Promise((resolve) => {
      setImmediate(() => {
        void this.#orFail(async () => this.#grow(record)).then(resolve);
      });
    });
  }

  #grow({ lines, leaves }: EncodedRecord): void {
    const { publisher } = this.#parts;
    publisher.addHashed(lines, leaves);
    this.#flushSoon();
    this.#timer ??= setTimeout(() => this.#publish(), PUBLISH_AFTER_MS).unref();
  }

  #flushSoon(): void {
    if (Math.floor(this.#parts.publisher.size / TILE_WIDTH) === Math.floor(this.#flushed / TILE_WIDTH)) return;
    this.#flushing ??= this.#orFail(async () => {
      const { size } = this.#parts.publisher;
      await this.#parts.publisher.flush();
      this.#flushed = size;
    }).then(() => {
      this.#flushing = null;
      if (!this.#hasFailed) this.#flushSoon();
    });
  }

  #publish(): void {
    this.#publishing = this.#orFail(async () => {
      const { size } = await this.#parts.publisher.publish();
      const isBehind = this.#parts.publisher.size > size;
      this.#timer = isBehind ? setTimeout(() => this.#publish(), PUBLISH_AFTER_MS).unref() : null;
    });
  }

  async #orFail(work: () => Promise<void>): Promise<void> {
    if (this.#hasFailed) return;
    try {
      await work();
    } catch (error) {
      if (this.#hasFailed) return;
      this.#hasFailed = true;
      this.#queue.length = 0;
      this.#encoded.length = 0;
      this.#parts.failed(error);
    }
  }
}
