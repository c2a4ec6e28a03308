import { ByteSink } from '../plaintext/ByteSink.js';
import { MAX_RECORD_ENTRIES } from '../records/limits.js';
import { type Batch, ENTRY_TYPES, type EntryType, HEAD_BYTES, LEAF_BYTES, NO_TEXT } from './Batch.js';

const FIRST_BYTES = 256 * 1024;
const ENOUGH_BYTES = 16 * 1024 * 1024;

/** What is to be appended: its details and texts write themselves. */
export interface Draft {
  readonly type: EntryType;
  readonly requestId: string;
  /** SHA-256 of the answer's text; 32 code units, one for each byte. */
  readonly answerHash: string | null;
  readonly putDetail: (sink: ByteSink) => void;
  readonly putText: ((sink: ByteSink) => void) | null;
}

/** Lays appends one after the other into one piece of memory, as `readBatch` reads them. */
export class BatchBuilder {
  readonly #sink: ByteSink;
  #count = 0;

  /** Takes over the memory of an earlier batch, where there is some. */
  constructor(memory: ArrayBuffer | null) {
    this.#sink = new ByteSink(memory ?? new ArrayBuffer(FIRST_BYTES));
  }

  get count(): number {
    return this.#count;
  }

  /** Whether another append belongs into another batch. */
  get isFull(): boolean {
    return this.#count >= MAX_RECORD_ENTRIES || this.#sink.length >= ENOUGH_BYTES;
  }

  /** `at`: ms since 1970. Throws what the draft throws, or a `RangeError` for more than `mostBytes`, and has nothing of it then. */
  add(draft: Draft, at: number, mostBytes: number): void {
    const start = this.#sink.length;
    try {
      this.#put(draft, at, mostBytes);
      this.#count += 1;
    } catch (error) {
      this.#sink.length = start;
      throw error;
    }
  }

  /** The batch; the builder is done with. */
  build(): Batch {
    const missing = this.#count * LEAF_BYTES - this.#sink.length;
    if (missing > 0) this.#sink.skip(missing);
    return { bytes: this.#sink.memory.buffer as ArrayBuffer, count: this.#count };
  }

  #put({ type, requestId, answerHash, putDetail, putText }: Draft, at: number, mostBytes: number): void {
    const sink = this.#sink;
    const head = sink.length;
    sink.skip(HEAD_BYTES);
    sink.utf8(requestId);
    const requestEnd = sink.length;
    if (answerHash !== null) sink.latin1(answerHash);
    const detailStart = sink.length;
    putDetail(sink);
    const detailEnd = sink.length;
    putText?.(sink);
    if (sink.length - detailStart > mostBytes) throw new RangeError(`an entry exceeds ${mostBytes} bytes`);

    const bytes = sink.memory;
    let position = bytes.writeUInt8(ENTRY_TYPES.indexOf(type), head);
    position = bytes.writeDoubleBE(at, position);
    position = bytes.writeUInt16BE(requestEnd - head - HEAD_BYTES, position);
    position = bytes.writeUInt32BE(detailEnd - detailStart, position);
    position = bytes.writeUInt32BE(putText === null ? NO_TEXT : sink.length - detailEnd, position);
    bytes.writeUInt8(answerHash === null ? 0 : 1, position);
  }
}
