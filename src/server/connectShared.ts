import { StartupError } from '../model/StartupError.js';

/** How long the database may leave a command unanswered, in milliseconds: people wait for it. */
const TIMEOUT_MS = 5_000;

/**
 * A connection to the database that instances share, with so many connections to each of its servers at most. The driver
 * is loaded by it, since most brokers start without one.
 * @throws StartupError naming the variable, never its value
 */
export async function connectShared(mongodbUri: string, database: string, mostConnections: number) {
  const { CONNECT_PROBLEMS, connectMongo } = await import('../sources/mongo/connectMongo.js');
  const { MongoFault } = await import('../sources/mongo/mongoFault.js');
  return connectMongo(mongodbUri, { database, mostConnections, timeoutMs: TIMEOUT_MS }).catch((fault: unknown) => {
    if (!(fault instanceof MongoFault)) throw fault;
    throw new StartupError('MONGODB_URI', CONNECT_PROBLEMS[fault.code] ?? 'cannot be used');
  });
}
