import mongoose from 'mongoose';
import { MongoFault } from './mongoFault.js';

export interface ConnectOptions {
  readonly database: string;
  readonly readPreference?: mongoose.mongo.ReadPreferenceMode;
  /** Connections to each server of the address, at most. */
  readonly mostConnections: number;
  /** How long the server may leave a command unanswered, in milliseconds; for ever where nothing is said. */
  readonly timeoutMs?: number;
  /** Tell listeners of the client each command, for tests. */
  readonly monitorCommands?: boolean;
}

/** What is wrong with an address, by the code of the fault. */
export const CONNECT_PROBLEMS: Readonly<Record<string, string>> = {
  NO_ADDRESS: 'is no address of a MongoDB',
  NO_SERVER: 'is not answered by any server',
  REFUSED: 'is refused: user, password or rights are not what the server wants',
};

/** How long to look for a server that answers, in milliseconds: one that is there is found in far less. */
const PATIENCE = { serverSelectionTimeoutMS: 5_000, connectTimeoutMS: 5_000 };

/** What the address itself says of how long to wait counts. */
const patienceFor = (uri: string): Partial<typeof PATIENCE> =>
  Object.fromEntries(Object.entries(PATIENCE).filter(([option]) => !uri.includes(`${option}=`)));

/**
 * A connection of its own, with a pool of its own.
 * @throws MongoFault `NO_ADDRESS`, `NO_SERVER` or `REFUSED`; nothing of the address is repeated.
 */
export async function connectMongo(uri: string, options: ConnectOptions): Promise<mongoose.Connection> {
  const { database, readPreference, mostConnections, timeoutMs, monitorCommands = false } = options;
  try {
    const connection = mongoose.createConnection(uri, {
      dbName: database,
      maxPoolSize: mostConnections,
      ...patienceFor(uri),
      autoIndex: false,
      autoCreate: false,
      monitorCommands,
      ...(timeoutMs === undefined ? {} : { socketTimeoutMS: timeoutMs }),
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
