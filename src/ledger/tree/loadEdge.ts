import { HASH_BYTES } from './hashes.js';
import { subtreeRoot } from './subtreeRoot.js';
import type { TileReader } from './TileReader.js';
import { TreeError } from './TreeError.js';
import { TILE_WIDTH } from './tilePath.js';

const LEVEL_HEIGHT = 8;

/** The right edge of a tree of a size. */
export interface Edge {
  /** Of every level that the tree has: the hashes of its last tile, where that is partial; else nothing. */
  readonly levels: readonly Buffer[];
  /** What `Tree` goes on from. */
  readonly subtrees: readonly (Buffer | null)[];
}

/**
 * Reads the right edge from tiles. Where the partial tile of a higher level is missing it is made from full tiles below.
 * Throws a `TreeError` naming the tile that is missing.
 */
export async function loadEdge(tiles: TileReader, size: number): Promise<Edge> {
  const levels: Buffer[] = [];
  const subtrees: (Buffer | null)[] = [];
  for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / TILE_WIDTH)) {
    const width = count % TILE_WIDTH;
    const index = Math.floor(count / TILE_WIDTH);
    const hashes = width === 0 ? Buffer.alloc(0) : await readOrMake(tiles, level, index, width);
    levels.push(hashes);
    subtrees.push(...subtreesOf(hashes, width));
  }
  return { levels, subtrees };
}

async function readOrMake(tiles: TileReader, level: number, index: number, width: number): Promise<Buffer> {
  try {
    return await tiles.hashes(level, index, width);
  } catch (error) {
    if (!(error instanceof TreeError) || level === 0) throw error;
    const made: Buffer[] = [];
    for (let below = 0; below < width; below += 1) {
      made.push(subtreeRoot(await readOrMake(tiles, level - 1, index * TILE_WIDTH + below, TILE_WIDTH)));
    }
    return Buffer.concat(made);
  }
}

/** The roots of the complete subtrees that the hashes of one partial tile make, by height within the tile. */
function subtreesOf(hashes: Buffer, width: number): (Buffer | null)[] {
  const roots: (Buffer | null)[] = [];
  let end = width;
  for (let height = 0; height < LEVEL_HEIGHT; height += 1) {
    const leaves = 2 ** height;
    const held = Math.floor(width / leaves) % 2 === 1;
    roots.push(held ? subtreeRoot(hashes.subarray((end - leaves) * HASH_BYTES, end * HASH_BYTES)) : null);
    if (held) end -= leaves;
  }
  return roots;
}
