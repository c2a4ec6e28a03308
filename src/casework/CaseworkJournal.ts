import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BrokerError } from '../model/BrokerError.js';
import type { TextSeal } from '../model/TextSeal.js';
import type { JournalLine } from './Batch.js';
import type { CaseworkStore } from './CaseworkStore.js';
import { openLine } from './openLine.js';

/** Its name in the data folder. */
export const JOURNAL_FILE = 'casework.sealed';

/**
 * The embedded store: an append-only file of sealed lines, readable by its owner only. The seal is the checksum of a
 * line; its number shows that none before it is missing. A last line without its line end was never confirmed: it is cut
 * off and reported.
 */
export class CaseworkJournal implements CaseworkStore {
  readonly #file: FileHandle;
  readonly #seal: TextSeal;
  readonly #lines: (JournalLine | null)[];
  #length: number;
  #broken = false;

  private constructor(file: FileHandle, seal: TextSeal, lines: (JournalLine | null)[], length: number) {
    this.#file = file;
    this.#seal = seal;
    this.#lines = lines;
    this.#length = length;
  }

  /** @throws StartupError naming the line, when any but a torn last one is none */
  static async open(folder: string, seal: TextSeal, report: (message: string) => void): Promise<CaseworkJournal> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, JOURNAL_FILE);
    const file = await open(path, 'a', 0o600);
    try {
      await file.chmod(0o600);
      const bytes = await readFile(path);
      const whole = bytes.subarray(0, bytes.lastIndexOf(10) + 1);
      const lines = await readLines(whole.toString('utf8'), seal);
      if (whole.length < bytes.length) {
        await file.truncate(whole.length);
        report(
          `${JOURNAL_FILE}: the last line was not complete and has been cut off (${bytes.length - whole.length} bytes)`,
        );
      }
      await file.sync();
      await syncFolder(folder);
      return new CaseworkJournal(file, seal, lines, whole.length);
    } catch (problem) {
      await file.close();
      throw problem;
    }
  }

  async read(from: number): Promise<readonly (JournalLine | null)[]> {
    return this.#lines.slice(from);
  }

  /** One call at a time. */
  async append(line: JournalLine): Promise<'STORED' | 'TAKEN'> {
    if (line.n !== this.#lines.length) return 'TAKEN';
    try {
      const bytes = Buffer.from(`${await this.#seal.seal(JSON.stringify(line))}\n`, 'utf8');
      if (this.#broken) throw new Error('an earlier write could not be undone');
      await this.#file.appendFile(bytes);
      await this.#file.datasync();
      this.#length += bytes.length;
      this.#lines.push(line);
      return 'STORED';
    } catch (cause) {
      await this.#undo();
      const problem = new BrokerError('INTERNAL', 'the decision could not be recorded');
      problem.cause = cause;
      throw problem;
    }
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  /** Cuts off what a failed write left; when that fails too, nothing more may be appended after it. */
  async #undo(): Promise<void> {
    try {
      await this.#file.truncate(this.#length);
      this.#broken = false;
    } catch {
      this.#broken = true;
    }
  }
}

async function readLines(whole: string, seal: TextSeal): Promise<(JournalLine | null)[]> {
  const lines: (JournalLine | null)[] = [];
  for (const [index, sealed] of whole.split('\n').slice(0, -1).entries())
    lines.push(await openLine(seal, sealed, index, `${JOURNAL_FILE}:${index + 1}`));
  return lines;
}

/** Makes the file's own name durable. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
