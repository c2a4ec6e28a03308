import { hash } from 'node:crypto';
import { SEALED_CLASSES } from '../keys/KeyRing.js';
import { NONCE_BYTES, type SectionPlace } from './seal.js';
import { CHECKSUM_BYTES, RECORD_HEADER_BYTES, RECORD_MAGIC } from './segmentFile.js';

/** A section, sealed: what `seal` gave, in pieces. */
export interface EncodedSection extends SectionPlace {
  readonly nonce: Uint8Array;
  readonly pieces: readonly Uint8Array[];
}

/** What a record is made of. */
export interface RecordParts {
  readonly firstIndex: number;
  readonly count: number;
  /** The entries, each with its length as u16 before it. */
  readonly lines: Buffer;
  /** The entries' leaf hashes, one after the other. */
  readonly leaves: Buffer;
  readonly sections: readonly EncodedSection[];
}

/** One commit's record: its bytes, and of `lines` a view of them. */
export interface EncodedRecord extends Omit<RecordParts, 'sections'> {
  readonly bytes: Buffer;
}

export function encodeRecord({ firstIndex, count, lines, leaves, sections }: RecordParts): EncodedRecord {
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
  return { firstIndex, count, bytes, lines: bytes.subarray(linesAt, linesEnd), leaves };
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

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}
