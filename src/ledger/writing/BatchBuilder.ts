import { MAX_RECORD_ENTRIES } from '../records/limits.js';
import { type Append, type Batch, ENTRY_TYPES, HEAD_BYTES, LEAF_BYTES, NO_TEXT } from './Batch.js';

const FIRST_BYTES = 256 * 1024;
const ENOUGH_BYTES = 16 * 1024 * 1024;

/** Lays appends one after the other into one piece of memory, as `readBatch` reads them. */
export class BatchBuilder {
  #bytes: Buffer;
  #length = 0;
  #count = 0;

  /** Takes over the memory of an earlier batch, where there is some. */
  constructor(memory: ArrayBuffer | null) {
    this.#bytes = Buffer.from(memory ?? new ArrayBuffer(FIRST_BYTES));
  }

  get count(): number {
    return this.#count;
  }

  /** Whether another append belongs into another batch. */
  get isFull(): boolean {
    return this.#count >= MAX_RECORD_ENTRIES || this.#length >= ENOUGH_BYTES;
  }

  add({ type, at, requestId, detail, text, answerHash }: Append): void {
    const requestBytes = Buffer.byteLength(requestId);
    const needed = HEAD_BYTES + requestBytes + (answerHash?.length ?? 0) + (text?.length ?? 0) + detail.length;
    if (this.#length + needed > this.#bytes.length) this.#grow(this.#length + needed);
    const bytes = this.#bytes;
    let position = bytes.writeUInt8(ENTRY_TYPES.indexOf(type), this.#length);
    position = bytes.writeDoubleBE(at, position);
    position = bytes.writeUInt16BE(requestBytes, position);
    position = bytes.writeUInt32BE(detail.length, position);
    position = bytes.writeUInt32BE(text?.length ?? NO_TEXT, position);
    position = bytes.writeUInt8(answerHash === null ? 0 : 1, position);
    position += bytes.write(requestId, position);
    for (const part of [answerHash, detail, text]) {
      if (part === null) continue;
      bytes.set(part, position);
      position += part.length;
    }
    this.#length = position;
    this.#count += 1;
  }

  /** The batch; the builder is done with. */
  build(): Batch {
    if (this.#bytes.length < this.#count * LEAF_BYTES) this.#grow(this.#count * LEAF_BYTES);
    return { bytes: this.#bytes.buffer as ArrayBuffer, count: this.#count };
  }

  #grow(atLeast: number): void {
    const larger = Buffer.from(new ArrayBuffer(Math.max(atLeast, 2 * this.#bytes.length)));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
