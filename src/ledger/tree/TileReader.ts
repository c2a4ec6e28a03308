/** Where proofs get their hashes from. */
export interface TileReader {
  /** The first `width` hashes of a tile, 32 bytes each, one after the other. Throws a `TreeError` when they are not there. */
  hashes(level: number, index: number, width: number): Promise<Buffer>;
}
