import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FORMATS } from '../formats/formats.js';
import { readForcesFile } from '../sources/forcesFile.js';
import { MongoFault } from '../sources/mongo/mongoFault.js';
import { seedMongo } from '../sources/mongo/seedMongo.js';
import { openTableFolder } from '../sources/readTableFolder.js';
import { SimulateError } from './SimulateError.js';

/**
 * Writes the forces of a population that stands in files into a MongoDB, each into a database of its own, and a forces
 * file for them beside the other.
 * @returns the forces file
 * @throws SimulateError NO_MONGODB where the server cannot be written to; StartupError where a database is somebody's.
 */
export async function seedForces(
  folder: string,
  forcesFile: string,
  uri: string,
  tell: (force: string) => void,
): Promise<string> {
  const { at, forces } = await readForcesFile(forcesFile);
  const entries: object[] = [];
  for (const entry of forces) {
    if (entry.connector !== 'embedded') throw new RangeError('a population that was just written is embedded');
    const { connector, data, ...common } = entry;
    const database = `proviso_simulated_${entry.code.toLowerCase()}`;
    tell(entry.code);
    await seed(uri, database, entry.format, new URL(data, at));
    entries.push({ ...common, connector: 'mongodb', database });
  }
  const file = join(folder, 'forces-mongodb.json');
  await writeFile(file, `${JSON.stringify({ simulation: true, forces: entries }, null, 2)}\n`);
  return file;
}

async function seed(uri: string, database: string, format: keyof typeof FORMATS, data: URL): Promise<void> {
  try {
    await seedMongo(uri, database, FORMATS[format], await openTableFolder(data));
  } catch (problem) {
    if (problem instanceof MongoFault)
      throw new SimulateError('NO_MONGODB', `MONGODB_URI cannot be written to: ${problem.message}`);
    throw problem;
  }
}
