import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BrokerError } from '../model/BrokerError.js';
import { StartupError } from '../model/StartupError.js';
import type { TextSeal } from '../model/TextSeal.js';
import { type JournalLine, parseJournalLine } from './journalLine.js';

const FILE = 'enquiries.sealed';

/**
 * The append-only file of what became of each enquiry, readable by its owner only. It holds names and reasons, so each
 * line is sealed, and is gone when the key of its time is destroyed.
 */
export class EnquiryJournal {
  readonly #file: FileHandle;
  readonly #seal: TextSeal;
  #length: number;
  #broken = false;

  private constructor(file: FileHandle, seal: TextSeal, length: number) {
    this.#file = file;
    this.#seal = seal;
    this.#length = length;
  }

  /**
   * Opens the journal of a data folder and gives its lines, oldest first; null stands for a line that was erased. A last
   * line without its line end was never durable: it is cut off and reported.
   * @throws StartupError naming the line, when any other line is none
   */
  static async open(
    folder: string,
    seal: TextSeal,
    report: (message: string) => void,
  ): Promise<{ journal: EnquiryJournal; lines: readonly (JournalLine | null)[] }> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, FILE);
    const file = await open(path, 'a', 0o600);
    try {
      await file.chmod(0o600);
      const bytes = await readFile(path);
      const whole = bytes.subarray(0, bytes.lastIndexOf(10) + 1);
      const lines = await readLines(whole.toString('utf8'), seal);
      if (whole.length < bytes.length) {
        await file.truncate(whole.length);
        report(`${FILE}: the last line was not complete and has been cut off (${bytes.length - whole.length} bytes)`);
      }
      await file.sync();
      await syncFolder(folder);
      return { journal: new EnquiryJournal(file, seal, whole.length), lines };
    } catch (problem) {
      await file.close();
      throw problem;
    }
  }

  /**
   * Resolves once the line is on disk. One call at a time.
   * @throws BrokerError INTERNAL when it could not be written; then nothing of it stays in the file
   */
  async append(line: JournalLine): Promise<void> {
    try {
      const bytes = Buffer.from(`${await this.#seal.seal(JSON.stringify(line))}\n`, 'utf8');
      if (this.#broken) throw new Error('an earlier write could not be undone');
      await this.#file.appendFile(bytes);
      await this.#file.datasync();
      this.#length += bytes.length;
    } catch (cause) {
      await this.#undo();
      const problem = new BrokerError('INTERNAL', 'the enquiry could not be recorded');
      problem.cause = cause;
      throw problem;
    }
  }

  async end(): Promise<void> {
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

async function readLines(text: string, seal: TextSeal): Promise<readonly (JournalLine | null)[]> {
  const lines: (JournalLine | null)[] = [];
  for (const [index, line] of text.split('\n').slice(0, -1).entries()) {
    const opened = await seal.open(line);
    const parsed = typeof opened === 'string' ? null : parseJournalLine(opened.text);
    if (parsed === null && opened !== 'ERASED')
      throw new StartupError(`${FILE}:${index + 1}`, 'is no line of this file');
    lines.push(parsed);
  }
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
