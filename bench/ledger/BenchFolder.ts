import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ledger } from '../../src/ledger/Ledger.js';
import { nodeFiles } from '../../src/ledger/LedgerFiles.js';
import { openLedger } from '../../src/ledger/openLedger.js';
import { scanSegment } from '../../src/ledger/records/scanSegment.js';

/** A folder of its own on the disk that is measured, with a ledger in it. */
export class BenchFolder {
  private constructor(readonly path: string) {}

  static async make(dir: string): Promise<BenchFolder> {
    return new BenchFolder(await mkdtemp(join(dir, 'proviso-bench-')));
  }

  get ledger(): string {
    return join(this.path, 'ledger');
  }

  get keys(): string {
    return join(this.path, 'keys');
  }

  /** The ledger as a broker opens it: a writer thread, tree, tiles and checkpoints. */
  open(): Promise<Ledger> {
    return openLedger(this.ledger, {
      now: () => new Date(),
      keysFolder: this.keys,
      origin: 'proviso.local/access-log',
    });
  }

  /** Bytes of all files of the ledger. */
  async bytes(): Promise<number> {
    const files = await readdir(this.ledger, { recursive: true, withFileTypes: true });
    let sum = 0;
    for (const file of files) if (file.isFile()) sum += (await stat(join(file.parentPath, file.name))).size;
    return sum;
  }

  /** Records in the ledger's segments: each was one write and one sync. */
  async records(): Promise<number> {
    const segments = join(this.ledger, 'segments');
    let records = 0;
    for (const name of (await readdir(segments)).filter((file) => file.endsWith('.seg'))) {
      for await (const _ of scanSegment(join(segments, name), 0, nodeFiles)) records += 1;
    }
    return records;
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true });
  }
}
