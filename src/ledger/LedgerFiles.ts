import { constants } from 'node:fs';
import { type FileHandle, open, stat, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './errorCode.js';
import { nodeTreeFiles, type TreeFiles } from './tree/TreeFiles.js';

/** One file that only grows. */
export interface LedgerFile {
  /** Adds all the bytes at the end; when it rejects, some may have been added. */
  append(bytes: Uint8Array): Promise<void>;
  /** Resolves when all that was appended is on the disk. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** All that the writer does to its storage, but for lock and keys. Tests put one here that fails. */
export interface LedgerFiles extends TreeFiles {
  /** Opens a file to append to, for its owner alone, making it when it is not there. */
  open(path: string): Promise<LedgerFile>;
  /** Up to `length` bytes from `position`; fewer at the end of the file only. */
  readAt(path: string, position: number, length: number): Promise<Buffer>;
  /** Bytes of the file, or null when it is not there. */
  size(path: string): Promise<number | null>;
  /** Keeps the first `size` bytes. */
  truncate(path: string, size: number): Promise<void>;
}

const OWNER_ONLY = 0o600;

export const nodeFiles: LedgerFiles = {
  ...nodeTreeFiles,
  async open(path) {
    const handle = await open(path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT, OWNER_ONLY);
    return {
      append: (bytes) => appendAll(handle, bytes),
      sync: () => handle.datasync(),
      close: () => handle.close(),
    };
  },
  async readAt(path, position, length) {
    const handle = await open(path, 'r');
    try {
      return await readAll(handle, position, length);
    } finally {
      await handle.close();
    }
  },
  size: async (path) => (await orNull(stat(path)))?.size ?? null,
  truncate: (path, size) => truncate(path, size),
};

/** Puts a file in the place of another so that after any crash one of the two is there whole; durable when it resolves. */
export async function replaceFile(files: LedgerFiles, path: string, bytes: Buffer): Promise<void> {
  const draft = `${path}.new`;
  await files.writeFile(draft, bytes);
  await files.syncFile(draft);
  await files.rename(draft, path);
  await files.syncFolder(dirname(path));
}

/** What a promise gives, or null when the file is not there. */
export async function orNull<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function appendAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, null);
    written += bytesWritten;
  }
}

async function readAll(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { size } = await handle.stat();
  const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - position)));
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
