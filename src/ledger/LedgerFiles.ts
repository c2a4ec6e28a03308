import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** One file that only grows, but for the cut at recovery. */
export interface LedgerFile {
  /** Adds all the bytes at the end; when it rejects, some may have been added. */
  append(bytes: Buffer): Promise<void>;
  /** Resolves when all that was appended or cut is on the disk. */
  sync(): Promise<void>;
  /** The file from its beginning, in pieces. */
  read(): AsyncIterable<Buffer>;
  /** Keeps the first `size` bytes. */
  truncate(size: number): Promise<void>;
  size(): Promise<number>;
  close(): Promise<void>;
}

/** All that the ledger does to its storage. Tests put one here that fails. */
export interface LedgerFiles {
  /** Opens a file for its owner alone, making it when it is not there. */
  open(path: string): Promise<LedgerFile>;
}

const OWNER_ONLY = 0o600;
const READ_BYTES = 256 * 1024;

export const nodeFiles: LedgerFiles = {
  async open(path) {
    const handle = await open(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, OWNER_ONLY);
    await handle.chmod(OWNER_ONLY);
    return {
      append: (bytes) => handle.appendFile(bytes),
      sync: () => handle.datasync(),
      read: () => readPieces(handle),
      truncate: (size) => handle.truncate(size),
      size: async () => (await handle.stat()).size,
      close: () => handle.close(),
    };
  },
};

async function* readPieces(handle: FileHandle): AsyncGenerator<Buffer, void, undefined> {
  let position = 0;
  while (true) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(READ_BYTES), 0, READ_BYTES, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
