import { BrokerError } from '../model/BrokerError.js';
import type { LineFile, OpenLineFile } from '../model/LineFile.js';
import type { TextSeal } from '../model/TextSeal.js';
import type { JournalLine } from './Batch.js';
import type { CaseworkStore } from './CaseworkStore.js';
import { openLine } from './openLine.js';

/** Its name in the data folder. */
export const JOURNAL_FILE = 'casework.sealed';

/**
 * The embedded store: an append-only file of sealed lines. The seal is the checksum of a line; its number shows that none
 * before it is missing.
 */
export class CaseworkJournal implements CaseworkStore {
  readonly #file: LineFile;
  readonly #seal: TextSeal;
  readonly #lines: (JournalLine | null)[];

  private constructor(file: LineFile, seal: TextSeal, lines: (JournalLine | null)[]) {
    this.#file = file;
    this.#seal = seal;
    this.#lines = lines;
  }

  /** @throws StartupError naming the line, when any is none */
  static async open(openFile: OpenLineFile, seal: TextSeal): Promise<CaseworkJournal> {
    const { file, lines } = await openFile(JOURNAL_FILE, (sealed) => readLines(sealed, seal));
    return new CaseworkJournal(file, seal, lines);
  }

  async read(from: number): Promise<readonly (JournalLine | null)[]> {
    return this.#lines.slice(from);
  }

  /** One call at a time. */
  async append(line: JournalLine): Promise<'STORED' | 'TAKEN'> {
    if (line.n !== this.#lines.length) return 'TAKEN';
    try {
      await this.#file.append(await this.#seal.seal(JSON.stringify(line)));
      this.#lines.push(line);
      return 'STORED';
    } catch (cause) {
      const problem = new BrokerError('INTERNAL', 'the decision could not be recorded');
      problem.cause = cause;
      throw problem;
    }
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

async function readLines(all: readonly string[], seal: TextSeal): Promise<(JournalLine | null)[]> {
  const lines: (JournalLine | null)[] = [];
  for (const [index, sealed] of all.entries())
    lines.push(await openLine(seal, sealed, index, `${JOURNAL_FILE}:${index + 1}`));
  return lines;
}
