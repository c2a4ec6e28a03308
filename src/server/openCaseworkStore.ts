import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CaseworkJournal, JOURNAL_FILE } from '../casework/CaseworkJournal.js';
import type { CaseworkStore } from '../casework/CaseworkStore.js';
import { StartupError } from '../model/StartupError.js';
import type { TextSeal } from '../model/TextSeal.js';
import { lineFilesIn } from '../storage/lineFilesIn.js';
import type { Config } from './config.js';
import { connectShared } from './connectShared.js';
import { pseudonymiser } from './pseudonymiser.js';

/** What the configuration says of where decisions are kept. */
export type CaseworkPlace = Pick<Config, 'dataFolder' | 'mongodbUri' | 'caseworkDatabase'>;

/** A store, and by what name this process writes to it where others write to it too. */
export interface OpenedStore {
  readonly store: CaseworkStore;
  readonly writer?: string;
}

const WRITER_FILE = 'casework.writer';
const WRITER = /^[A-Za-z0-9_-]{22}$/;
/** One that writes, and some that read. */
const CONNECTIONS = 4;

/**
 * The journal of the data folder, or the database at MONGODB_URI when that is set.
 * @throws StartupError naming the file or variable, never its value; also where the journal has decisions and MONGODB_URI
 * is set, for they would not be seen
 */
export async function openCaseworkStore(
  { dataFolder, mongodbUri, caseworkDatabase }: CaseworkPlace,
  seal: TextSeal,
  report: (message: string) => void,
): Promise<OpenedStore> {
  if (mongodbUri === null) return { store: await CaseworkJournal.open(lineFilesIn(dataFolder, report), seal) };
  const journal = join(dataFolder, JOURNAL_FILE);
  if (existsSync(journal) && statSync(journal).size > 0)
    throw new StartupError(
      'MONGODB_URI',
      `would hide the decisions in ${JOURNAL_FILE}, which are not moved by themselves`,
    );
  const writer = readOrMakeWriter(dataFolder);
  const pseudonymise = pseudonymiser(dataFolder);
  const { MongoCasework } = await import('../casework/mongo/MongoCasework.js');
  const connection = await connectShared(mongodbUri, caseworkDatabase, CONNECTIONS);
  return { store: await MongoCasework.open(connection, seal, pseudonymise('record', 'casework sample')), writer };
}

/** The name of the access log of this data folder among those that write to one store; made on first use. */
function readOrMakeWriter(folder: string): string {
  const file = join(folder, WRITER_FILE);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(16).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true });
  }
  const writer = readFileSync(file, 'utf8');
  if (!WRITER.test(writer))
    throw new StartupError('PROVISO_DATA', `${WRITER_FILE} does not hold what was written there`);
  return writer;
}
