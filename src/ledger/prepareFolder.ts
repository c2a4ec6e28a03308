import { chmod, mkdir, open, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { StartupError } from '../model/StartupError.js';
import { errorCode } from './errorCode.js';

const OWNER_ONLY = 0o700;

/**
 * Makes the ledger's folder, open to its owner alone.
 * Refuses a folder that has details but no `ledger.log`: no crash leaves that, since both files exist before any record.
 */
export async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY });
  await chmod(folder, OWNER_ONLY);
  if ((await sizeOf(join(folder, 'details.log'))) && (await sizeOf(join(folder, 'ledger.log'))) === null) {
    throw new StartupError('ledger.log entry 1', 'the file is missing, but details.log has records');
  }
}

/** Makes the names of new files durable, and the name of the folder. */
export async function syncFolder(folder: string): Promise<void> {
  for (const path of [folder, dirname(resolve(folder))]) {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
