import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { orNull } from '../LedgerFiles.js';
import { endOfPeriod } from '../records/period.js';
import { nodeTreeFiles } from '../tree/TreeFiles.js';
import { SEALED_CLASSES, type SealedClass } from './KeyRing.js';

/** A key that was destroyed, or is about to be. */
export interface ErasedKey {
  readonly sealed: SealedClass;
  readonly period: string;
}

const NAME = /^erased-([a-z]+)-(\d{4}Q[1-4])$/;

/**
 * Which logs have said that a key is destroyed: files `erased-<class>-<period>` in the keys folder, with an origin on each
 * line. Several logs may be sealed with one key, and whichever looks first destroys it: the others learn of it here.
 */
export class ErasureMarks {
  constructor(
    private readonly folder: string,
    private readonly origin: string,
  ) {}

  /** Keys of which another log has said that they are destroyed, and this one has not. */
  async owed(): Promise<readonly ErasedKey[]> {
    const names = (await orNull(readdir(this.folder))) ?? [];
    const owed: ErasedKey[] = [];
    for (const name of names.sort()) {
      const [, sealedName, period = ''] = NAME.exec(name) ?? [];
      const sealed = SEALED_CLASSES.find((one) => one === sealedName);
      if (sealed === undefined || endOfPeriod(period) === null) continue;
      const origins = (await readFile(join(this.folder, name), 'utf8')).split('\n');
      if (!origins.includes(this.origin)) owed.push({ sealed, period });
    }
    return owed;
  }

  /** That this log has said it, durably. */
  async mark({ sealed, period }: ErasedKey): Promise<void> {
    const file = await open(join(this.folder, `erased-${sealed}-${period}`), 'a', 0o600);
    try {
      await file.appendFile(`${this.origin}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await nodeTreeFiles.syncFolder(this.folder);
  }
}
