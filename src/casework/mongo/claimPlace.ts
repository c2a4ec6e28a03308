import type mongoose from 'mongoose';
import { StartupError } from '../../model/StartupError.js';
import { strictModel } from './strictModel.js';

interface PlaceDocument {
  readonly _id: string;
  readonly pseudonyms: string;
}

const ID = 'casework';

/**
 * Decisions name records by pseudonyms, so everybody who shares the place must make the same ones: the first who comes
 * leaves one as a sample, and the others compare theirs.
 * @throws StartupError where theirs differs; whatever the driver throws where it cannot be read or written
 */
export async function claimPlace(connection: mongoose.Connection, sample: string): Promise<void> {
  const model = strictModel<PlaceDocument>(connection, 'casework_place', { _id: String, pseudonyms: String });
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
