import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BrokerError } from '../model/BrokerError.js';
import { StartupError } from '../model/StartupError.js';
import { type JournalLine, parseJournalLine } from './journalLine.js';

const FILE = 'enquiries.jsonl';

/**
 * The append-only file of what became of each enquiry, readable by its owner only. It holds names and reasons, so it
 * is no log to ship.
 */
export class EnquiryJournal {
  readonly #file: FileHandle;
  #length: number;
  #broken = false;

  private constructor(file: FileHandle, length: number) {
    this.#file = file;
    this.#length = length;
  }

  /**
   * Opens the journal of a data folder and gives its lines, oldest first. A last line without its line end was
   * never durable: it is cut off and reported.
   * @throws StartupError naming the line, when any other line is none
   */
  static async open(
    folder: string,
    report: (message: string) => void,
  ): Promise<{ journal: EnquiryJournal; lines: readonly JournalLine[] }> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, FILE);
    const file = await open(path, 'a', 0o600);
    try {
      await file.chmod(0o600);
      const bytes = await readFile(path);
      const whole = bytes.subarray(0, bytes.lastIndexOf(10) + 1);
      const lines = readLines(whole.toString('utf8'));
      if (whole.length < bytes.length) {
        await file.truncate(whole.length);
        report(`${FILE}: the last line was not complete and has been cut off (${bytes.length - whole.length} bytes)`);
      }
      await file.sync();
      await syncFolder(folder);
      return { journal: new EnquiryJournal(file, whole.length), lines };
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
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`, 'utf8');
    try {
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

function readLines(text: string): readonly JournalLine[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line, index) => {
      const parsed = parseJournalLine(line);
      if (parsed === null) throw new StartupError(`${FILE}:${index + 1}`, 'is no line of this file');
      return parsed;
    });
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
