/** Most entries in one record. */
export const MAX_RECORD_ENTRIES = 4096;
/** Most bytes of one record's payload: 128 MiB. */
export const MAX_PAYLOAD_BYTES = 128 * 1024 * 1024;
/** Most bytes of one entry. */
export const MAX_ENTRY_BYTES = 1024;
/** Most bytes of detail and text of one entry together: 64 MiB. */
export const MAX_DETAIL_BYTES = 64 * 1024 * 1024;

/** When a new segment begins. */
export interface SegmentLimits {
  /** A segment ends before the first record at or beyond the next multiple of this. */
  readonly entries: number;
  /** Or once it exceeds so many bytes. */
  readonly bytes: number;
}

export const SEGMENT_LIMITS: SegmentLimits = { entries: 65_536, bytes: 256 * 1024 * 1024 };
