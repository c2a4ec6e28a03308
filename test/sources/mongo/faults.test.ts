import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Source } from '../../../src/sources/Source.js';
import { describeOnMongo, type MongoServer, startMongo } from '../../ferretdb/mongoServer.js';
import { startWireProxy } from '../../ferretdb/wireProxy.js';
import { nativeTables, never, SIMULATED, type Tables } from '../simulatedForces.js';
import { openOn, seededSource } from './mongoForces.js';

const [NORTHMOOR] = SIMULATED;

const CALLS: readonly (readonly [string, (source: Source, signal: AbortSignal) => Promise<unknown>])[] = [
  [
    'find',
    (source, signal) =>
      source.find({ keys: [{ by: 'NAME', value: 'Callum Rudd', soundsAlike: false }], columns: ['sex'] }, signal),
  ],
  [
    'read',
    (source, signal) => source.read({ kind: 'ARREST', asks: [{ nominal: 'NMR-N-0048812', columns: ['asn'] }] }, signal),
  ],
  ['consult', (source, signal) => source.consult({ register: 'INCIDENT', column: 'log', value: 'x' }, signal)],
  [
    'count',
    (source, signal) => source.count({ kind: 'ARREST', by: [], leaveOut: [], now: '2026-11-22T10:32:00.000Z' }, signal),
  ],
  ['check', (source, signal) => source.check(signal)],
];

describeOnMongo('a MongoDB that fails', () => {
  let server: MongoServer;
  let tables: Tables;
  beforeAll(async () => {
    server = await startMongo();
    tables = await nativeTables(NORTHMOOR);
  }, 300_000);
  afterAll(() => server.stop());

  async function proxied() {
    const database = server.database();
    const seeded = await seededSource({ ...server, database: () => database }, NORTHMOOR, tables);
    await seeded.close();
    const proxy = await startWireProxy(server.uri);
    return { proxy, source: await openOn(NORTHMOOR, { uri: proxy.uri, database }) };
  }

  it('rejects every call once the server is gone, and says nothing of what was asked', async () => {
    const { proxy, source } = await proxied();
    await proxy.cut();
    const answers = await Promise.allSettled(CALLS.map(([, call]) => call(source, never())));
    expect(answers.map(({ status }) => status)).toEqual(CALLS.map(() => 'rejected'));
    for (const answer of answers) {
      const reason = (answer as PromiseRejectedResult).reason as Error;
      expect(reason.name).toBe('MongoFault');
      expect(`${reason.message} ${reason.stack} ${JSON.stringify(reason)}`).not.toMatch(/Rudd|NMR-N-|127\.0\.0\.1:\d/);
    }
    await source.close();
  });

  it('gives a call up at once when the caller does, though the server never answers', async () => {
    const { proxy, source } = await proxied();
    proxy.stall();
    for (const [, call] of CALLS) {
      const caller = new AbortController();
      const answer = call(source, caller.signal);
      caller.abort();
      await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    }
    await proxy.cut();
    await source.close();
  });

  it('asks nothing for a caller who has gone already', async () => {
    const source = await seededSource(server, NORTHMOOR, tables);
    for (const [, call] of CALLS)
      await expect(call(source, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    await source.close();
  });

  it('answers nothing after a scan that failed, until one succeeds', async () => {
    const { proxy, source } = await proxied();
    await proxy.cut();
    await expect(source.scan()).rejects.toMatchObject({ name: 'MongoFault' });
    for (const [, call] of CALLS) await expect(call(source, never())).rejects.toMatchObject({ name: 'NotScanned' });
    await source.close();
  });
});
