/** Bytes of a varint at most. */
export const VARINT_BYTES = 5;

/** Writes an unsigned LEB128 number below 2^32. Gives where it ends. */
export function putVarint(bytes: Uint8Array, at: number, value: number): number {
  let end = at;
  let rest = value;
  while (rest > 0x7f) {
    bytes[end++] = (rest & 0x7f) | 0x80;
    rest >>>= 7;
  }
  bytes[end++] = rest;
  return end;
}

/** Bytes that grow at the end and are used again for the next block. */
export class ByteSink {
  length = 0;
  #bytes: Uint8Array;
  readonly #kept: number;

  /** Keeps at most `kept` bytes of memory between blocks. */
  constructor(kept: number) {
    this.#kept = kept;
    this.#bytes = new Uint8Array(Math.min(kept, 256));
  }

  clear(): void {
    this.length = 0;
    if (this.#bytes.length > this.#kept) this.#bytes = new Uint8Array(this.#kept);
  }

  varint(value: number): void {
    this.reserve(VARINT_BYTES);
    this.length = putVarint(this.#bytes, this.length, value);
  }

  /** Two numbers, one after the other. */
  varints(one: number, other: number): void {
    this.reserve(2 * VARINT_BYTES);
    const bytes = this.#bytes;
    const { length } = this;
    if ((one | other) < 0x80) {
      bytes[length] = one;
      bytes[length + 1] = other;
      this.length = length + 2;
    } else this.length = putVarint(bytes, putVarint(bytes, length, one), other);
  }

  byte(value: number): void {
    this.reserve(1);
    this.#bytes[this.length++] = value;
  }

  /** The text from its code unit `from` on as UTF-8, after its length in bytes. An unpaired surrogate becomes U+FFFD. */
  text(text: string, from: number): void {
    const start = this.length;
    if (this.asciiText(text, from)) return;
    const encoded = Buffer.from(text.slice(from), 'utf8');
    this.length = start;
    this.varint(encoded.length);
    this.reserve(encoded.length);
    this.#bytes.set(encoded, this.length);
    this.length += encoded.length;
  }

  copyTo(target: Uint8Array, at: number): number {
    const bytes = this.#bytes;
    const { length } = this;
    if (length > 64) target.set(bytes.subarray(0, length), at);
    else for (let index = 0; index < length; index++) target[at + index] = bytes[index] ?? 0;
    return at + length;
  }

  /** Whether the text was ASCII, and so written in full. */
  private asciiText(text: string, from: number): boolean {
    this.varint(text.length - from);
    this.reserve(text.length - from);
    const bytes = this.#bytes;
    for (let at = from; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 0x7f) return false;
      bytes[this.length++] = unit;
    }
    return true;
  }

  private reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.length));
    this.#bytes = grown;
  }
}
