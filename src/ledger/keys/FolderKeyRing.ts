import { randomBytes } from 'node:crypto';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../../model/StartupError.js';
import { orNull } from '../LedgerFiles.js';
import { endOfPeriod } from '../records/period.js';
import { nodeTreeFiles } from '../tree/TreeFiles.js';
import type { KeyRing, SealedClass } from './KeyRing.js';
import { makeKeyFile } from './makeKeyFile.js';

const KEY_BYTES = 32;

/** Keys as files of 32 raw bytes in one folder, for its owner alone. */
export class FolderKeyRing implements KeyRing {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  sealing(sealed: SealedClass, period: string): Promise<Buffer> {
    return this.#readOrMake(`${sealed}-${period}.key`);
  }

  opening(sealed: SealedClass, period: string): Promise<Buffer | null> {
    return this.#read(`${sealed}-${period}.key`);
  }

  index(): Promise<Buffer> {
    return this.#readOrMake('index.key');
  }

  async periods(sealed: SealedClass): Promise<readonly string[]> {
    const names = (await orNull(readdir(this.#folder))) ?? [];
    return names
      .filter((name) => name.startsWith(`${sealed}-`) && name.endsWith('.key'))
      .map((name) => name.slice(sealed.length + 1, -'.key'.length))
      .filter((period) => endOfPeriod(period) !== null)
      .sort();
  }

  /** Overwrites the key before it removes it, so that its name alone is never all that is gone. */
  async destroy(sealed: SealedClass, period: string): Promise<void> {
    const path = join(this.#folder, `${sealed}-${period}.key`);
    const handle = await orNull(open(path, 'r+'));
    if (handle === null) return;
    try {
      await handle.write(Buffer.alloc(KEY_BYTES), 0, KEY_BYTES, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rm(path, { force: true });
    await nodeTreeFiles.syncFolder(this.#folder);
  }

  async #readOrMake(name: string): Promise<Buffer> {
    const there = await this.#read(name);
    if (there !== null) return there;
    await makeKeyFile(join(this.#folder, name), randomBytes(KEY_BYTES));
    const made = await this.#read(name);
    if (made === null) throw new StartupError(name, 'the key was destroyed');
    return made;
  }

  /** A key of zeros is one whose destruction was cut off. */
  async #read(name: string): Promise<Buffer | null> {
    const handle = await orNull(open(join(this.#folder, name), 'r'));
    if (handle === null) return null;
    try {
      const key = await handle.readFile();
      if (key.length !== KEY_BYTES) {
        throw new StartupError(name, `the key has ${key.length} bytes and not ${KEY_BYTES}`);
      }
      return key.every((byte) => byte === 0) ? null : key;
    } finally {
      await handle.close();
    }
  }
}
