import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCheckpoint } from '../ledger/tree/checkpoint.js';
import { GrowingBundle } from '../ledger/tree/entryBundle.js';
import { FolderTiles } from '../ledger/tree/FolderTiles.js';
import { proveInclusion } from '../ledger/tree/proveInclusion.js';
import { nodeTreeFiles } from '../ledger/tree/TreeFiles.js';
import { TILE_WIDTH, type TileName } from '../ledger/tree/tilePath.js';
import { formatTlogProof } from '../ledger/tree/tlogProof.js';

/** The newest checkpoint, as it is signed, and the entries it covers. */
export interface SignedSize {
  readonly note: string;
  readonly size: number;
}

/** The log in its folder as its newest checkpoint covers it: what lies beyond is not there yet. */
export class LoggedTree {
  private readonly tiles: FolderTiles;

  constructor(private readonly folder: string) {
    this.tiles = new FolderTiles(folder);
  }

  /** What checkpoints are verified with, in the text form of C2SP signed-note. */
  async verifierKey(): Promise<string> {
    return (await readFile(join(this.folder, 'log.vkey'), 'utf8')).trim();
  }

  /** Null before the first. */
  async checkpoint(): Promise<SignedSize | null> {
    const bytes = await nodeTreeFiles.readFile(join(this.folder, 'checkpoint'));
    return bytes === null ? null : { note: bytes.toString(), size: parseCheckpoint(bytes).size };
  }

  /** The bytes of a hash tile or of a bundle of entries; null where the checkpoint does not cover it. */
  async tile({ level, index, width }: TileName): Promise<Buffer | null> {
    const { size } = (await this.checkpoint()) ?? { size: 0 };
    const nodes = Math.floor(size / TILE_WIDTH ** (level === 'entries' ? 0 : level));
    const wanted = width ?? TILE_WIDTH;
    if (index * TILE_WIDTH + wanted > nodes) return null;
    if (level !== 'entries') return this.tiles.hashes(level, index, wanted);
    const bundle = new GrowingBundle();
    for (const entry of await this.tiles.entries(index, wanted)) bundle.add(entry);
    return bundle.bytes();
  }

  /** The proof that an entry is in the log, with the entry itself (C2SP tlog-proof); null until a checkpoint covers it. */
  async proofOf(index: number): Promise<string | null> {
    const checkpoint = await this.checkpoint();
    if (checkpoint === null || checkpoint.size <= index) return null;
    const bundle = Math.floor(index / TILE_WIDTH);
    const place = index % TILE_WIDTH;
    const entries = await this.tiles.entries(bundle, place + 1);
    const entry = entries[place];
    if (entry === undefined) throw new Error(`the bundle of entry ${index} is too short`);
    const hashes = await proveInclusion(this.tiles, index, checkpoint.size);
    return formatTlogProof({ extra: entry, index, hashes, checkpoint: checkpoint.note });
  }
}
