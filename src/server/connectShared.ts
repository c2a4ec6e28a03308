import { StartupError } from '../model/StartupError.js';
import { CONNECT_PROBLEMS, connectMongo } from '../sources/mongo/connectMongo.js';
import { MongoFault } from '../sources/mongo/mongoFault.js';

/** How long the database may leave a command unanswered, in milliseconds: people wait for it. */
const TIMEOUT_MS = 5_000;

/**
 * A connection to the database that instances share, with so many connections to each of its servers at most.
 * @throws StartupError naming the variable, never its value
 */
export async function connectShared(mongodbUri: string, database: string, mostConnections: number) {
  return connectMongo(mongodbUri, { database, mostConnections, timeoutMs: TIMEOUT_MS }).catch((fault: unknown) => {
    if (!(fault instanceof MongoFault)) throw fault;
    throw new StartupError('MONGODB_URI', CONNECT_PROBLEMS[fault.code] ?? 'cannot be used');
  });
}
