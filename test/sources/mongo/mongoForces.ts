import { FORMATS } from '../../../src/formats/formats.js';
import { StartupError } from '../../../src/model/StartupError.js';
import type { MongoSource } from '../../../src/sources/mongo/MongoSource.js';
import type { MongoEntry } from '../../../src/sources/mongo/mongoEntry.js';
import { type OpenMongoOptions, openMongoSource } from '../../../src/sources/mongo/openMongoSource.js';
import { seedMongo } from '../../../src/sources/mongo/seedMongo.js';
import type { MongoServer } from '../../ferretdb/mongoServer.js';
import type { Simulated, Tables } from '../simulatedForces.js';

/** How a database is opened: what a forces file would say, and what the tests add. */
export function openOn(
  { force, format }: Simulated,
  entry: Partial<MongoEntry>,
  options: Partial<OpenMongoOptions> = {},
): Promise<MongoSource> {
  const whole: MongoEntry = {
    connector: 'mongodb',
    database: 'nowhere',
    mostConnections: 4,
    scanEveryMinutes: 60,
    keepsFindKeys: false,
    ...entry,
  };
  const wrong = (field: string, problem: string) => new StartupError(field, problem);
  return openMongoSource(whole, {
    force,
    name: force,
    format: FORMATS[format],
    simulation: true,
    wrong,
    env: {},
    ...options,
  });
}

/** Seeds a force's tables into a database of their own and opens it. */
export async function seededSource(
  server: MongoServer,
  simulated: Simulated,
  tables: Tables,
  options: Partial<OpenMongoOptions> = {},
): Promise<MongoSource> {
  const database = server.database();
  await seedMongo(server.uri, database, FORMATS[simulated.format], tables);
  return openOn(simulated, { uri: server.uri, database }, options);
}
