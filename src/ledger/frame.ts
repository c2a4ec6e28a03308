import { crc32c } from './crc32c.js';

/** Largest payload of one record: about 400,000 decision rows, and a bound on what a reader must hold in memory. */
export const MAX_PAYLOAD_BYTES = 64 * 1024 * 1024;

/** Length, space, checksum, space. */
export const HEADER_BYTES = 18;

const HEADER = /^([0-9a-f]{8}) ([0-9a-f]{8}) $/;
const HEADER_START = /^(?:[0-9a-f]{0,8}|[0-9a-f]{8} [0-9a-f]{0,8}|[0-9a-f]{8} [0-9a-f]{8} )$/;

/** One record: `<length> <crc32c> <payload>\n`, both numbers as 8 hex digits. */
export function frame(payload: Buffer): Buffer {
  const header = `${hex(payload.length)} ${hex(crc32c(payload))} `;
  return Buffer.concat([Buffer.from(header, 'latin1'), payload, Buffer.from('\n')]);
}

/** The payload of one line without its newline, or null when the line is not a whole undamaged record. */
export function unframe(line: Buffer): Buffer | null {
  const header = HEADER.exec(line.toString('latin1', 0, HEADER_BYTES));
  if (header === null) return null;
  const payload = line.subarray(HEADER_BYTES);
  return header[1] === hex(payload.length) && header[2] === hex(crc32c(payload)) ? payload : null;
}

/**
 * Whether bytes after the last newline are a record whose writing was interrupted: the beginning of a record, perhaps
 * followed by zeros that the file system put where data never arrived. Anything else there is damage.
 */
export function isTorn(tail: Buffer): boolean {
  let end = tail.length;
  while (end > 0 && tail[end - 1] === 0) end--;
  const header = tail.toString('latin1', 0, Math.min(end, HEADER_BYTES));
  if (!HEADER_START.test(header)) return false;
  if (header.length < 8) return true;
  const length = Number.parseInt(header.slice(0, 8), 16);
  return length <= MAX_PAYLOAD_BYTES && end <= HEADER_BYTES + length;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
