import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether the process that `ledger.lock` names is running, so that the ends of the files may be in the making. */
export async function writerIsAlive(folder: string): Promise<boolean> {
  const lock = await readFile(join(folder, 'ledger.lock'), 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  });
  const pid = Number.parseInt(lock, 10);
  if (!(pid > 0)) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
