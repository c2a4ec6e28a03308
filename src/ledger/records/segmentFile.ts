/** First bytes of every segment. */
export const SEGMENT_HEADER = Buffer.from('proviso-seg-2\n\0\0', 'latin1');
/** First bytes of every record. */
export const RECORD_MAGIC = Buffer.from('PVSO', 'latin1');
/** Magic, length and checksum. */
export const RECORD_HEADER_BYTES = 16;
export const CHECKSUM_BYTES = 8;

const NAME = /^(\d{12})\.seg$/;

/** The file name of the segment that begins with an entry. */
export function segmentName(firstIndex: number): string {
  return `${String(firstIndex).padStart(12, '0')}.seg`;
}

/** The first entry of a segment by its file name; null for a name that is none. */
export function firstIndexOf(name: string): number | null {
  const match = NAME.exec(name);
  return match === null ? null : Number(match[1]);
}
