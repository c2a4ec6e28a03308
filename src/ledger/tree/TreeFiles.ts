import { rename, writeFile } from 'node:fs';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { promisify } from 'node:util';

/** All that the tree does to its storage. Tests put one here that fails. */
export interface TreeFiles {
  /** Makes or replaces a file for its owner alone. */
  writeFile(path: string, bytes: Buffer): Promise<void>;
  /** Null when there is no such file. */
  readFile(path: string): Promise<Buffer | null>;
  /** Names in a folder; none when there is no such folder. */
  readdir(path: string): Promise<readonly string[]>;
  rename(from: string, to: string): Promise<void>;
  /** Makes a folder and those above it for their owner alone; nothing to do where it is there. */
  mkdir(path: string): Promise<void>;
  /** Removes a file, or a folder and what is in it; nothing to do where there is none. */
  rm(path: string): Promise<void>;
  syncFile(path: string): Promise<void>;
  syncFolder(path: string): Promise<void>;
}

const writeWhole = promisify(writeFile);
const moveInPlace = promisify(rename);

/**
 * The file system. Making a file waits for the journal of the file system while a sync is under way, so it is left to
 * Node's thread pool; by way of callbacks, which cost a third of file handles.
 */
export const nodeTreeFiles: TreeFiles = {
  writeFile: (path, bytes) => writeWhole(path, bytes, { mode: 0o600 }),
  readFile: (path) => readFile(path).catch(orAbsent(null)),
  readdir: (path) => readdir(path).catch(orAbsent([])),
  rename: moveInPlace,
  mkdir: async (path) => {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  rm: (path) => rm(path, { recursive: true, force: true }),
  syncFile: sync,
  syncFolder: sync,
};

function orAbsent<Absent>(absent: Absent): (error: NodeJS.ErrnoException) => Absent {
  return (error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return absent;
    throw error;
  };
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
