import mongoose from 'mongoose';
import type { NumberedLines } from '../../model/NumberedLines.js';
import { StartupError } from '../../model/StartupError.js';
import { durableModel } from './durableModel.js';
import { failed, isDuplicate } from './mongoFailure.js';

interface LineDocument {
  /** `<owner>.<n>`: two who write the same line write the same document. */
  readonly _id: string;
  readonly owner: string;
  readonly n: number;
  readonly line: string;
  /** When it was written, by the clock of who wrote it: for the database's own expiry, never for an answer. */
  readonly at: Date;
}

/** Lines of one owner that are read at once. */
const PAGE = 1000;
const READ = {
  projection: { n: 1, line: 1 },
  readPreference: 'primary',
  readConcern: { level: 'majority' },
} as const;

/**
 * Numbered lines in a collection. All lines of an owner hash to one shard, where `_id` is unique: so one insert is the
 * whole commit. A line is stored once a majority has it in its journal, and read from the primary once it is such a one.
 */
export class MongoLines implements NumberedLines {
  readonly #model: mongoose.Model<LineDocument>;
  /** Past the schema: each request looks up a line, and what is read is checked line by line. */
  readonly #lines: mongoose.mongo.Collection<LineDocument>;

  private constructor(model: mongoose.Model<LineDocument>) {
    this.#model = model;
    this.#lines = model.collection as unknown as mongoose.mongo.Collection<LineDocument>;
  }

  /** Makes the index that `of` reads by, where it is not there. @throws BrokerError INTERNAL */
  static async open(connection: mongoose.Connection, collection: string): Promise<MongoLines> {
    const model = durableModel<LineDocument>(connection, collection, {
      _id: { type: String, required: true },
      owner: { type: String, required: true },
      n: { type: Number, required: true },
      line: { type: String, required: true },
      at: { type: Date, required: true },
    });
    try {
      await model.collection.createIndex({ owner: 1, n: 1 });
    } catch (cause) {
      throw failed('what is shared cannot be read', cause);
    }
    return new MongoLines(model);
  }

  async of(owner: string, from: number): Promise<readonly string[]> {
    const documents = await this.#find(owner, from);
    return documents.map(({ n, line }, index) => {
      const where = `${this.#model.collection.collectionName} ${owner} line ${from + index + 1}`;
      if (n !== from + index) throw new StartupError(where, 'is missing');
      if (typeof line !== 'string') throw new StartupError(where, 'is not the line that was written there');
      return line;
    });
  }

  async add(owner: string, n: number, line: string): Promise<'STORED' | 'TAKEN'> {
    try {
      await this.#model.insertOne({ _id: `${owner}.${n}`, owner, n, line, at: new Date() });
      return 'STORED';
    } catch (cause) {
      if (!isDuplicate(cause)) throw failed('what is shared could not be recorded', cause);
    }
    const [there] = await this.#find(owner, n, 1);
    return there?.n === n && there.line === line ? 'STORED' : 'TAKEN';
  }

  async #find(owner: string, from: number, most = PAGE): Promise<readonly LineDocument[]> {
    try {
      return await this.#lines
        .find({ owner, n: { $gte: from } }, READ)
        .sort({ n: 1 })
        .limit(most)
        .toArray();
    } catch (cause) {
      throw failed('what is shared cannot be read', cause);
    }
  }
}
