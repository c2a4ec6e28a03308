import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runConformance } from '../../../src/conformance/runConformance.js';
import { FORMATS } from '../../../src/formats/formats.js';
import { MongoSource } from '../../../src/sources/mongo/MongoSource.js';
import { failuresOf, knownOf } from '../../conformance/knownOf.js';
import { describeOnMongo, type MongoServer, startMongo } from '../../ferretdb/mongoServer.js';
import { nativeTables, openSource, SIMULATED } from '../simulatedForces.js';
import { everyQuestion } from './everyQuestion.js';
import { MingoStore } from './MingoStore.js';
import { seededSource } from './mongoForces.js';

const FORCES = await Promise.all(
  SIMULATED.map(async (simulated) => {
    const tables = await nativeTables(simulated);
    return { simulated, tables, embedded: openSource(simulated, tables) };
  }),
);

describeOnMongo('over a connection', () => {
  let server: MongoServer;
  const sources: MongoSource[] = [];
  beforeAll(async () => {
    server = await startMongo();
    for (const { simulated, tables } of FORCES) sources.push(await seededSource(server, simulated, tables));
  }, 300_000);
  afterAll(async () => {
    for (const source of sources) await source.close();
    await server.stop();
  });

  describe.each(FORCES)('$simulated.force in the $simulated.format format', ({ simulated, tables, embedded }) => {
    const opened = () => sources[SIMULATED.indexOf(simulated)] as MongoSource;

    it.each(everyQuestion(simulated, tables))('answers as from memory: $name', async ({ ask }) => {
      expect(await ask(opened())).toEqual(await ask(embedded));
    });

    it('keeps every promise of the port', async () => {
      const results = await runConformance(opened(), knownOf(simulated.force, simulated.format, tables));
      expect(failuresOf(results)).toEqual([]);
      expect(results.length).toBeGreaterThan(20);
    });
  });
});

describe.each(FORCES)('with every operator that MongoDB has, $simulated.force', ({ simulated, tables, embedded }) => {
  const store = new MingoStore(tables);
  let source: MongoSource;
  beforeAll(async () => {
    const { force, format } = simulated;
    source = await MongoSource.open({
      force,
      name: force,
      format: FORMATS[format],
      store,
      simulation: true,
      keeper: store.keeper,
      scanEveryMs: 3_600_000,
    });
  });
  afterAll(() => source.close());

  it.each(everyQuestion(simulated, tables))('answers as from memory: $name', async ({ ask }) => {
    expect(await ask(source)).toEqual(await ask(embedded));
  });
});
