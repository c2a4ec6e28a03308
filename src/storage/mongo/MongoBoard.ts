import type mongoose from 'mongoose';
import type { NoteBoard, PostedNote } from '../../model/NoteBoard.js';
import { failed } from './mongoFailure.js';

interface NoteDocument extends Record<string, unknown> {
  /** The name that it stands under. */
  readonly _id: string;
}

const CONCERN = { writeConcern: { w: 'majority', j: true } } as const;
/** Notes that are read at most: there are never so many instances. */
const MOST_NOTES = 512;

/** A board in MongoDB: a document under each name, which is replaced whole. */
export class MongoBoard implements NoteBoard {
  readonly #collection: mongoose.Collection<NoteDocument>;

  constructor(connection: mongoose.Connection, collection: string) {
    this.#collection = connection.collection<NoteDocument>(collection);
  }

  async post(origin: string, note: object): Promise<void> {
    try {
      await this.#collection.replaceOne({ _id: origin }, { ...note }, { upsert: true, ...CONCERN });
    } catch (cause) {
      throw failed('what instances say of themselves could not be written', cause);
    }
  }

  async all(): Promise<readonly PostedNote[]> {
    try {
      const found = this.#collection.find({}, { readPreference: 'primary', readConcern: { level: 'majority' } });
      const documents = await found.limit(MOST_NOTES).toArray();
      return documents.map(({ _id, ...note }) => ({ origin: String(_id), note }));
    } catch (cause) {
      throw failed('what instances say of themselves cannot be read', cause);
    }
  }
}
