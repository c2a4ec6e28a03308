import { dirname, join } from 'node:path';
import type { PendingTile } from './TileEdge.js';
import type { TreeFiles } from './TreeFiles.js';
import { TILE_WIDTH, type TileLevel, tilePath } from './tilePath.js';

const KNOWN_FOLDERS = 4096;

/** Writes tiles and bundles so that who reads them meanwhile sees all of a file or nothing. Not synced: they are derived. */
export class TileWriter {
  readonly #folder: string;
  readonly #files: TreeFiles;
  readonly #made = new Set<string>();
  /** Where the last partial ones of each level lie; unknown until something was written of it. */
  readonly #partial = new Map<TileLevel, string>();

  constructor(folder: string, files: TreeFiles) {
    this.#folder = folder;
    this.#files = files;
  }

  /** A full one takes the place of its partial ones (C2SP tlog-tiles, "Partial Tiles"). */
  async write(tiles: readonly PendingTile[]): Promise<void> {
    for (const { level, index, width, bytes } of tiles) {
      const path = join(this.#folder, tilePath(level, index, width));
      await this.#makeFolder(dirname(path));
      await this.#files.writeFile(`${path}.new`, bytes);
      await this.#files.rename(`${path}.new`, path);
      if (width === TILE_WIDTH) await this.#removePartial(level, `${path}.p`);
      else this.#partial.set(level, dirname(path));
    }
  }

  async #removePartial(level: TileLevel, folder: string): Promise<void> {
    if ((this.#partial.get(level) ?? folder) === folder) {
      await this.#files.rm(folder);
      this.#made.delete(folder);
    }
    this.#partial.set(level, '');
  }

  async #makeFolder(path: string): Promise<void> {
    if (this.#made.has(path)) return;
    await this.#files.mkdir(path);
    if (this.#made.size >= KNOWN_FOLDERS) this.#made.clear();
    this.#made.add(path);
  }
}
