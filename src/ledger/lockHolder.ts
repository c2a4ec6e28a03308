import { readFile } from 'node:fs/promises';
import { errorCode } from './errorCode.js';

const LOCK = /^(\d{1,10}) (\d+|-)\n$/;
const START_TICKS_AFTER_NAME = 19;
/** The state of a process that has ended, and whose parent has not asked how. */
const ENDED = 'Z';

/** What a lock says of its holder: process id and start, on one line. */
export function identifyProcess(pid: number, start: string | null): string {
  return `${pid} ${start ?? '-'}\n`;
}

/**
 * When a process began, in clock ticks since the machine did; null where the system does not tell (only Linux does).
 * Tells a holder from a later process with the same id, which in a container is the rule and not the exception.
 */
export async function startOf(pid: number): Promise<string | null> {
  return (await statusOf(pid))?.[START_TICKS_AFTER_NAME] ?? null;
}

/** What the system tells of a process, from its state on; null where it does not tell. */
async function statusOf(pid: number): Promise<readonly string[] | null> {
  try {
    const status = await readFile(`/proc/${pid}/stat`, 'latin1');
    return status.slice(status.lastIndexOf(')') + 2).split(' ');
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES'].includes(errorCode(error))) return null;
    throw error;
  }
}

/** The process id in a lock when that process still runs, else null. A lock that cannot be read has no holder. */
export async function liveHolder(lock: string): Promise<number | null> {
  const match = LOCK.exec(lock);
  const pid = Number(match?.[1]);
  if (match === null || pid < 1 || !answersSignals(pid)) return null;
  const status = await statusOf(pid);
  if (status?.[0] === ENDED) return null;
  const start = status?.[START_TICKS_AFTER_NAME] ?? null;
  return match[2] === '-' || start === null || start === match[2] ? pid : null;
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
