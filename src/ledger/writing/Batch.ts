/** Kinds of entries, in the order of their numbers in a batch. */
export const ENTRY_TYPES = ['INTENT', 'OUTCOME', 'ERASURE'] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

/** Appends on their way to the writer, in one piece of memory that changes threads without being copied. */
export interface Batch {
  readonly bytes: ArrayBuffer;
  readonly count: number;
}

/** What comes back: the same memory, with the entries' leaf hashes at its beginning. */
export const LEAF_BYTES = 32;

/** Before each append: u8 type, f64 time, u16 length of the request id, u32 of the detail, u32 of the text, u8 answer or not. */
export const HEAD_BYTES = 1 + 8 + 2 + 4 + 4 + 1;
/** In the place of a text's length: there is none. */
export const NO_TEXT = 0xffffffff;
