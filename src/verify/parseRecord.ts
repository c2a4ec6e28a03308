import { MAX_ENTRY_BYTES } from './parseEntry.js';

/** A section of a record: the sealed plaintexts of one class and quarter. */
export interface Section {
  readonly kind: 'details' | 'texts';
  readonly period: string;
  readonly nonce: Buffer;
  /** Ciphertext, then a tag of 16 bytes. */
  readonly sealed: Buffer;
}

/** One commit. The buffers are views into the payload. */
export interface ParsedRecord {
  readonly firstIndex: number;
  /** Where in the payload each entry's length stands, and where the last entry ends. */
  readonly bounds: readonly number[];
  readonly sections: readonly Section[];
}

const MAX_COUNT = 4096;
const NONCE_BYTES = 24;
const TAG_BYTES = 16;
const PERIOD = /^\d{4}Q[1-4]$/;

/** The record that a payload holds, or what is wrong with its form. */
export function parseRecord(payload: Buffer): ParsedRecord | string {
  if (payload.length < 12) return 'the record is too short';
  const firstIndex = payload.readUInt32BE(0) * 2 ** 32 + payload.readUInt32BE(4);
  if (!Number.isSafeInteger(firstIndex)) return 'the record begins at an impossible index';
  const count = payload.readUInt32BE(8);
  if (count < 1 || count > MAX_COUNT) return `the record has ${count} entries`;
  const bounds = [12];
  let at = 12;
  for (let entry = 0; entry < count; entry++) {
    if (at + 2 > payload.length) return 'the record ends within its entries';
    const length = payload.readUInt16BE(at);
    at += 2 + length;
    if (length > MAX_ENTRY_BYTES || at > payload.length) return 'the record has an entry of an impossible length';
    bounds.push(at);
  }
  const sections = parseSections(payload, at);
  return typeof sections === 'string' ? sections : { firstIndex, bounds, sections };
}

function parseSections(payload: Buffer, start: number): Section[] | string {
  const count = payload[start];
  if (count === undefined) return 'the record ends before its sections';
  const sections: Section[] = [];
  let at = start + 1;
  for (let section = 0; section < count; section++) {
    const [kind, periodBytes] = [payload[at], payload[at + 1]];
    if (kind === undefined || periodBytes === undefined || kind > 1) return 'a section is of no known class';
    const nonceAt = at + 2 + periodBytes;
    const period = payload.toString('latin1', at + 2, nonceAt);
    if (!PERIOD.test(period)) return 'a section is of no known period';
    const sealedAt = nonceAt + NONCE_BYTES + 4;
    if (sealedAt > payload.length) return 'the record ends within its sections';
    const end = sealedAt + payload.readUInt32BE(sealedAt - 4);
    if (end > payload.length || end < sealedAt + TAG_BYTES) return 'a section has an impossible length';
    const nonce = payload.subarray(nonceAt, nonceAt + NONCE_BYTES);
    sections.push({ kind: kind === 0 ? 'details' : 'texts', period, nonce, sealed: payload.subarray(sealedAt, end) });
    at = end;
  }
  return at === payload.length ? sections : 'the record has bytes after its sections';
}
