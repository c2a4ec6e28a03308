import { BrokerError } from '../model/BrokerError.js';
import type { LineFile, OpenLineFile } from '../model/LineFile.js';
import { StartupError } from '../model/StartupError.js';
import type { TextSeal } from '../model/TextSeal.js';
import { type JournalLine, parseJournalLine } from './journalLine.js';

const FILE = 'enquiries.sealed';

/**
 * The append-only file of what became of each enquiry. It holds names and reasons, so each line is sealed, and is gone when
 * the key of its time is destroyed.
 */
export class EnquiryJournal {
  readonly #file: LineFile;
  readonly #seal: TextSeal;

  private constructor(file: LineFile, seal: TextSeal) {
    this.#file = file;
    this.#seal = seal;
  }

  /**
   * Opens the journal of a data folder and gives its lines, oldest first; null stands for a line that was erased.
   * @throws StartupError naming the line, when any is none
   */
  static async open(
    openFile: OpenLineFile,
    seal: TextSeal,
  ): Promise<{ journal: EnquiryJournal; lines: readonly (JournalLine | null)[] }> {
    const { file, lines } = await openFile(FILE, (sealed) => readLines(sealed, seal));
    return { journal: new EnquiryJournal(file, seal), lines };
  }

  /**
   * Resolves once the line is on disk. One call at a time.
   * @throws BrokerError INTERNAL when it could not be written; then nothing of it stays in the file
   */
  async append(line: JournalLine): Promise<void> {
    try {
      await this.#file.append(await this.#seal.seal(JSON.stringify(line)));
    } catch (cause) {
      const problem = new BrokerError('INTERNAL', 'the enquiry could not be recorded');
      problem.cause = cause;
      throw problem;
    }
  }

  async end(): Promise<void> {
    await this.#file.close();
  }
}

async function readLines(sealed: readonly string[], seal: TextSeal): Promise<(JournalLine | null)[]> {
  const lines: (JournalLine | null)[] = [];
  for (const [index, line] of sealed.entries()) {
    const opened = await seal.open(line);
    const parsed = typeof opened === 'string' ? null : parseJournalLine(opened.text);
    if (parsed === null && opened !== 'ERASED')
      throw new StartupError(`${FILE}:${index + 1}`, 'is no line of this file');
    lines.push(parsed);
  }
  return lines;
}
