import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FORMATS } from '../../../src/formats/formats.js';
import type { NativeRow } from '../../../src/formats/NativeTables.js';
import { MongoSource } from '../../../src/sources/mongo/MongoSource.js';
import { describeOnMongo, type MongoServer, startMongo } from '../../ferretdb/mongoServer.js';
import { nativeTables, openSource, SIMULATED, type Simulated, type Tables } from '../simulatedForces.js';
import { everyQuestion } from './everyQuestion.js';
import { MingoStore } from './MingoStore.js';
import { seededSource } from './mongoForces.js';
import { spoilTables } from './spoilTables.js';

const SEEDS = process.env.PROVISO_LONG === '1' ? Array.from({ length: 40 }, (_none, at) => at) : [1];

const hasListInList = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).some((part) => (Array.isArray(value) && Array.isArray(part)) || hasListInList(part));

/** FerretDB takes no names with a dollar and no lists in lists, and nobody a document without end. */
const isStorable = (row: NativeRow): boolean => !/"(\$|__proto__)/.test(JSON.stringify(row)) && !hasListInList(row);

async function openInMemory({ force, format }: Simulated, tables: Tables): Promise<MongoSource> {
  const store = new MingoStore(tables);
  const options = { force, name: force, format: FORMATS[format], store, keeper: store.keeper };
  return MongoSource.open({ ...options, simulation: true, scanEveryMs: 3_600_000 });
}

async function expectSameAnswers(source: MongoSource, simulated: Simulated, tables: Tables): Promise<void> {
  const embedded = openSource(simulated, tables);
  expect(source.quarantined).toBe(embedded.quarantined);
  for (const { name, ask } of everyQuestion(simulated, tables))
    expect({ name, answer: await ask(source) }).toEqual({ name, answer: await ask(embedded) });
}

describe.each(SIMULATED)('rows of $force that do not parse', (simulated) => {
  it.each(SEEDS)('are left out and counted exactly as in memory (%i)', async (seed) => {
    const tables = spoilTables(await nativeTables(simulated), seed);
    const source = await openInMemory(simulated, tables);
    await expectSameAnswers(source, simulated, tables).finally(() => source.close());
    expect(source.quarantined).toBeGreaterThan(0);
  });
});

describeOnMongo('rows of a MongoDB that do not parse', () => {
  let server: MongoServer;
  beforeAll(async () => {
    server = await startMongo();
  }, 300_000);
  afterAll(() => server.stop());

  it.each(SIMULATED)('are left out and counted: $force', async (simulated) => {
    const tables = spoilTables(await nativeTables(simulated), 4, isStorable);
    const source = await seededSource(server, simulated, tables);
    await expectSameAnswers(source, simulated, tables).finally(() => source.close());
    expect(source.quarantined).toBeGreaterThan(0);
  });
});
