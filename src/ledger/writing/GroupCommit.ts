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
  readonly publisher: Pick<TilePublisher, 'add' | 'flush' | 'publish' | 'size'>;
}

interface Commit {
  readonly batches: readonly Batch[];
  readonly record: EncodedRecord;
  readonly firstIndex: number;
}

/**
 * Writes one record at a time, and encodes the next meanwhile, of all the batches that have come until then. Only what
 * is durable is acknowledged, and only that enters the tree. Any failure is final: of what was under way nobody can tell what reached the disk.
 */
export class GroupCommit {
  readonly #parts: CommitParts;
  readonly #queue: Batch[] = [];
  #next: number;
  #encoding: Promise<void> | null = null;
  #writing: Promise<void> = Promise.resolve();
  #settling: Promise<void> = Promise.resolve();
  #publishing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  #hasFailed = false;

  constructor(parts: CommitParts) {
    this.#parts = parts;
    this.#next = parts.publisher.size;
  }

  submit(batch: Batch): void {
    this.#queue.push(batch);
    this.#encodeSoon();
  }

  /** Resolves when all that was submitted is durable and published, or has failed. */
  async close(): Promise<void> {
    while (this.#encoding !== null) await this.#encoding;
    await this.#writing;
    await this.#settling;
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
      if (this.#queue.length > 0) this.#encodeSoon();
    });
  }

  /** A record is encoded while the one before it is written, and not earlier: so what queues up shares the next one. */
  async #encodeQueue(): Promise<void> {
    await Promise.resolve();
    while (this.#queue.length > 0 && !this.#hasFailed) {
      const batches = this.#takeBatches();
      const firstIndex = this.#next;
      const record = await this.#parts.encoder.encode(batches, firstIndex);
      for (const { count } of batches) this.#next += count;
      await this.#writing;
      this.#writing = this.#orFail(() => this.#write({ batches, record, firstIndex }));
    }
  }

  /** What has come, as far as it fits into one record; at least one batch. */
  #takeBatches(): Batch[] {
    const taken: Batch[] = [];
    let entries = 0;
    let bytes = 0;
    for (let next = this.#queue[0]; next !== undefined; next = this.#queue[0]) {
      entries += next.count;
      bytes += next.bytes.byteLength;
      if (taken.length > 0 && (entries > MAX_RECORD_ENTRIES || bytes > MOST_JOINED_BYTES)) break;
      taken.push(next);
      this.#queue.shift();
    }
    return taken;
  }

  async #write(commit: Commit): Promise<void> {
    await this.#parts.segments.append(commit.record.bytes, commit.firstIndex);
    this.#settleSoon(commit);
  }

  /** After the next write has begun: hashing goes on while the disk works. */
  #settleSoon(commit: Commit): void {
    this.#settling = new Promise((resolve) => {
      setImmediate(() => {
        void this.#orFail(async () => this.#settle(commit)).then(resolve);
      });
    });
  }

  #settle({ batches, record }: Commit): void {
    const { publisher } = this.#parts;
    const fullBefore = Math.floor(publisher.size / TILE_WIDTH);
    const hashes = publisher.add(record.entries);
    if (Math.floor(publisher.size / TILE_WIDTH) > fullBefore) void this.#orFail(() => publisher.flush());
    let from = 0;
    for (const batch of batches) {
      const leaves = Buffer.from(batch.bytes);
      for (const [position, leaf] of hashes.slice(from, from + batch.count).entries()) {
        leaves.set(leaf, position * LEAF_BYTES);
      }
      from += batch.count;
      this.#parts.committed(batch);
    }
    this.#timer ??= setTimeout(() => this.#publish(), PUBLISH_AFTER_MS).unref();
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
      this.#parts.failed(error);
    }
  }
}
