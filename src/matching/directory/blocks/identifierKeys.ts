import type { IdentifierKind } from '../columns/IdentifierHeap.js';
import { bytesHash, keyHash, textHash } from './keyHash.js';

/** So that no identifier shares a key with words, years and areas. */
const IDENTIFIER = 7;

/** A stretch of an identifier that it is found by: so many letters from a place on, or before the end. */
interface Stretch {
  readonly from: number | 'END';
  readonly length: number;
}

/** Letters of an identifier that a search must give at least. */
export const SHORTEST_PART = 4;
/** Where the serial of a PNC ID begins, after the year. */
export const SERIAL_AT = 4;

const END: Stretch = { from: 'END', length: SHORTEST_PART };
const BEGINNING: Stretch = { from: 0, length: SHORTEST_PART };
const LONG_END: Stretch = { from: 'END', length: 6 };

/**
 * The first four letters of a PNC ID are a year, those of a reference its force, and the last of a CRO number its year: who
 * gives more is found by more. Of each end the longer stand behind the shorter.
 */
const STRETCHES: Readonly<Record<IdentifierKind, readonly Stretch[]>> = {
  PNC: [END, LONG_END, BEGINNING, { from: 0, length: 6 }, { from: SERIAL_AT, length: SHORTEST_PART }],
  CRO: [END, LONG_END, BEGINNING],
  REF: [END, LONG_END, BEGINNING, { from: 0, length: 8 }],
};

const keyOf = (kind: IdentifierKind, place: number, hash: number): number =>
  keyHash(IDENTIFIER, hash, place * 256 + kind.charCodeAt(0));

/** The keys of a whole identifier, whose Latin letters stand in bytes. */
export function identifierKeys(
  kind: IdentifierKind,
  bytes: Uint8Array,
  first: number,
  last: number,
  emit: (hash: number) => void,
): void {
  const stretches = STRETCHES[kind];
  for (let place = 0; place < stretches.length; place++) {
    const { from, length } = stretches[place] ?? END;
    const start = from === 'END' ? last - length : first + from;
    if (start >= first && start + length <= last) emit(keyOf(kind, place, bytesHash(bytes, start, start + length)));
  }
}

/**
 * The keys to look under for identifiers of the kind that begin or end with the text, are it but for a letter, or whose
 * serial begins with it. None for fewer than four letters.
 */
export function identifierLookups(kind: IdentifierKind, text: string): readonly number[] {
  if (text.length < SHORTEST_PART) return [];
  const stretches = STRETCHES[kind];
  const longest = (from: Stretch['from']) =>
    stretches.findLast((stretch) => stretch.from === from && stretch.length <= text.length);
  return stretches.flatMap((stretch, place) => {
    const { from, length } = stretch;
    if (from === 'END' || from === 0) {
      const at = from === 'END' ? text.length - length : 0;
      return stretch === longest(from) ? [keyOf(kind, place, textHash(text, at, at + length))] : [];
    }
    return [0, from]
      .filter((at) => at + length <= text.length)
      .map((at) => keyOf(kind, place, textHash(text, at, at + length)));
  });
}

/** Whether an identifier, whose Latin letters stand in bytes, is the text, begins or ends with it, or has a serial that does. */
export const hasPart = (kind: IdentifierKind, bytes: Uint8Array, start: number, end: number, text: string): boolean =>
  isAt(bytes, start, end, text) ||
  (end - text.length >= start && isAt(bytes, end - text.length, end, text)) ||
  (kind === 'PNC' && isAt(bytes, start + SERIAL_AT, end, text));

function isAt(bytes: Uint8Array, at: number, end: number, text: string): boolean {
  if (at + text.length > end) return false;
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}
