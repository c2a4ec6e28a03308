import { largestPowerBelow, SubtreeReader } from './SubtreeReader.js';
import type { TileReader } from './TileReader.js';

/**
 * The path from an entry to the root of the tree of a size, the leaf's sibling first (RFC 9162 section 2.1.3.1).
 * Throws a `RangeError` for an index outside the tree, a `TreeError` when a tile is missing.
 */
export async function proveInclusion(tiles: TileReader, index: number, size: number): Promise<Buffer[]> {
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`a tree of ${size} entries has none of index ${index}`);
  }
  const subtrees = new SubtreeReader(tiles, size);
  const path: Promise<Buffer>[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + largestPowerBelow(end - start);
    path.unshift(index < middle ? subtrees.root(middle, end) : subtrees.root(start, middle));
    if (index < middle) end = middle;
    else start = middle;
  }
  return Promise.all(path);
}
