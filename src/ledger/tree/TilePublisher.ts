import { join } from 'node:path';
import { type Checkpoint, formatCheckpoint, verifyCheckpoint } from './checkpoint.js';
import { FolderTiles } from './FolderTiles.js';
import { HASH_BYTES, leafHash } from './hashes.js';
import { loadEdge } from './loadEdge.js';
import { type NoteSigner, signNote } from './signedNote.js';
import { TileEdge } from './TileEdge.js';
import { TileWriter } from './TileWriter.js';
import { Tree } from './Tree.js';
import { TreeError } from './TreeError.js';
import type { TreeFiles } from './TreeFiles.js';
import { parseVerifierKey } from './verifierKey.js';

export interface PublisherParts {
  /** The log's folder, which is there: `checkpoint` and `tile/` lie in it. */
  readonly folder: string;
  readonly files: TreeFiles;
  readonly signer: NoteSigner;
  /**
   * For so many entries the tiles are trusted; those after it are fed again, and their tiles made anew.
   * At most, and by default, the size of the newest checkpoint (0 without one).
   */
  readonly size?: number;
}

/**
 * Keeps the tree of a log as C2SP tiles and bundles in its folder, and signs checkpoints. Never signs one that
 * contradicts the one in the folder (C2SP tlog-checkpoint, "Signatures"). Holds the right edge in memory, and what was
 * added since the last `publish` or `flush`. After a failed write it rejects everything.
 */
export class TilePublisher {
  readonly #parts: PublisherParts;
  readonly #tree: Tree;
  readonly #tiles: TileEdge;
  readonly #writer: TileWriter;
  readonly #origin: string;
  #published: Checkpoint | null;
  /** The size that tiles were last written for. */
  #written: number;
  #work: Promise<void> = Promise.resolve();
  #failure: { readonly error: unknown } | null = null;

  private constructor(parts: PublisherParts, tree: Tree, tiles: TileEdge, published: Checkpoint | null) {
    this.#parts = parts;
    this.#tree = tree;
    this.#tiles = tiles;
    this.#writer = new TileWriter(parts.folder, parts.files);
    this.#origin = parseVerifierKey(parts.signer.verifierKey).name;
    this.#published = published;
    this.#written = tree.size;
  }

  /**
   * Throws a `TreeError` when a tile it needs is missing, when the checkpoint in the folder is malformed or not the
   * signer's, or when it is of this size and another root. Opened at size 0 it reads no tiles.
   */
  static async open(parts: PublisherParts): Promise<TilePublisher> {
    const note = await parts.files.readFile(join(parts.folder, 'checkpoint'));
    const published = note === null ? null : verifyCheckpoint(note, parseVerifierKey(parts.signer.verifierKey));
    const size = parts.size ?? published?.size ?? 0;
    if (size > (published?.size ?? 0)) throw new RangeError('the tree is opened at its checkpoint or before it');
    const reader = new FolderTiles(parts.folder, parts.files);
    const { levels, subtrees } = await loadEdge(reader, size);
    const tree = new Tree(size, subtrees);
    const tiles = await TileEdge.load(reader, size, levels);
    const publisher = new TilePublisher(parts, tree, tiles, published);
    publisher.#checkAgainstPublished();
    return publisher;
  }

  /** Entries in the tree, published or not. */
  get size(): number {
    return this.#tree.size;
  }

  /** The newest checkpoint in the folder; null before the first. */
  get published(): Checkpoint | null {
    return this.#published;
  }

  root(): Buffer {
    return this.#tree.root();
  }

  /**
   * Adds entries, which must be durable: a checkpoint may name them from now on. Returns their leaf hashes.
   * Throws a `TreeError` when they are other entries than the checkpoint in the folder was signed for.
   */
  add(entries: readonly Buffer[]): readonly Buffer[] {
    return this.#orFail(() =>
      entries.map((entry) => {
        const leaf = leafHash(entry);
        this.#tiles.addEntry(entry);
        this.#addLeaf(leaf);
        return leaf;
      }),
    );
  }

  /** As `add`, of entries that lie one after the other with their lengths as u16 before them, and so their leaf hashes. */
  addHashed(lines: Buffer, leaves: Buffer): void {
    this.#orFail(() => {
      this.#tiles.addLines(lines);
      for (let at = 0; at < leaves.length; at += HASH_BYTES) this.#addLeaf(leaves.subarray(at, at + HASH_BYTES));
    });
  }

  /** Writes the full tiles and bundles that came together, and no checkpoint: keeps memory flat while many are fed. */
  flush(): Promise<void> {
    return this.#afterOthers(() => this.#writer.write(this.#tiles.takeFull()));
  }

  /**
   * Writes tiles and bundles, full and partial, then the checkpoint, durably, for all that was added before it starts.
   * Without a new entry it writes nothing, but for the first checkpoint of a log.
   * Rejects with a `TreeError` while fewer entries were fed than the checkpoint in the folder says.
   */
  publish(): Promise<Checkpoint> {
    return this.#afterOthers(() => this.#publish());
  }

  #addLeaf(leaf: Buffer): void {
    this.#tree.append(leaf, this.#tiles.addSubtree);
    if (this.#tree.size === this.#published?.size) this.#checkAgainstPublished();
  }

  #checkAgainstPublished(): void {
    const published = this.#published;
    if (published?.size === this.#tree.size && !published.root.equals(this.#tree.root())) {
      throw new TreeError(`the first ${published.size} entries are not those that the checkpoint was signed for`);
    }
  }

  async #publish(): Promise<Checkpoint> {
    const published = this.#published;
    const { size } = this.#tree;
    if (published !== null && size < published.size) {
      throw new TreeError(`the log holds ${size} entries, and its checkpoint is signed for ${published.size}`);
    }
    if (published?.size === size && size === this.#written) return published;
    const checkpoint = { origin: this.#origin, size, root: this.#tree.root() };
    const tiles = [...this.#tiles.takeFull(), ...this.#tiles.takePartial()];
    await this.#writer.write(tiles);
    if (size !== published?.size) await this.#writeCheckpoint(checkpoint);
    this.#written = size;
    this.#published = checkpoint;
    return checkpoint;
  }

  async #writeCheckpoint(checkpoint: Checkpoint): Promise<void> {
    const { folder, files, signer } = this.#parts;
    const path = join(folder, 'checkpoint');
    await files.writeFile(`${path}.new`, Buffer.from(await signNote(formatCheckpoint(checkpoint), signer)));
    await files.syncFile(`${path}.new`);
    await files.rename(`${path}.new`, path);
    await files.syncFolder(folder);
  }

  #orFail<Result>(work: () => Result): Result {
    if (this.#failure !== null) throw this.#failure.error;
    try {
      return work();
    } catch (error) {
      this.#failure = { error };
      throw error;
    }
  }

  #afterOthers<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#work.then(async () => {
      if (this.#failure !== null) throw this.#failure.error;
      try {
        return await work();
      } catch (error) {
        this.#failure = { error };
        throw error;
      }
    });
    this.#work = result.then(nothing, nothing);
    return result;
  }
}

/** What the next call waits for; who made this one is told of its failure. */
function nothing(): void {}
