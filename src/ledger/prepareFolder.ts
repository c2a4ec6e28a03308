import { chmod, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { StartupError } from '../model/StartupError.js';
import { type LedgerFiles, nodeFiles, replaceFile } from './LedgerFiles.js';

const OWNER_ONLY = 0o700;

/** Makes the ledger's folder, open to its owner alone. Refuses one that an earlier version wrote. */
export async function prepareFolder(folder: string): Promise<void> {
  if ((await nodeFiles.size(join(folder, 'ledger.log'))) !== null) {
    throw new StartupError('PROVISO_DATA', 'written by an earlier version; keep it and start with a new PROVISO_DATA');
  }
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY });
  await chmod(folder, OWNER_ONLY);
  await nodeFiles.syncFolder(dirname(resolve(folder)));
}

/**
 * Writes down the format and the log's origin in a new folder; in one that is not, checks that they are the same.
 * Says whether the folder is new: nothing was signed in it yet.
 */
export async function checkFormat(folder: string, origin: string, files: LedgerFiles): Promise<boolean> {
  const expected = `proviso ledger 2\n${origin}\n`;
  const format = await files.readFile(join(folder, 'format'));
  const isNew = (await files.size(join(folder, 'log.vkey'))) === null;
  if (format === null) {
    if (!isNew || (await files.readdir(join(folder, 'segments'))).length > 0) {
      throw new StartupError('format', 'the file is missing, but there are entries');
    }
    await replaceFile(files, join(folder, 'format'), Buffer.from(expected));
    return true;
  }
  const text = format.toString('utf8');
  if (!text.startsWith('proviso ledger 2\n')) throw new StartupError('format', 'not a format that this version writes');
  if (text !== expected) {
    throw new StartupError('PROVISO_LOG_ORIGIN', 'the log in this folder was begun under another origin');
  }
  return isNew;
}
