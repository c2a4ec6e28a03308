import { GrowingBundle, LENGTH_BYTES } from './entryBundle.js';
import type { FolderTiles } from './FolderTiles.js';
import { HASH_BYTES, leafHash } from './hashes.js';
import type { Edge } from './loadEdge.js';
import { TreeError } from './TreeError.js';
import { TILE_WIDTH, type TileLevel, tilePath } from './tilePath.js';

const LEVEL_HEIGHT = 8;

/** A tile or bundle that is to be written. */
export interface PendingTile {
  readonly level: TileLevel;
  readonly index: number;
  readonly width: number;
  readonly bytes: Buffer;
}

interface GrowingTile {
  index: number;
  width: number;
  /** How wide it was when last taken to be written. */
  taken: number;
  readonly hashes: Buffer;
}

/** The last tile of every level and the last bundle, while they grow, and the full ones not yet taken to be written. */
export class TileEdge {
  readonly #levels: GrowingTile[] = [];
  readonly #bundle = new GrowingBundle();
  #size: number;
  #taken: number;
  #full: PendingTile[] = [];

  private constructor(size: number, levels: Edge['levels']) {
    this.#size = size;
    this.#taken = size;
    for (const [level, held] of levels.entries()) {
      const tile = growingTile(Math.floor(size / TILE_WIDTH ** (level + 1)), held.length / HASH_BYTES);
      held.copy(tile.hashes);
      this.#levels.push(tile);
    }
  }

  /** Throws a `TreeError` when the entries of the last bundle are missing or are not those of the last tile. */
  static async load(tiles: FolderTiles, size: number, levels: Edge['levels']): Promise<TileEdge> {
    const edge = new TileEdge(size, levels);
    const width = size % TILE_WIDTH;
    const index = Math.floor(size / TILE_WIDTH);
    for (const [at, entry] of (width === 0 ? [] : await tiles.entries(index, width)).entries()) {
      const hash = levels[0]?.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES);
      if (!hash?.equals(leafHash(entry))) {
        throw new TreeError(
          `${tilePath('entries', index)}: entry ${index * TILE_WIDTH + at} is not the one in the tree`,
        );
      }
      edge.#bundle.add(entry);
    }
    return edge;
  }

  addEntry(entry: Buffer): void {
    this.#bundle.add(entry);
    this.#grow(1);
  }

  /** Entries with their lengths as u16 before them, as bundles have them too. */
  addLines(lines: Buffer): void {
    for (let from = 0; from < lines.length; ) {
      const room = TILE_WIDTH - (this.#size % TILE_WIDTH);
      let added = 0;
      let to = from;
      for (; to < lines.length && added < room; added++) to += LENGTH_BYTES + lines.readUInt16BE(to);
      this.#bundle.addLines(lines.subarray(from, to));
      this.#grow(added);
      from = to;
    }
  }

  /** The bundle has grown by so many, and may be full. */
  #grow(entries: number): void {
    this.#size += entries;
    if (this.#size % TILE_WIDTH !== 0) return;
    const index = this.#size / TILE_WIDTH - 1;
    this.#full.push({ level: 'entries', index, width: TILE_WIDTH, bytes: this.#bundle.bytes() });
    this.#bundle.clear();
  }

  /** Takes note of a complete subtree of 2^height leaves. */
  readonly addSubtree = (height: number, root: Buffer): void => {
    if (height % LEVEL_HEIGHT !== 0) return;
    const level = height / LEVEL_HEIGHT;
    const tile = this.#levels[level] ?? growingTile(0, 0);
    this.#levels[level] = tile;
    root.copy(tile.hashes, tile.width * HASH_BYTES);
    tile.width += 1;
    if (tile.width < TILE_WIDTH) return;
    this.#full.push({ level, index: tile.index, width: TILE_WIDTH, bytes: Buffer.from(tile.hashes) });
    tile.index += 1;
    tile.width = 0;
    tile.taken = 0;
  };

  /** The full ones since it was last called. */
  takeFull(): readonly PendingTile[] {
    return this.#full.splice(0);
  }

  /** The partial ones that a checkpoint of this size needs and that have grown since it was last called. */
  takePartial(): readonly PendingTile[] {
    const partial: PendingTile[] = [];
    for (const [level, tile] of this.#levels.entries()) {
      if (tile.width === tile.taken) continue;
      const bytes = Buffer.from(tile.hashes.subarray(0, tile.width * HASH_BYTES));
      partial.push({ level, index: tile.index, width: tile.width, bytes });
      tile.taken = tile.width;
    }
    const width = this.#size % TILE_WIDTH;
    if (width > 0 && this.#size !== this.#taken) {
      partial.push({
        level: 'entries',
        index: Math.floor(this.#size / TILE_WIDTH),
        width,
        bytes: this.#bundle.bytes(),
      });
    }
    this.#taken = this.#size;
    return partial;
  }
}

/** One that is loaded is written again with the next: the file it came from may be of another width. */
function growingTile(index: number, width: number): GrowingTile {
  return { index, width, taken: 0, hashes: Buffer.alloc(TILE_WIDTH * HASH_BYTES) };
}
