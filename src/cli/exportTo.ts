import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ExportError } from './ExportError.js';

/** Throws an `ExportError` FILE_EXISTS: an export takes no file's place. */
export function needFree(file: string | null): void {
  if (file !== null && existsSync(file)) throw new ExportError('FILE_EXISTS', 'the file of --to is there already');
}

/** Writes to a file for its owner alone, which has its name only once it is whole; or to the standard output. */
export async function exportTo(file: string | null, lines: AsyncIterable<string>): Promise<void> {
  if (file === null) {
    await pipeline(Readable.from(lines), process.stdout, { end: false });
    return;
  }
  const draft = `${file}.part`;
  try {
    await pipeline(Readable.from(lines), createWriteStream(draft, { mode: 0o600, flush: true }));
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}
