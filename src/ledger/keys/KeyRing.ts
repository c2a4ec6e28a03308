/** What a key seals: the bodies and decisions of entries, or the free texts of justifications. */
export type SealedClass = 'details' | 'texts';

/** In the order of their numbers in a record. */
export const SEALED_CLASSES = ['details', 'texts'] as const satisfies readonly SealedClass[];

/** Keys of 32 bytes, one per class and quarter. Whoever destroys one erases all that it sealed. */
export interface KeyRing {
  /** The key to seal with, made and durable when it was not there. */
  sealing(sealed: SealedClass, period: string): Promise<Buffer>;
  /** The key to open with; null when it is destroyed or was never made. */
  opening(sealed: SealedClass, period: string): Promise<Buffer | null>;
  /** The key of the search index, made when it was not there. */
  index(): Promise<Buffer>;
  /** Quarters of a class that have a key, in order. */
  periods(sealed: SealedClass): Promise<readonly string[]>;
  /** Resolves when no copy of the key is left in the ring. */
  destroy(sealed: SealedClass, period: string): Promise<void>;
}
