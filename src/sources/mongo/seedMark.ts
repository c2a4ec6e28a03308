import type mongoose from 'mongoose';

/** The collection that says that a simulation made the database: without it, nothing in there is ever replaced. */
export const SEED_MARK = 'provisoSimulated';

export interface SeedMark {
  readonly format: string;
  /** Everything has been written. */
  readonly complete: boolean;
}

const ID = 'seed';
const marks = (connection: mongoose.Connection) => connection.collection<SeedMark & { _id: string }>(SEED_MARK);

/** What a simulation has left here; null where none has. */
export async function readSeedMark(connection: mongoose.Connection): Promise<SeedMark | null> {
  return marks(connection).findOne({ _id: ID }, { projection: { format: 1, complete: 1 } });
}

export async function writeSeedMark(connection: mongoose.Connection, mark: SeedMark): Promise<void> {
  await marks(connection).replaceOne({ _id: ID }, mark, { upsert: true });
}
