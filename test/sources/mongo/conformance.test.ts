import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { runConformance } from '../../../src/conformance/runConformance.js';
import { failuresOf, knownOf } from '../../conformance/knownOf.js';
import { describeOnMongo, type MongoServer, startMongo } from '../../ferretdb/mongoServer.js';
import { nativeTables, SIMULATED } from '../simulatedForces.js';
import { seededSource } from './mongoForces.js';

describeOnMongo('the MongoDB connector', () => {
  let server: MongoServer;
  beforeAll(async () => {
    server = await startMongo();
  }, 300_000);
  afterAll(() => server.stop());

  it.each(SIMULATED)('keeps every promise of the port: $force in the $format format', async (simulated) => {
    const tables = await nativeTables(simulated);
    const source = await seededSource(server, simulated, tables);
    const results = await runConformance(source, knownOf(simulated.force, simulated.format, tables));
    await source.close();
    expect(failuresOf(results)).toEqual([]);
  });
});
