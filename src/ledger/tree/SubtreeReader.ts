import { HASH_BYTES, nodeHash } from './hashes.js';
import { subtreeRoot } from './subtreeRoot.js';
import type { TileReader } from './TileReader.js';
import { TILE_WIDTH } from './tilePath.js';

const LEVEL_HEIGHT = 8;

/** Roots within a tree of a size, from its tiles. Reads each tile once: at most two of a level for one proof. */
export class SubtreeReader {
  readonly #tiles: TileReader;
  readonly #size: number;
  readonly #read = new Map<string, Promise<Buffer>>();

  constructor(tiles: TileReader, size: number) {
    this.#tiles = tiles;
    this.#size = size;
  }

  /**
   * The root over the leaves from `start` to before `end`: MTH(D[start:end]) of RFC 6962 section 2.1. `start` is a
   * multiple of the greatest power of two that is smaller than their number, as every range in a proof is.
   */
  async root(start: number, end: number): Promise<Buffer> {
    const count = end - start;
    const split = largestPowerBelow(count);
    if (count === 1 || split * 2 === count) return this.#complete(start, count);
    return nodeHash(await this.#complete(start, split), await this.root(start + split, end));
  }

  /** The root over a power of two of leaves. */
  async #complete(start: number, count: number): Promise<Buffer> {
    const height = Math.round(Math.log2(count));
    const level = Math.floor(height / LEVEL_HEIGHT);
    const leavesOfHash = TILE_WIDTH ** level;
    const first = start / leavesOfHash;
    const offset = (first % TILE_WIDTH) * HASH_BYTES;
    const tile = await this.#tile(level, Math.floor(first / TILE_WIDTH));
    return subtreeRoot(tile.subarray(offset, offset + (count / leavesOfHash) * HASH_BYTES));
  }

  #tile(level: number, index: number): Promise<Buffer> {
    const key = `${level}/${index}`;
    const width = Math.min(TILE_WIDTH, Math.floor(this.#size / TILE_WIDTH ** level) - index * TILE_WIDTH);
    const tile = this.#read.get(key) ?? this.#tiles.hashes(level, index, width);
    this.#read.set(key, tile);
    return tile;
  }
}

/** The greatest power of two that is smaller than a number of 2 or more; 1 for 1. */
export function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
