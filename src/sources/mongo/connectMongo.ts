import mongoose from 'mongoose';
import { MongoFault } from './mongoFault.js';

export interface ConnectOptions {
  readonly database: string;
  readonly readPreference?: mongoose.mongo.ReadPreferenceMode;
  /** Connections to each server of the address, at most. */
  readonly mostConnections: number;
  /** Tell listeners of the client each command, for tests. */
  readonly monitorCommands?: boolean;
}

/** How long to look for a server that answers, in milliseconds: one that is there is found in far less. */
const SELECTION_MS = 5_000;

/**
 * A connection of its own, with a pool of its own.
 * @throws MongoFault `NO_ADDRESS`, `NO_SERVER` or `REFUSED`; nothing of the address is repeated.
 */
export async function connectMongo(uri: string, options: ConnectOptions): Promise<mongoose.Connection> {
  const { database, readPreference, mostConnections, monitorCommands = false } = options;
  try {
    const connection = mongoose.createConnection(uri, {
      dbName: database,
      maxPoolSize: mostConnections,
      serverSelectionTimeoutMS: SELECTION_MS,
      connectTimeoutMS: SELECTION_MS,
      autoIndex: false,
      autoCreate: false,
      monitorCommands,
      ...(readPreference === undefined ? {} : { readPreference }),
    });
    return await connection.asPromise().catch(async (error: unknown) => {
      await connection.close(true);
      throw error;
    });
  } catch (error) {
    throw new MongoFault('connect', reasonOf(error));
  }
}

function reasonOf(error: unknown): 'NO_ADDRESS' | 'NO_SERVER' | 'REFUSED' {
  if (error instanceof mongoose.mongo.MongoServerError) return 'REFUSED';
  const name = error instanceof Error ? error.name : '';
  return /ServerSelection|Network|Timeout/.test(name) ? 'NO_SERVER' : 'NO_ADDRESS';
}
