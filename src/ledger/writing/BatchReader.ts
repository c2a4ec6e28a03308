import { type Batch, ENTRY_TYPES, type EntryType, HEAD_BYTES, NO_TEXT } from './Batch.js';

const ANSWER_HASH_BYTES = 32;

/** Goes through the appends of a batch, of which it gives views. */
export class BatchReader {
  readonly #bytes: Buffer;
  #left: number;
  #head = 0;
  #requestEnd = 0;
  #detailStart = 0;
  #detailEnd = 0;
  #end = 0;

  constructor(batch: Batch) {
    this.#bytes = Buffer.from(batch.bytes);
    this.#left = batch.count;
  }

  /** Goes to the next append, at first to the first one. False when there is none. */
  next(): boolean {
    if (this.#left === 0) return false;
    this.#left -= 1;
    const bytes = this.#bytes;
    const head = this.#end;
    const textLength = bytes.readUInt32BE(head + 15);
    this.#head = head;
    this.#requestEnd = head + HEAD_BYTES + bytes.readUInt16BE(head + 9);
    this.#detailStart = this.#requestEnd + (bytes[head + 19] === 1 ? ANSWER_HASH_BYTES : 0);
    this.#detailEnd = this.#detailStart + bytes.readUInt32BE(head + 11);
    this.#end = textLength === NO_TEXT ? this.#detailEnd : this.#detailEnd + textLength;
    return true;
  }

  get type(): EntryType {
    return ENTRY_TYPES[this.#bytes[this.#head] ?? 0] ?? 'INTENT';
  }

  /** Ms since 1970. */
  get at(): number {
    return this.#bytes.readDoubleBE(this.#head + 1);
  }

  get requestId(): string {
    return this.#bytes.toString('utf8', this.#head + HEAD_BYTES, this.#requestEnd);
  }

  get hasText(): boolean {
    return this.#bytes.readUInt32BE(this.#head + 15) !== NO_TEXT;
  }

  /** SHA-256 of the answer's text. */
  get answerHash(): Uint8Array | null {
    return this.#requestEnd === this.#detailStart ? null : this.#view(this.#requestEnd, this.#detailStart);
  }

  get detail(): Uint8Array {
    return this.#view(this.#detailStart, this.#detailEnd);
  }

  get text(): Uint8Array | null {
    return this.hasText ? this.#view(this.#detailEnd, this.#end) : null;
  }

  #view(from: number, to: number): Uint8Array {
    return new Uint8Array(this.#bytes.buffer, this.#bytes.byteOffset + from, to - from);
  }
}
