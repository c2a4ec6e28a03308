import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StartupError } from '../model/StartupError.js';

const FILE = 'instances.json';

const log = z.strictObject({
  origin: z.string(),
  /** Pinned when the log was first seen. */
  verifierKey: z.string(),
  size: z.int().nonnegative(),
  root: z.string(),
  retiredAt: z.string().nullable(),
});
const content = z.strictObject({ format: z.literal(1), logs: z.array(log) });

/** What was last known to be in order of another instance's log. */
export type RememberedLog = z.infer<typeof log>;

/** Where an instance remembers what it saw of others: its own, so that nobody who rewrites the board rewrites this too. */
export interface WatchMemory {
  readonly logs: readonly RememberedLog[];
  keep(logs: readonly RememberedLog[]): Promise<void>;
}

/** The memory of a data folder: `instances.json`. @throws StartupError where it holds anything else */
export async function openWatchMemory(folder: string): Promise<WatchMemory> {
  const path = join(folder, FILE);
  const text = await readFile(path, 'utf8').catch((error: { code?: unknown }) => {
    if (error.code === 'ENOENT') return null;
    throw new StartupError(FILE, 'the file cannot be read');
  });
  return { logs: text === null ? [] : parse(text), keep: (logs) => write(folder, path, logs) };
}

function parse(text: string): readonly RememberedLog[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  const parsed = content.safeParse(value);
  if (!parsed.success) throw new StartupError(FILE, 'does not hold what was written there');
  return parsed.data.logs;
}

/** Whole or not at all. */
async function write(folder: string, path: string, logs: readonly RememberedLog[]): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.new`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(JSON.stringify({ format: 1, logs }));
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
