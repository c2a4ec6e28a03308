import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../model/StartupError.js';
import { errorCode } from './errorCode.js';
import { identifyProcess, liveHolder, startOf } from './lockHolder.js';

const ATTEMPTS = 3;

/**
 * Makes this process the only writer of a folder, by `lock` with its process id; resolves to what lets go of it.
 * The lock of a process that no longer runs is taken over. Holds among processes that see each other's process ids.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock');
  const own = identifyProcess(process.pid, await startOf(process.pid));
  const draft = join(folder, `lock.${randomUUID()}`);
  await writeFile(draft, own, { mode: 0o600, flag: 'wx' });
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (await tryLink(draft, path)) return () => release(path, own);
      if (!(await refuseIfHeld(path))) continue;
      await removeStale(draft, path);
    }
  } finally {
    await rm(draft, { force: true });
  }
  throw new StartupError('PROVISO_DATA', 'other processes are taking the lock of the ledger in this folder');
}

/** A hard link is made whole or not at all, so nobody reads half a lock. */
async function tryLink(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Whether there is a lock, of nobody who runs. Throws when somebody holds it. */
async function refuseIfHeld(path: string): Promise<boolean> {
  const lock = await readLock(path);
  if (lock === null) return false;
  const pid = await liveHolder(lock);
  if (pid !== null) throw new StartupError('PROVISO_DATA', `process ${pid} already writes the ledger in this folder`);
  return true;
}

/**
 * Removes the lock of a dead process, under a lock of its own: of two that find a stale lock, the slower would
 * otherwise remove the lock that the faster has just taken.
 */
async function removeStale(draft: string, path: string): Promise<void> {
  const takeover = `${path}.takeover`;
  if (!(await tryLink(draft, takeover))) {
    throw new StartupError(
      'PROVISO_DATA',
      'another process is taking over the ledger in this folder; if none is, remove lock.takeover in it',
    );
  }
  try {
    if (await refuseIfHeld(path)) await rm(path, { force: true });
  } finally {
    await rm(takeover, { force: true });
  }
}

async function release(path: string, own: string): Promise<void> {
  if ((await readLock(path)) === own) await rm(path, { force: true });
}

async function readLock(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
