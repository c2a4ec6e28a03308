import { isUtf8 } from 'node:buffer';

/** Reads bytes from front to back. Throws at the first that cannot be what was written, and never looks beyond the end. */
export class ByteCursor {
  #at = 0;

  constructor(
    private readonly bytes: Buffer,
    private readonly what: string,
  ) {}

  get left(): number {
    return this.bytes.length - this.#at;
  }

  byte(): number {
    const value = this.bytes[this.#at];
    if (value === undefined) throw this.damage('ends too early');
    this.#at += 1;
    return value;
  }

  u32(): number {
    return this.take(4).readUInt32BE(0);
  }

  /** An unsigned LEB128 number below 2^32, of 5 bytes at most. */
  varint(): number {
    let value = 0;
    for (let weight = 1; weight <= 2 ** 28; weight *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * weight;
      if (byte > 0x7f) continue;
      if (value > 0xffff_ffff) break;
      return value;
    }
    throw this.damage('has a number that is too large');
  }

  /** The next bytes, not copied. */
  take(length: number): Buffer {
    if (length > this.left) throw this.damage('ends too early');
    const taken = this.bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return taken;
  }

  text(bytes: Buffer): string {
    if (!isUtf8(bytes)) throw this.damage('has text that is not UTF-8');
    return bytes.toString('utf8');
  }

  end(): void {
    if (this.left > 0) throw this.damage('goes on after its end');
  }

  damage(how: string): Error {
    return new Error(`${this.what} ${how}, at byte ${this.#at}`);
  }
}
