import { rootOfFullTile, rootOver } from './merkle.js';

const HASH_BYTES = 32;

/** Some hashes of one level, as a tile has them (C2SP tlog-tiles). Level 0 has those of the entries. */
export interface HashTile {
  readonly level: number;
  readonly index: number;
  readonly bytes: Buffer;
  /** How many hashes there are, up to 256. */
  readonly count: number;
}

/** The tree over the entries so far (RFC 6962), of which only the right edge is kept. */
export class Tree {
  size = 0;
  readonly #edge: { readonly level: number; index: number; readonly bytes: Buffer; count: number }[] = [];
  readonly #onFull: (tile: HashTile) => void;

  /** `onFull` is shown every full tile, lowest level first, before its place is used again. */
  constructor(onFull: (tile: HashTile) => void) {
    this.#onFull = onFull;
  }

  add(leaf: string): void {
    this.size++;
    this.#push(0, leaf);
  }

  /** The tiles at the right edge that are not full and not empty. */
  get partial(): readonly HashTile[] {
    return this.#edge.filter((tile) => tile.count > 0);
  }

  root(): string {
    let rest: string[] = [];
    for (const { bytes, count } of this.#edge) {
      const hashes = Array.from({ length: count }, (_, at) =>
        bytes.toString('latin1', at * HASH_BYTES, (at + 1) * HASH_BYTES),
      );
      hashes.push(...rest);
      rest = hashes.length > 0 ? [rootOver(hashes)] : [];
    }
    return rootOver(rest);
  }

  #push(level: number, hash: string): void {
    let tile = this.#edge[level];
    if (tile === undefined) {
      tile = { level, index: 0, bytes: Buffer.alloc(256 * HASH_BYTES), count: 0 };
      this.#edge.push(tile);
    }
    tile.bytes.write(hash, tile.count * HASH_BYTES, HASH_BYTES, 'latin1');
    tile.count++;
    if (tile.count < 256) return;
    this.#onFull(tile);
    this.#push(level + 1, rootOfFullTile(tile.bytes));
    tile.index++;
    tile.count = 0;
  }
}
