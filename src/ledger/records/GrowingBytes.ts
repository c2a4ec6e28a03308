const FIRST_BYTES = 64 * 1024;
const KEPT_BYTES = 8 * 1024 * 1024;

/** Memory to write into from the beginning, used again and again. */
export class GrowingBytes {
  #bytes = Buffer.allocUnsafe(FIRST_BYTES);
  #length = 0;

  /** What was written: a view, until the next `clear`. */
  get written(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  get length(): number {
    return this.#length;
  }

  /** Begins anew; lets go of memory that one large writing needed. */
  clear(): void {
    this.#length = 0;
    if (this.#bytes.length > KEPT_BYTES) this.#bytes = Buffer.allocUnsafe(FIRST_BYTES);
  }

  u32(value: number): void {
    this.#reserve(4);
    this.#length = this.#bytes.writeUInt32BE(value, this.#length);
  }

  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** A text of which each code unit is one byte. */
  latin1(text: string): void {
    this.#reserve(text.length);
    this.#length += this.#bytes.write(text, this.#length, 'latin1');
  }

  /** A text in UTF-8, its length in bytes as u16 before it. Gives the text's bytes: a view, until the next writing. */
  textWithLength(text: string): Buffer {
    this.#reserve(2 + 3 * text.length);
    const start = this.#length + 2;
    const length = this.#bytes.write(text, start);
    this.#bytes.writeUInt16BE(length, this.#length);
    this.#length = start + length;
    return this.#bytes.subarray(start, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#length + more, 2 * this.#bytes.length));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
