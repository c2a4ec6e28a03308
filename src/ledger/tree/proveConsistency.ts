import { largestPowerBelow, SubtreeReader } from './SubtreeReader.js';
import type { TileReader } from './TileReader.js';

/**
 * That the tree of one size is the beginning of the tree of another (RFC 9162 section 2.1.4.1). Empty from size 0, and
 * from a size to itself. Throws a `RangeError` when the first is the larger, a `TreeError` when a tile is missing.
 */
export async function proveConsistency(tiles: TileReader, from: number, to: number): Promise<Buffer[]> {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || from > to) {
    throw new RangeError(`no tree of ${from} entries is the beginning of one of ${to}`);
  }
  if (from === 0 || from === to) return [];
  const subtrees = new SubtreeReader(tiles, to);
  const path: Promise<Buffer>[] = [];
  let [start, end] = [0, to];
  while (end > from) {
    const middle = start + largestPowerBelow(end - start);
    path.unshift(from <= middle ? subtrees.root(middle, end) : subtrees.root(start, middle));
    if (from <= middle) end = middle;
    else start = middle;
  }
  if (start > 0) path.unshift(subtrees.root(start, end));
  return Promise.all(path);
}
