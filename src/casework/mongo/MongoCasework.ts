import mongoose from 'mongoose';
import { BrokerError } from '../../model/BrokerError.js';
import { StartupError } from '../../model/StartupError.js';
import type { TextSeal } from '../../model/TextSeal.js';
import type { JournalLine } from '../Batch.js';
import type { CaseworkStore } from '../CaseworkStore.js';
import { openLine } from '../openLine.js';
import { claimPlace } from './claimPlace.js';
import { type LineDocument, lineModel } from './lineModel.js';

/** Lines that are read at once. */
const PAGE = 1000;
/** The server's number for a key that is there already. */
const DUPLICATE = 11000;

/**
 * Casework in MongoDB: a document for each line, its number as `_id`, so that of two processes that write the same line
 * one is told. A line is stored once a majority of the servers has it in its journal, and read once it is such a one.
 */
export class MongoCasework implements CaseworkStore {
  readonly #connection: mongoose.Connection;
  readonly #model: mongoose.Model<LineDocument>;
  readonly #seal: TextSeal;
  #length = 0;
  #hasOpened = false;

  private constructor(connection: mongoose.Connection, seal: TextSeal) {
    this.#connection = connection;
    this.#model = lineModel(connection);
    this.#seal = seal;
  }

  /**
   * The connection is the store's own: it is closed with it. `sample` is a pseudonym of a fixed text.
   * @throws StartupError where others who share it make other pseudonyms; BrokerError INTERNAL where nobody can tell
   */
  static async open(connection: mongoose.Connection, seal: TextSeal, sample: string): Promise<MongoCasework> {
    try {
      await claimPlace(connection, sample);
      return new MongoCasework(connection, seal);
    } catch (cause) {
      await connection.close();
      throw cause instanceof StartupError ? cause : failed('decisions cannot be read', cause);
    }
  }

  async read(from: number): Promise<readonly (JournalLine | null)[]> {
    const lines: (JournalLine | null)[] = [];
    let page: readonly LineDocument[];
    do {
      page = await this.#page(from + lines.length);
      for (const document of page) lines.push(await this.#open(document, from + lines.length));
    } while (page.length === PAGE);
    if (lines.length > 0 && !this.#hasOpened) throw strange('casework');
    this.#length = Math.max(this.#length, from + lines.length);
    return lines;
  }

  /** One call at a time; a line that is not the next after those that were read or stored here is not written. */
  async append(line: JournalLine): Promise<'STORED' | 'TAKEN'> {
    if (line.n !== this.#length) return 'TAKEN';
    const sealed = await this.#seal.seal(JSON.stringify(line)).catch((cause: unknown) => {
      throw failed('the decision could not be recorded', cause);
    });
    try {
      await this.#model.insertOne({ _id: line.n, line: sealed });
    } catch (cause) {
      if (!(cause instanceof mongoose.mongo.MongoServerError) || cause.code !== DUPLICATE)
        throw failed('the decision could not be recorded', cause);
      const [there] = await this.#page(line.n, 1);
      if (there?.line !== sealed) return 'TAKEN';
    }
    this.#length = line.n + 1;
    this.#hasOpened = true;
    return 'STORED';
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  async #page(from: number, most = PAGE): Promise<readonly LineDocument[]> {
    try {
      return await this.#model
        .find({ _id: mongoose.trusted({ $gte: from }) }, { line: 1 })
        .sort({ _id: 1 })
        .limit(most)
        .read('primary')
        .readConcern('majority')
        .setOptions({ sanitizeFilter: true, strictQuery: 'throw' })
        .lean<LineDocument[]>();
    } catch (cause) {
      throw failed('decisions cannot be read', cause);
    }
  }

  /** Keys are destroyed oldest first: a line whose key is missing after one that opens was sealed with another ring. */
  async #open({ _id, line: sealed }: LineDocument, n: number): Promise<JournalLine | null> {
    const where = `casework line ${n + 1}`;
    if (_id !== n) throw new StartupError(where, 'is missing');
    if (typeof sealed !== 'string') throw new StartupError(where, 'is not the line that was written there');
    const line = await openLine(this.#seal, sealed, n, where);
    if (line === null && this.#hasOpened) throw strange(where);
    this.#hasOpened ||= line !== null;
    return line;
  }
}

const strange = (where: string): StartupError =>
  new StartupError(
    where,
    'was sealed with keys that are not here: PROVISO_LEDGER_KEYS must be the folder that has them',
  );

/** Messages of servers quote values, so only the error's name is passed on. */
function failed(message: string, cause: unknown): BrokerError {
  const problem = new BrokerError('INTERNAL', message);
  problem.cause = new Error(cause instanceof Error ? cause.name : 'unknown');
  return problem;
}
