import mongoose from 'mongoose';
import { DURABLE_COLLECTION } from '../../model/durableCollection.js';

/** A collection with these fields and no others, written to a majority of the servers and their journals, never indexed beyond `_id`. */
export function strictModel<T>(
  connection: mongoose.Connection,
  collection: string,
  fields: Readonly<Record<string, typeof String | typeof Number>>,
): mongoose.Model<T> {
  const required = Object.entries(fields).map(([name, type]) => [name, { type, required: true }]);
  const schema = new mongoose.Schema<T>(Object.fromEntries(required), { ...DURABLE_COLLECTION, collection });
  return connection.model<T>(collection, schema);
}
