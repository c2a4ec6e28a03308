import type { NoteBoard } from '../model/NoteBoard.js';
import { StartupError } from '../model/StartupError.js';
import type { CaseworkPlace } from './openCaseworkStore.js';

/** The collection in which instances tell each other how they stand. */
export const BOARD_COLLECTION = 'instances';

/** The board of instances alone. @throws StartupError where there is no database to find it in */
export async function openBoard({
  mongodbUri,
  caseworkDatabase,
}: Pick<CaseworkPlace, 'mongodbUri' | 'caseworkDatabase'>): Promise<{ board: NoteBoard; close(): Promise<void> }> {
  if (mongodbUri === null)
    throw new StartupError(
      'MONGODB_URI',
      'must be set: an instance is retired before the others, and alone there is none',
    );
  const [{ MongoBoard }, { connectShared }] = await Promise.all([
    import('../storage/mongo/MongoBoard.js'),
    import('./connectShared.js'),
  ]);
  const connection = await connectShared(mongodbUri, caseworkDatabase, 1);
  return { board: new MongoBoard(connection, BOARD_COLLECTION), close: () => connection.close() };
}
