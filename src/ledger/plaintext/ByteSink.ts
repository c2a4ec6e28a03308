/** Bytes of a varint at most. */
export const VARINT_BYTES = 5;

/** Copied faster one by one. */
const FEW_BYTES = 64;
/** Code units of a text that is written faster as a whole. */
const LONG_TEXT = 512;
/** Of one code unit in UTF-8, at most. */
const UTF8_BYTES = 3;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

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

/** Bytes that grow at the end. Texts are written here one code unit after the other: most are short, and ASCII. */
export class ByteSink {
  length = 0;
  #bytes: Buffer;

  constructor(memory: ArrayBuffer) {
    this.#bytes = Buffer.from(memory);
  }

  /** All the memory, of which the first `length` bytes are written, until the next writing. */
  get memory(): Buffer {
    return this.#bytes;
  }

  /** Begins anew, with no more memory than `kept` bytes. */
  clear(kept: number): void {
    this.length = 0;
    if (this.#bytes.length > kept) this.#bytes = memoryOf(kept);
  }

  byte(value: number): void {
    this.reserve(1);
    this.#bytes[this.length++] = value;
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

  /** Leaves out so many bytes, to be written later. */
  skip(count: number): void {
    this.reserve(count);
    this.length += count;
  }

  /** A text of which each code unit is one byte. */
  latin1(text: string): void {
    this.reserve(text.length);
    const bytes = this.#bytes;
    let end = this.length;
    for (let at = 0; at < text.length; at++) bytes[end++] = text.charCodeAt(at);
    this.length = end;
  }

  /** The text from its code unit `from` on as UTF-8. An unpaired surrogate becomes U+FFFD. */
  utf8(text: string, from = 0): void {
    if (text.length - from > LONG_TEXT) {
      this.reserve((text.length - from) * UTF8_BYTES);
      this.length += this.#bytes.write(from === 0 ? text : text.slice(from), this.length, 'utf8');
      return;
    }
    this.reserve(text.length - from);
    const bytes = this.#bytes;
    let end = this.length;
    for (let at = from; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 0x7f) {
        this.bytes(Buffer.from(text.slice(from), 'utf8'));
        return;
      }
      bytes[end++] = unit;
    }
    this.length = end;
  }

  /** As `utf8`, after its length in bytes. */
  textWithLength(text: string, from: number): void {
    const start = this.length;
    this.varint(text.length - from);
    const textStart = this.length;
    this.utf8(text, from);
    const length = this.length - textStart;
    if (length === text.length - from) return;
    const encoded = Buffer.from(this.#bytes.subarray(textStart, this.length));
    this.length = start;
    this.varint(length);
    this.bytes(encoded);
  }

  /** A string or null as `JSON.stringify` writes it, as UTF-8. */
  json(text: string | null): void {
    if (text === null) {
      this.latin1('null');
      return;
    }
    this.reserve(text.length + 2);
    const bytes = this.#bytes;
    let end = this.length;
    bytes[end++] = QUOTE;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 0x20 || unit > 0x7e || unit === QUOTE || unit === BACKSLASH) {
        this.utf8(JSON.stringify(text));
        return;
      }
      bytes[end++] = unit;
    }
    bytes[end++] = QUOTE;
    this.length = end;
  }

  bytes(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What another sink has; short ones byte by byte, which is faster. */
  sink(other: ByteSink): void {
    const { length } = other;
    const from = other.#bytes;
    if (length > FEW_BYTES) {
      this.bytes(from.subarray(0, length));
      return;
    }
    this.reserve(length);
    const bytes = this.#bytes;
    const end = this.length;
    for (let at = 0; at < length; at++) bytes[end + at] = from[at] ?? 0;
    this.length = end + length;
  }

  private reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.#bytes.length) return;
    const grown = memoryOf(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.length));
    this.#bytes = grown;
  }
}

/** Memory of its own, which can be handed to another thread. */
const memoryOf = (length: number): Buffer => Buffer.from(new ArrayBuffer(length));
