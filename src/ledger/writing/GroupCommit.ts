import type { EncodedRecord } from '../records/encodeRecord.js';
import type { TilePublisher } from '../tree/TilePublisher.js';
import { type Batch, LEAF_BYTES } from './Batch.js';
import type { CommitEncoder } from './CommitEncoder.js';
import type { SegmentWriter } from './SegmentWriter.js';

/** How long after an entry is durable its checkpoint is begun: half of the second that it may take. */
const PUBLISH_AFTER_MS = 500;

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
  readonly publisher: Pick<TilePublisher, 'add' | 'publish' | 'size'>;
}

interface Commit {
  readonly batch: Batch;
  readonly record: EncodedRecord;
  readonly firstIndex: number;
}

/**
 * Writes one batch at a time as one record, and encodes the next meanwhile. Only what is durable is acknowledged, and
 * only that enters the tree. Any failure is final: of what was under way nobody can tell what reached the disk.
 */
export class GroupCommit {
  readonly #parts: CommitParts;
  readonly #encoded: Commit[] = [];
  #next: number;
  #encoding: Promise<void> = Promise.resolve();
  #writing: Promise<void> | null = null;
  #settling: Promise<void> = Promise.resolve();
  #publishing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  #hasFailed = false;

  constructor(parts: CommitParts) {
    this.#parts = parts;
    this.#next = parts.publisher.size;
  }

  submit(batch: Batch): void {
    this.#encoding = this.#encoding.then(() => this.#orFail(() => this.#encode(batch)));
  }

  /** Resolves when all that was submitted is durable and published, or has failed. */
  async close(): Promise<void> {
    await this.#encoding;
    await this.#writing;
    await this.#settling;
    await this.#publishing;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#orFail(async () => {
      await this.#parts.publisher.publish();
    });
    await this.#parts.segments.close();
  }

  async #encode(batch: Batch): Promise<void> {
    const firstIndex = this.#next;
    const record = await this.#parts.encoder.encode(batch, firstIndex);
    this.#next += batch.count;
    this.#encoded.push({ batch, record, firstIndex });
    this.#writing ??= this.#orFail(() => this.#writeEncoded()).finally(() => {
      this.#writing = null;
    });
  }

  async #writeEncoded(): Promise<void> {
    for (let commit = this.#encoded.shift(); commit !== undefined; commit = this.#encoded.shift()) {
      const { record, firstIndex } = commit;
      await this.#parts.segments.append(record.bytes, firstIndex);
      this.#settleSoon(commit);
    }
  }

  /** After the next write has begun: hashing goes on while the disk works. */
  #settleSoon(commit: Commit): void {
    this.#settling = new Promise((resolve) => {
      setImmediate(() => {
        void this.#orFail(async () => this.#settle(commit)).then(resolve);
      });
    });
  }

  #settle({ batch, record }: Commit): void {
    const leaves = Buffer.from(batch.bytes);
    const hashes = this.#parts.publisher.add(record.entries);
    for (const [position, leaf] of hashes.entries()) leaves.set(leaf, position * LEAF_BYTES);
    this.#parts.committed(batch);
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
      this.#encoded.length = 0;
      this.#parts.failed(error);
    }
  }
}
