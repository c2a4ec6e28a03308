/** The bytes end, or hold no number, where something of a form must stand. */
export class FormError extends Error {
  constructor(problem: string) {
    super(problem);
    this.name = 'FormError';
  }
}

/** Reads bytes from the front. Methods throw a `FormError` where there are too few. */
export class ByteReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    return this.take(1)[0] ?? 0;
  }

  /** An unsigned number in LEB128, below 2^32, of five bytes at most. */
  varint(): number {
    let value = 0;
    for (let place = 0; place < 5; place++) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** (7 * place);
      if (byte < 0x80) {
        if (value < 2 ** 32) return value;
        break;
      }
    }
    throw new FormError('a number is too large');
  }

  /** A view of the next bytes. */
  take(count: number): Buffer {
    if (count > this.left) throw new FormError('the bytes end too early');
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }
}
