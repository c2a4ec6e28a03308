import mongoose from 'mongoose';
import { DURABLE_COLLECTION } from '../../model/durableCollection.js';

/**
 * A collection whose writes are acknowledged by a majority that has them in its journal, with nothing but the given
 * fields. Nothing is made or indexed by itself.
 */
export function durableModel<Document>(
  connection: mongoose.Connection,
  collection: string,
  fields: mongoose.SchemaDefinition,
): mongoose.Model<Document> {
  const made = connection.models[collection];
  if (made !== undefined) return made as unknown as mongoose.Model<Document>;
  const schema = new mongoose.Schema(fields, { ...DURABLE_COLLECTION, collection });
  return connection.model(collection, schema) as unknown as mongoose.Model<Document>;
}
