import { join } from 'node:path';
import { StartupError } from '../model/StartupError.js';
import { ChainedLedger } from './ChainedLedger.js';
import { errorCode } from './errorCode.js';
import { GroupCommit } from './GroupCommit.js';
import type { Ledger } from './Ledger.js';
import { type LedgerFile, type LedgerFiles, nodeFiles } from './LedgerFiles.js';
import { lockFolder } from './lockFolder.js';
import { prepareFolder, syncFolder } from './prepareFolder.js';
import { recover } from './recover.js';

export interface LedgerOptions {
  readonly now: () => Date;
  /** Default: the file system. */
  readonly files?: LedgerFiles;
}

/**
 * Opens the ledger in a folder, making it when it is not there, for this process alone.
 * Checks all that it holds and cuts what a crash left unfinished.
 * Throws a `StartupError`: when another process has it, or for damage, naming file and entry.
 */
export async function openLedger(folder: string, options: LedgerOptions): Promise<Ledger> {
  try {
    await prepareFolder(folder);
    return await openPrepared(folder, options, await lockFolder(folder));
  } catch (error) {
    if (error instanceof StartupError) throw error;
    const problem = new StartupError(
      'PROVISO_DATA',
      `the ledger in this folder cannot be opened (${errorCode(error)})`,
    );
    problem.cause = error;
    throw problem;
  }
}

/** Opens and recovers the files; lets go of them and of the lock when that fails, or else when the ledger is closed. */
async function openPrepared(folder: string, options: LedgerOptions, unlock: () => Promise<void>): Promise<Ledger> {
  const files = options.files ?? nodeFiles;
  const opened: LedgerFile[] = [];
  const release = async () => {
    try {
      for (const file of opened.splice(0)) await file.close();
    } finally {
      await unlock();
    }
  };
  try {
    const details = await files.open(join(folder, 'details.log'));
    opened.push(details);
    const ledger = await files.open(join(folder, 'ledger.log'));
    opened.push(ledger);
    await syncFolder(folder);
    const { end, recovered } = await recover(ledger, details);
    return new ChainedLedger({ commit: new GroupCommit(ledger, details), end, recovered, now: options.now, release });
  } catch (error) {
    await release();
    throw error;
  }
}
