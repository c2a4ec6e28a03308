import { join } from 'node:path';
import { parseEntryBundle } from './entryBundle.js';
import { HASH_BYTES } from './hashes.js';
import type { TileReader } from './TileReader.js';
import { TreeError } from './TreeError.js';
import { nodeTreeFiles, type TreeFiles } from './TreeFiles.js';
import { TILE_WIDTH, type TileLevel, tilePath } from './tilePath.js';

/**
 * The tiles and bundles in a log's folder. A full tile serves for any width; else the partial one of that width, else a
 * wider one. A file of a wrong length counts as missing: tiles are derived, and a crash may have torn them.
 */
export class FolderTiles implements TileReader {
  readonly #folder: string;
  readonly #files: Pick<TreeFiles, 'readFile' | 'readdir'>;

  constructor(folder: string, files: Pick<TreeFiles, 'readFile' | 'readdir'> = nodeTreeFiles) {
    this.#folder = folder;
    this.#files = files;
  }

  async hashes(level: number, index: number, width: number): Promise<Buffer> {
    const bytes = await this.#read(level, index, width, (file, wide) =>
      file.length === wide * HASH_BYTES ? file : null,
    );
    return bytes.subarray(0, width * HASH_BYTES);
  }

  /** The first `width` entries of a bundle. Throws a `TreeError` when there is no file that has them. */
  async entries(index: number, width: number): Promise<Buffer[]> {
    const entries = await this.#read('entries', index, width, entriesOf);
    return entries.slice(0, width);
  }

  async #read<Content>(
    level: TileLevel,
    index: number,
    width: number,
    parse: (file: Buffer, width: number) => Content | null,
  ): Promise<Content> {
    const full = tilePath(level, index);
    const read = async (path: string, wide: number) => {
      const file = await this.#files.readFile(join(this.#folder, path));
      return file === null ? null : parse(file, wide);
    };
    for (const wide of new Set([TILE_WIDTH, width])) {
      const content = await read(tilePath(level, index, wide), wide);
      if (content !== null) return content;
    }
    for (const name of await this.#files.readdir(join(this.#folder, `${full}.p`))) {
      const wide = Number(name);
      if (!/^[1-9]\d{0,2}$/.test(name) || wide <= width || wide >= TILE_WIDTH) continue;
      const content = await read(tilePath(level, index, wide), wide);
      if (content !== null) return content;
    }
    const content = await read(full, TILE_WIDTH);
    if (content === null) throw new TreeError(`${full}: no file holds its first ${width}`);
    return content;
  }
}

function entriesOf(file: Buffer, width: number): Buffer[] | null {
  try {
    const entries = parseEntryBundle(file);
    return entries.length === width ? entries : null;
  } catch (error) {
    if (error instanceof TreeError) return null;
    throw error;
  }
}
