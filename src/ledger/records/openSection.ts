import { SALT_BYTES } from './commitment.js';
import type { SealedSection } from './readRecord.js';
import { unseal } from './seal.js';

/** What one entry has in a section. */
export interface OpenedPart {
  readonly salt: Buffer;
  readonly plaintext: Buffer;
}

/**
 * Opens a section of the record that begins with `firstIndex`: plaintexts by their entries' positions in the record.
 * Throws when the key is another, or a byte was changed.
 */
export function openSection(section: SealedSection, firstIndex: number, key: Uint8Array): Map<number, OpenedPart> {
  const place = { firstIndex, sealed: section.sealed, period: section.period };
  const bytes = unseal(place, key, section.nonce, section.bytes);
  const parts = new Map<number, OpenedPart>();
  for (let at = 0; at < bytes.length; ) {
    const position = bytes.readUInt32BE(at);
    const salt = bytes.subarray(at + 4, at + 4 + SALT_BYTES);
    const from = at + 8 + SALT_BYTES;
    const to = from + bytes.readUInt32BE(from - 4);
    if (to > bytes.length) throw new RangeError('the section is too short');
    parts.set(position, { salt, plaintext: bytes.subarray(from, to) });
    at = to;
  }
  return parts;
}
