import { join } from 'node:path';
import { hasCode } from './hasCode.js';
import { readIfThere } from './readIfThere.js';

/** Whether the process that `lock` names is running, so that the end of the log may be in the making. */
export function writerIsAlive(folder: string): boolean {
  const lock = readIfThere(join(folder, 'lock'))?.toString('latin1') ?? '';
  const [, pid, ticks] = /^([1-9]\d{0,9}) (\d+|-)\n$/.exec(lock) ?? [];
  if (pid === undefined || !isRunning(Number(pid))) return false;
  const started = startOf(pid);
  return ticks === '-' || started === null || started === ticks;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** When a process started, in clock ticks since the machine did; null where the system does not say. */
function startOf(pid: string): string | null {
  const stat = readIfThere(`/proc/${pid}/stat`)?.toString('latin1') ?? '';
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}
