import type { OwnLog } from '../../src/instances/Exchange.js';
import { formatCheckpoint, parseCheckpoint } from '../../src/ledger/tree/checkpoint.js';
import { FolderTiles } from '../../src/ledger/tree/FolderTiles.js';
import { proveConsistency } from '../../src/ledger/tree/proveConsistency.js';
import { type NoteSigner, signNote } from '../../src/ledger/tree/signedNote.js';
import { TilePublisher } from '../../src/ledger/tree/TilePublisher.js';
import { retiredLine } from '../../src/server/instanceTrees.js';
import { MemoryTreeFiles } from '../ledger/tree/MemoryTreeFiles.js';
import { testSigner } from '../ledger/tree/testSigner.js';

const FOLDER = '/log';

/** A log in memory that grows as the test says. */
export class TestLog implements OwnLog {
  readonly #tiles: FolderTiles;
  readonly #files: MemoryTreeFiles;
  #retired: string | null = null;

  private constructor(
    readonly origin: string,
    readonly signer: NoteSigner,
    files: MemoryTreeFiles,
    private readonly publisher: TilePublisher,
  ) {
    this.#files = files;
    this.#tiles = new FolderTiles(FOLDER, files);
  }

  /** With so many entries that begin with `words`; another key where a seed is given. */
  static async open(origin: string, entries: number, words = 'entry', seed?: Buffer): Promise<TestLog> {
    const files = new MemoryTreeFiles();
    const signer = testSigner(origin, seed);
    const log = new TestLog(origin, signer, files, await TilePublisher.open({ folder: FOLDER, files, signer }));
    await log.grow(entries, words);
    return log;
  }

  get verifierKey(): string {
    return this.signer.verifierKey;
  }

  async grow(entries: number, words = 'entry'): Promise<void> {
    const from = this.publisher.size;
    this.publisher.add(Array.from({ length: entries }, (_, index) => Buffer.from(`${words} ${from + index}`)));
    await this.publisher.publish();
  }

  /** From now on the newest checkpoint says that the log is retired. */
  async retire(at: string): Promise<void> {
    const { checkpoint } = await this.newest();
    this.#retired = await signNote(formatCheckpoint(parseCheckpoint(checkpoint)) + retiredLine(at), this.signer);
  }

  async newest(): Promise<{ readonly checkpoint: string; readonly size: number }> {
    const checkpoint = this.#retired ?? this.#files.held.get(`${FOLDER}/checkpoint`)?.toString() ?? '';
    return { checkpoint, size: parseCheckpoint(checkpoint).size };
  }

  async prove(from: number, to: number): Promise<readonly string[]> {
    return (await proveConsistency(this.#tiles, from, to)).map((hash) => hash.toString('base64'));
  }
}
