import { TreeError } from './TreeError.js';

/** Bytes of the length before an entry. */
export const LENGTH_BYTES = 2;

/** A bundle of entries while it grows: each with its length in two bytes before it (C2SP tlog-tiles, "Log entries"). */
export class GrowingBundle {
  #bytes = Buffer.alloc(128 * 1024);
  #length = 0;

  /** The entry is copied. */
  add(entry: Buffer): void {
    this.#reserve(LENGTH_BYTES + entry.length);
    this.#length = this.#bytes.writeUInt16BE(entry.length, this.#length);
    this.#length += entry.copy(this.#bytes, this.#length);
  }

  /** Entries with their lengths before them; they are copied. */
  addLines(lines: Buffer): void {
    this.#reserve(lines.length);
    this.#length += lines.copy(this.#bytes, this.#length);
  }

  /** A copy of what it holds. */
  bytes(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.#length));
  }

  clear(): void {
    this.#length = 0;
  }

  #reserve(more: number): void {
    const end = this.#length + more;
    if (end > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(end)]);
  }
}

/** The entries of a bundle. Throws a `TreeError` when its end is not the end of an entry. */
export function parseEntryBundle(bytes: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    const start = offset + LENGTH_BYTES;
    const end = start <= bytes.length ? start + bytes.readUInt16BE(offset) : Number.POSITIVE_INFINITY;
    if (end > bytes.length) throw new TreeError(`the entry bundle is cut short in its entry ${entries.length}`);
    entries.push(bytes.subarray(start, end));
    offset = end;
  }
  return entries;
}
