import { hash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';

/** What comes next in a segment. After `BROKEN` and `END` nothing comes. */
export type Piece =
  | { readonly kind: 'RECORD'; readonly payload: Buffer }
  | { readonly kind: 'BROKEN'; readonly offset: number; readonly problem: string }
  | { readonly kind: 'END' };

const FILE_HEADER = Buffer.from('proviso-seg-2\n\0\0', 'latin1');
const MAGIC = Buffer.from('PVSO', 'latin1');
const HEAD_BYTES = 16;
const MAX_PAYLOAD_BYTES = 128 * 1024 * 1024;
const READ_BYTES = 4 * 1024 * 1024;

/** Reads a segment record by record, one in memory at a time. */
export class SegmentReader {
  readonly #file: FileHandle;
  readonly #size: number;
  readonly #onBytes: (bytes: number) => void;
  #buffer = Buffer.alloc(READ_BYTES);
  /** What of the buffer is not yet used, and where in the file it begins. */
  #start = 0;
  #end = 0;
  #offset = 0;

  /** Of the file only the first `size` bytes count. `onBytes` hears how many were read. */
  constructor(file: FileHandle, size: number, onBytes: (bytes: number) => void) {
    this.#file = file;
    this.#size = size;
    this.#onBytes = onBytes;
  }

  /** The next record. Its payload is good until the next call. */
  async next(): Promise<Piece> {
    if (this.#offset === 0) {
      if (!(await this.#has(HEAD_BYTES))) return this.#broken('the segment ends within its header');
      if (!this.#peek(HEAD_BYTES).equals(FILE_HEADER)) return this.#broken('the segment has no valid header');
      this.#use(HEAD_BYTES);
    }
    if (this.#offset === this.#size) return { kind: 'END' };
    if (!(await this.#has(HEAD_BYTES))) return this.#broken('the record ends within its header');
    const length = payloadLength(this.#peek(HEAD_BYTES), 0);
    if (length === null) return this.#broken('the record has no valid header');
    if (!(await this.#has(HEAD_BYTES + length))) return this.#broken('the record is cut short');
    const record = this.#peek(HEAD_BYTES + length);
    if (!isWhole(record)) return this.#broken('the record does not match its checksum');
    this.#use(record.length);
    return { kind: 'RECORD', payload: record.subarray(HEAD_BYTES) };
  }

  /** Whether a valid record begins anywhere after an offset. */
  async hasRecordAfter(offset: number): Promise<boolean> {
    const overlap = HEAD_BYTES - 1;
    const window = Buffer.alloc(READ_BYTES);
    for (let from = offset + 1; from < this.#size; from += READ_BYTES - overlap) {
      const bytes = await readAt(this.#file, window, from, Math.min(READ_BYTES, this.#size - from));
      for (let at = bytes.indexOf(MAGIC); at >= 0; at = bytes.indexOf(MAGIC, at + 1)) {
        if (at + HEAD_BYTES > bytes.length) break;
        const length = payloadLength(bytes, at);
        if (length === null || from + at + HEAD_BYTES + length > this.#size) continue;
        const record = Buffer.alloc(HEAD_BYTES + length);
        if (isWhole(await readAt(this.#file, record, from + at, record.length))) return true;
      }
    }
    return false;
  }

  #broken(problem: string): Piece {
    return { kind: 'BROKEN', offset: this.#offset, problem };
  }

  #peek(bytes: number): Buffer {
    return this.#buffer.subarray(this.#start, this.#start + bytes);
  }

  #use(bytes: number): void {
    this.#start += bytes;
    this.#offset += bytes;
  }

  /** Whether so many bytes come next; if so they are in the buffer. */
  async #has(bytes: number): Promise<boolean> {
    if (this.#end - this.#start >= bytes) return true;
    if (this.#offset + bytes > this.#size) return false;
    const kept = this.#buffer.subarray(this.#start, this.#end);
    const room = Math.max(READ_BYTES, bytes);
    const buffer = room > this.#buffer.length ? Buffer.alloc(room) : this.#buffer;
    kept.copy(buffer, 0);
    const from = this.#offset + kept.length;
    const most = Math.min(buffer.length - kept.length, this.#size - from);
    const read = await readAt(this.#file, buffer.subarray(kept.length), from, most);
    this.#onBytes(read.length);
    this.#buffer = buffer;
    this.#start = 0;
    this.#end = kept.length + read.length;
    return this.#end >= bytes;
  }
}

/** The length that a record's head at this place gives, or null where there is no such head. */
function payloadLength(bytes: Buffer, at: number): number | null {
  if (bytes.compare(MAGIC, 0, 4, at, at + 4) !== 0) return null;
  const length = bytes.readUInt32BE(at + 4);
  return length <= MAX_PAYLOAD_BYTES ? length : null;
}

function isWhole(record: Buffer): boolean {
  const checksum = record.toString('latin1', 8, HEAD_BYTES);
  return hash('sha256', record.subarray(HEAD_BYTES), 'binary').slice(0, 8) === checksum;
}

/** The bytes from an offset on: as many as asked for, or as there are. */
async function readAt(file: FileHandle, into: Buffer, offset: number, most: number): Promise<Buffer> {
  let filled = 0;
  while (filled < most) {
    const { bytesRead } = await file.read(into, filled, most - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return into.subarray(0, filled);
}
