import mongoose from 'mongoose';
import { StartupError } from '../../model/StartupError.js';

interface PlaceDocument {
  readonly _id: string;
  readonly pseudonyms: string;
}

const COLLECTION = 'casework_place';
const ID = 'casework';

/**
 * Decisions name records by pseudonyms, so everybody who shares the place must make the same ones: the first who comes
 * leaves one as a sample, and the others compare theirs.
 * @throws StartupError where theirs differs; whatever the driver throws where it cannot be read or written
 */
export async function claimPlace(connection: mongoose.Connection, sample: string): Promise<void> {
  const model = placeModel(connection);
  const place = await model
    .findOneAndUpdate(
      { _id: ID },
      { $setOnInsert: { pseudonyms: sample } },
      { upsert: true, returnDocument: 'after', sanitizeFilter: true, strictQuery: 'throw' },
    )
    .lean<PlaceDocument | null>();
  if (place?.pseudonyms !== sample)
    throw new StartupError(
      'PROVISO_DATA',
      'pseudonym.key is not that of those who share the decisions at MONGODB_URI: copy it from one of them',
    );
}

function placeModel(connection: mongoose.Connection): mongoose.Model<PlaceDocument> {
  const schema = new mongoose.Schema<PlaceDocument>(
    { _id: { type: String, required: true }, pseudonyms: { type: String, required: true } },
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
  return connection.model<PlaceDocument>(COLLECTION, schema);
}
