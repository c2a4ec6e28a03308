import type mongoose from 'mongoose';
import type { Format } from '../../formats/Format.js';
import { tableNames } from '../../formats/joinsOfFormat.js';
import type { NativeRow } from '../../formats/NativeTables.js';
import { StartupError } from '../../model/StartupError.js';
import { connectMongo } from './connectMongo.js';
import { insertingKeeper } from './findKeysKeepers.js';
import { indexesOf } from './indexesOf.js';
import { MongooseStore } from './MongooseStore.js';
import { scanForce } from './scanForce.js';
import { readSeedMark, SEED_MARK, writeSeedMark } from './seedMark.js';

/** A table's rows, however they come. */
export type SeedRows = Iterable<NativeRow> | AsyncIterable<NativeRow>;

/** How far the seeding is: rows written of a table so far. */
export type OnSeeded = (table: string, rows: number) => void;

const BATCH = 1_000;
const CONNECTIONS = 4;

/**
 * Writes a simulated force into a database of its own: its native tables as collections, their indexes, and what its
 * nominals can be found by. What a simulation wrote there before is replaced; a database with anything else in it is
 * left as it is. A row's `_id` is its place in its table.
 * @throws StartupError `database` where it is not to be touched, or a table is none of the format's; MongoFault.
 */
export async function seedMongo(
  uri: string,
  database: string,
  format: Format,
  tables: Readonly<Record<string, SeedRows>>,
  onSeeded: OnSeeded = () => undefined,
): Promise<void> {
  const known = tableNames(format);
  const stranger = Object.keys(tables).find((table) => !known.has(table));
  if (stranger !== undefined) throw new StartupError(stranger, `is no table of the format ${format.name}`);
  const connection = await connectMongo(uri, { database, mostConnections: CONNECTIONS });
  try {
    await clear(connection, database);
    await writeSeedMark(connection, { format: format.name, complete: false });
    for (const [table, rows] of Object.entries(tables)) await insertRows(connection, table, rows, onSeeded);
    for (const { table, field } of indexesOf(format)) await connection.collection(table).createIndex({ [field]: 1 });
    const store = new MongooseStore(connection, format);
    await scanForce({ format, store, simulation: true }, insertingKeeper(connection), new AbortController().signal);
    await writeSeedMark(connection, { format: format.name, complete: true });
  } finally {
    await connection.close();
  }
}

/** Empties the database if a simulation made all that is in it. */
async function clear(connection: mongoose.Connection, database: string): Promise<void> {
  const collections = await connection.listCollections();
  const names = collections.map(({ name }) => name).filter((name) => !name.startsWith('system.'));
  if (names.length > 0 && (await readSeedMark(connection)) === null)
    throw new StartupError(database, 'holds collections that no simulation has made, and was left as it is');
  for (const name of names) if (name !== SEED_MARK) await connection.dropCollection(name);
}

async function insertRows(
  connection: mongoose.Connection,
  table: string,
  rows: SeedRows,
  onSeeded: OnSeeded,
): Promise<void> {
  const collection = connection.collection<{ _id: number }>(table);
  let batch: (NativeRow & { _id: number })[] = [];
  let written = 0;
  const write = async () => {
    await collection.insertMany(batch);
    written += batch.length;
    batch = [];
    onSeeded(table, written);
  };
  for await (const row of rows) {
    batch.push({ ...row, _id: written + batch.length });
    if (batch.length === BATCH) await write();
  }
  if (batch.length > 0) await write();
  else if (written === 0) await connection.createCollection(table);
}
