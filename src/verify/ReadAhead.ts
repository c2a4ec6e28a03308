import { Worker } from 'node:worker_threads';
import { hasRecordAfter, type RecordSource, type RecordSources } from './RecordSource.js';
import type { Piece } from './SegmentReader.js';

/** Payloads of records, on their way from the thread that reads. */
export interface Chunk {
  readonly bytes: ArrayBuffer;
  /** Where in the bytes each payload ends; it begins where the one before ends. */
  readonly ends: readonly number[];
  /** What comes after them, where it is no record. */
  readonly last: Exclude<Piece, { kind: 'RECORD' }> | null;
  /** Bytes read of the file since the chunk before. */
  readonly read: number;
  /** Why the file cannot be read on. */
  readonly failure: { readonly message: string; readonly code: string | null } | null;
}

export type ToSegmentThread =
  | { readonly kind: 'open'; readonly path: string; readonly size: number }
  | { readonly kind: 'more' }
  | { readonly kind: 'close' };

const THREAD = new URL('./segmentThread.js', import.meta.url);
/** Chunks asked for before they are needed. */
const AHEAD = 3;

/** Reads segments in another thread, some way ahead. One segment at a time, from its beginning to its end. */
export class ReadAhead implements RecordSources {
  readonly #worker = new Worker(THREAD, { name: 'segment reader' });
  readonly #ended = new Promise((resolve) => this.#worker.once('exit', resolve));
  readonly #arrived: Chunk[] = [];
  #asked = 0;
  #wake: (() => void) | null = null;
  #failure: Error | null = null;

  constructor() {
    this.#worker.on('message', (chunk: Chunk) => {
      this.#asked--;
      this.#arrived.push(chunk);
      this.#wake?.();
    });
    this.#worker.on('error', (error) => {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      this.#wake?.();
    });
  }

  async open(path: string, size: number, onBytes: (bytes: number) => void): Promise<RecordSource> {
    while (this.#asked > 0) await this.#arrival();
    this.#arrived.length = 0;
    this.#send({ kind: 'open', path, size });
    let chunk: Chunk = { bytes: new ArrayBuffer(0), ends: [], last: null, read: 0, failure: null };
    let bytes = Buffer.alloc(0);
    let at = 0;
    return {
      next: async () => {
        while (at >= chunk.ends.length) {
          if (chunk.last !== null) return chunk.last;
          chunk = await this.#next();
          bytes = Buffer.from(chunk.bytes);
          at = 0;
          onBytes(chunk.read);
        }
        const payload = bytes.subarray(chunk.ends[at - 1] ?? 0, chunk.ends[at]);
        at += 1;
        return { kind: 'RECORD', payload };
      },
      hasRecordAfter: (offset) => hasRecordAfter(path, size, offset),
      close: async () => undefined,
    };
  }

  async close(): Promise<void> {
    this.#send({ kind: 'close' });
    await this.#ended;
  }

  async #next(): Promise<Chunk> {
    while (this.#asked + this.#arrived.length < AHEAD) {
      this.#asked++;
      this.#send({ kind: 'more' });
    }
    while (this.#arrived.length === 0) await this.#arrival();
    const chunk = this.#arrived.shift();
    if (chunk === undefined) throw new Error('no chunk arrived');
    if (chunk.failure === null) return chunk;
    throw Object.assign(new Error(chunk.failure.message), chunk.failure.code === null ? {} : chunk.failure);
  }

  async #arrival(): Promise<void> {
    if (this.#failure === null) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
    if (this.#failure !== null) throw this.#failure;
  }

  #send(message: ToSegmentThread): void {
    this.#worker.postMessage(message);
  }
}
