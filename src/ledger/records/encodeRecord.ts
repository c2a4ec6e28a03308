import { hash } from 'node:crypto';
import { SEALED_CLASSES } from '../keys/KeyRing.js';
import { NONCE_BYTES, type SectionPlace } from './seal.js';
import { CHECKSUM_BYTES, RECORD_HEADER_BYTES, RECORD_MAGIC } from './segmentFile.js';

/** A section, sealed: what `seal` gave, in pieces. */
export interface EncodedSection extends SectionPlace {
  readonly nonce: Uint8Array;
  readonly pieces: readonly Uint8Array[];
}

/** A record, and views of its entries. */
export interface EncodedRecord {
  readonly bytes: Buffer;
  readonly entries: readonly Buffer[];
}

/** One commit's record. `lines`: the entries, each with its length as u16 before it. */
export function encodeRecord(
  firstIndex: number,
  count: number,
  lines: Buffer,
  sections: readonly EncodedSection[],
): EncodedRecord {
  const sectionBytes = sections.reduce((sum, section) => sum + sectionLength(section), 0);
  const bytes = Buffer.allocUnsafeSlow(RECORD_HEADER_BYTES + 12 + lines.length + 1 + sectionBytes);
  let at = bytes.writeBigUInt64BE(BigInt(firstIndex), RECORD_HEADER_BYTES);
  at = bytes.writeUInt32BE(count, at);
  const linesAt = at;
  at += lines.copy(bytes, at);
  const linesEnd = at;
  at = bytes.writeUInt8(sections.length, at);
  for (const section of sections) at = writeSection(bytes, at, section);

  const payload = bytes.subarray(RECORD_HEADER_BYTES);
  RECORD_MAGIC.copy(bytes);
  bytes.writeUInt32BE(payload.length, RECORD_MAGIC.length);
  hash('sha256', payload, 'buffer').copy(bytes, RECORD_HEADER_BYTES - CHECKSUM_BYTES, 0, CHECKSUM_BYTES);
  return { bytes, entries: viewsOf(bytes, linesAt, linesEnd) };
}

function sectionLength({ period, pieces }: EncodedSection): number {
  return 2 + period.length + NONCE_BYTES + 4 + lengthOf(pieces);
}

function writeSection(bytes: Buffer, from: number, { sealed, period, nonce, pieces }: EncodedSection): number {
  let at = bytes.writeUInt8(SEALED_CLASSES.indexOf(sealed), from);
  at = bytes.writeUInt8(period.length, at);
  at += bytes.write(period, at, 'latin1');
  bytes.set(nonce, at);
  at = bytes.writeUInt32BE(lengthOf(pieces), at + NONCE_BYTES);
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return at;
}

function viewsOf(bytes: Buffer, from: number, to: number): Buffer[] {
  const entries: Buffer[] = [];
  for (let at = from; at < to; ) {
    const end = at + 2 + bytes.readUInt16BE(at);
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return entries;
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}
