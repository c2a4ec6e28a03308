import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LineFile, OpenLineFile } from '../model/LineFile.js';

/** Opens the line files of a folder, readable by their owner only; whatever is cut off is reported. */
export function lineFilesIn(folder: string, report: (message: string) => void): OpenLineFile {
  return async (name, read) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, name);
    const handle = await open(path, 'a', 0o600);
    try {
      await handle.chmod(0o600);
      const bytes = await readFile(path);
      const whole = bytes.subarray(0, bytes.lastIndexOf(10) + 1);
      const lines = await read(whole.toString('utf8').split('\n').slice(0, -1));
      if (whole.length < bytes.length) {
        await handle.truncate(whole.length);
        report(`${name}: the last line was not complete and has been cut off (${bytes.length - whole.length} bytes)`);
      }
      await handle.sync();
      await syncFolder(folder);
      return { file: growing(handle, whole.length), lines };
    } catch (problem) {
      await handle.close();
      throw problem;
    }
  };
}

/** A file of whole lines, so many bytes long. What a failed write left is cut off; while that fails, nothing is appended. */
function growing(handle: FileHandle, bytesBefore: number): LineFile {
  let length = bytesBefore;
  let isBroken = false;
  return {
    async append(line) {
      if (isBroken) isBroken = !(await cut(handle, length));
      if (isBroken) throw new Error('an earlier write could not be undone');
      try {
        const bytes = Buffer.from(`${line}\n`, 'utf8');
        await handle.appendFile(bytes);
        await handle.datasync();
        length += bytes.length;
      } catch (problem) {
        isBroken = !(await cut(handle, length));
        throw problem;
      }
    },
    close: () => handle.close(),
  };
}

/** Whether the file ends there now. */
const cut = (handle: FileHandle, length: number): Promise<boolean> =>
  handle.truncate(length).then(
    () => true,
    () => false,
  );

/** Makes the file's own name durable. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
