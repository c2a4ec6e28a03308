import { hash } from 'node:crypto';
import { SEALED_CLASSES, type SealedClass } from '../keys/KeyRing.js';
import { MAX_ENTRY_BYTES, MAX_PAYLOAD_BYTES, MAX_RECORD_ENTRIES } from './limits.js';
import { NONCE_BYTES, TAG_BYTES } from './seal.js';
import { CHECKSUM_BYTES, RECORD_HEADER_BYTES, RECORD_MAGIC } from './segmentFile.js';

/** All of one class and quarter that one commit sealed. */
export interface SealedSection {
  readonly sealed: SealedClass;
  readonly period: string;
  readonly nonce: Buffer;
  /** Ciphertext and tag. */
  readonly bytes: Buffer;
}

/** One commit. */
export interface LedgerRecord {
  readonly firstIndex: number;
  /** Lines of JSON, without line ends. */
  readonly entries: readonly Buffer[];
  readonly sections: readonly SealedSection[];
}

/** Bytes of the record that begins here by its header, or null when no record begins so. */
export function recordLength(header: Buffer): number | null {
  if (header.length < RECORD_HEADER_BYTES || !header.subarray(0, RECORD_MAGIC.length).equals(RECORD_MAGIC)) return null;
  const payload = header.readUInt32BE(RECORD_MAGIC.length);
  return payload > MAX_PAYLOAD_BYTES ? null : RECORD_HEADER_BYTES + payload;
}

/** The record in exactly these bytes, or null when it is damaged. What it gives are views of the bytes. */
export function readRecord(bytes: Buffer): LedgerRecord | null {
  if (recordLength(bytes) !== bytes.length) return null;
  const payload = bytes.subarray(RECORD_HEADER_BYTES);
  const checksum = hash('sha256', payload, 'buffer').subarray(0, CHECKSUM_BYTES);
  if (!checksum.equals(bytes.subarray(RECORD_HEADER_BYTES - CHECKSUM_BYTES, RECORD_HEADER_BYTES))) return null;
  try {
    return parsePayload(payload);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function parsePayload(payload: Buffer): LedgerRecord | null {
  const firstIndex = Number(payload.readBigUInt64BE(0));
  const count = payload.readUInt32BE(8);
  if (!Number.isSafeInteger(firstIndex) || count < 1 || count > MAX_RECORD_ENTRIES) return null;
  let position = 12;
  const take = (length: number): Buffer => {
    if (position + length > payload.length) throw new RangeError('the record is too short');
    position += length;
    return payload.subarray(position - length, position);
  };
  const entries: Buffer[] = [];
  for (let entry = 0; entry < count; entry++) {
    const length = take(2).readUInt16BE();
    if (length > MAX_ENTRY_BYTES) return null;
    entries.push(take(length));
  }
  const sections: SealedSection[] = [];
  for (let left = take(1).readUInt8(); left > 0; left--) {
    const sealed = SEALED_CLASSES[take(1).readUInt8()];
    const period = take(take(1).readUInt8()).toString('latin1');
    const nonce = take(NONCE_BYTES);
    const bytes = take(take(4).readUInt32BE());
    if (sealed === undefined || bytes.length < TAG_BYTES) return null;
    sections.push({ sealed, period, nonce, bytes });
  }
  return position === payload.length ? { firstIndex, entries, sections } : null;
}
