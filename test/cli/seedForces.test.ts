import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { seedForces } from '../../src/cli/seedForces.js';
import { writePopulation } from '../../src/simulator/population/files/writePopulation.js';
import { inventedForces } from '../../src/simulator/population/places/inventedForces.js';
import { loadForces } from '../../src/sources/forcesFile.js';
import { describeOnMongo, type MongoServer, startMongo } from '../ferretdb/mongoServer.js';

const FORCES = inventedForces(2);
const DATABASES = FORCES.map(({ code }) => `proviso_simulated_${code.toLowerCase()}`);

describeOnMongo('a population that is written to MongoDB', () => {
  let folder: string;
  let server: MongoServer;
  let given: string | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'proviso-seed-'));
    server = await startMongo();
    given = process.env.MONGODB_URI;
    process.env.MONGODB_URI = server.uri;
  });
  afterAll(async () => {
    if (given === undefined) delete process.env.MONGODB_URI;
    else process.env.MONGODB_URI = given;
    for (const dbName of DATABASES) {
      const connection = await mongoose.createConnection(server.uri, { dbName }).asPromise();
      await connection.dropDatabase();
      await connection.close();
    }
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers there as it does from its files', async () => {
    const files = join(folder, 'files');
    await writePopulation({ seed: 4, people: 25, forces: FORCES, broken: 3, folder: files });
    const told: string[] = [];
    const seeded = await seedForces(files, join(files, 'forces.json'), server.uri, (force) => told.push(force));
    expect(told).toEqual(['NMR', 'SLW']);
    const [embedded, mongo] = await Promise.all(
      [join(files, 'forces.json'), seeded].map((file) => loadForces(file, { wrap: (source) => source })),
    );
    const answers = async ({ forces } = embedded as NonNullable<typeof embedded>) =>
      Promise.all(
        forces.map(async ({ code, source }) => {
          const signal = new AbortController().signal;
          const request = {
            kind: 'CRIME_REPORT',
            by: [{ dimension: 'QUARTER', except: [] }],
            leaveOut: [],
            now: '2026-11-22',
          } as const;
          const { cells, quarantined } = await source.count(request, signal);
          const sorted = cells.map((cell) => JSON.stringify(cell)).sort();
          await source.close();
          return { code, sorted, quarantined };
        }),
      );
    const wanted = await answers(embedded);
    expect(wanted.map(({ quarantined }) => quarantined)).toEqual([2, 1]);
    expect(wanted[0]?.sorted.length).toBeGreaterThan(1);
    expect(await answers(mongo)).toEqual(wanted);
  });
});
