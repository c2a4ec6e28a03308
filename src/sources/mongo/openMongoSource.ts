import type mongoose from 'mongoose';
import type { Format } from '../../formats/Format.js';
import type { ForceCode } from '../../model/codes.js';
import { StartupError } from '../../model/StartupError.js';
import type { WeighSought } from '../finding/bestFits.js';
import { CONNECT_PROBLEMS, connectMongo } from './connectMongo.js';
import { FIND_KEYS } from './findKeys.js';
import { comparingKeeper, replacingKeeper } from './findKeysKeepers.js';
import { MongooseStore } from './MongooseStore.js';
import { MongoSource } from './MongoSource.js';
import type { MongoEntry } from './mongoEntry.js';
import { MongoFault } from './mongoFault.js';
import { TooManyBroken } from './Quarantine.js';
import { readSeedMark } from './seedMark.js';

export interface OpenMongoOptions {
  readonly force: ForceCode;
  readonly name: string;
  readonly format: Format;
  readonly simulation: boolean;
  /** By what those who fit a search weigh. */
  readonly weigh?: WeighSought | undefined;
  /** A complaint about a field of the entry. */
  readonly wrong: (field: keyof MongoEntry | 'format', problem: string) => StartupError;
  readonly env: NodeJS.ProcessEnv;
  /** Tell listeners of the client each command, for tests. */
  readonly onConnected?: (connection: mongoose.Connection) => void;
}

/**
 * Connects to the force's database, looks whether it is one of its format, and reads everything once.
 * @throws StartupError naming the field of the entry or the variable; never a value of it.
 */
export async function openMongoSource(entry: MongoEntry, options: OpenMongoOptions): Promise<MongoSource> {
  const { force, name, format, simulation, weigh } = options;
  const { uri, complain } = addressOf(entry, options);
  const connection = await connect(uri, entry, options).catch((fault: unknown) => {
    throw fault instanceof MongoFault
      ? complain(CONNECT_PROBLEMS[fault.code] ?? CONNECT_PROBLEMS.NO_ADDRESS ?? '')
      : fault;
  });
  try {
    const store = new MongooseStore(connection, format);
    await checkDatabase(connection, entry, options);
    const keeper = entry.keepsFindKeys ? replacingKeeper(store, connection, format) : comparingKeeper(store);
    const scanEveryMs = entry.scanEveryMinutes * 60_000;
    return await MongoSource.open({ force, name, format, store, simulation, weigh, keeper, scanEveryMs });
  } catch (fault) {
    await connection.close();
    if (fault instanceof TooManyBroken) throw options.wrong('database', `cannot be believed: ${fault.message}`);
    if (fault instanceof MongoFault) throw complain(`fails when it is read: ${fault.message}`);
    throw fault;
  }
}

async function connect(
  uri: string,
  { database, readPreference, mostConnections }: MongoEntry,
  { onConnected }: OpenMongoOptions,
): Promise<mongoose.Connection> {
  const preference = readPreference === undefined ? {} : { readPreference };
  const monitorCommands = onConnected !== undefined;
  const connection = await connectMongo(uri, { database, mostConnections, monitorCommands, ...preference });
  onConnected?.(connection);
  return connection;
}

interface Address {
  readonly uri: string;
  readonly complain: (problem: string) => StartupError;
}

/** The address, and how to complain about it: by the field or the variable that it stands in. */
function addressOf({ uri, uriVariable }: MongoEntry, { wrong, env }: OpenMongoOptions): Address {
  if (uri !== undefined && uriVariable !== undefined) throw wrong('uri', 'and uriVariable cannot both be given');
  if (uri !== undefined) {
    if (/^[^/]*\/\/[^/]*@/.test(uri))
      throw wrong('uri', 'must hold no user or password: uriVariable names the variable that may');
    return { uri, complain: (problem) => wrong('uri', problem) };
  }
  const variable = uriVariable ?? 'MONGODB_URI';
  const value = env[variable];
  if (value === undefined || value === '') throw wrong('uri', `is missing, and so is the variable ${variable}`);
  return { uri: value, complain: (problem) => new StartupError(variable, problem) };
}

async function checkDatabase(
  connection: mongoose.Connection,
  { keepsFindKeys }: MongoEntry,
  { format, wrong }: OpenMongoOptions,
): Promise<void> {
  const names = new Set((await connection.listCollections()).map(({ name }) => name));
  const { table } = format.kinds.NOMINAL;
  if (!names.has(table))
    throw wrong('database', `has no collection ${table}, where the format ${format.name} keeps people`);
  if (!keepsFindKeys && !names.has(FIND_KEYS))
    throw wrong('database', `has no collection ${FIND_KEYS}, and keepsFindKeys does not let Proviso make it`);
  const mark = await readSeedMark(connection);
  if (mark !== null && mark.format !== format.name)
    throw wrong('format', 'is not the one that the database was seeded in');
  if (mark !== null && !mark.complete) throw wrong('database', 'was not seeded to the end');
}
