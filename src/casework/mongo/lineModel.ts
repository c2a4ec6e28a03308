import mongoose from 'mongoose';

/** A line as it is kept: its number, and the sealed text. */
export interface LineDocument {
  readonly _id: number;
  readonly line: string;
}

const COLLECTION = 'casework';

/** The collection of lines: written with majority write concern and journaling, never indexed beyond `_id`. */
export function lineModel(connection: mongoose.Connection): mongoose.Model<LineDocument> {
  const schema = new mongoose.Schema<LineDocument>(
    { _id: { type: Number, required: true }, line: { type: String, required: true } },
    {
      collection: COLLECTION,
      versionKey: false,
      bufferCommands: false,
      autoIndex: false,
      autoCreate: false,
      strict: 'throw',
      strictQuery: 'throw',
      writeConcern: { w: 'majority', j: true },
    },
  );
  return connection.model<LineDocument>(COLLECTION, schema);
}
