import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { FORMATS } from '../../../src/formats/formats.js';
import type { SubjectKey } from '../../../src/model/Source.js';
import { FIND_KEYS } from '../../../src/sources/mongo/findKeys.js';
import type { MongoSource } from '../../../src/sources/mongo/MongoSource.js';
import type { MongoEntry } from '../../../src/sources/mongo/mongoEntry.js';
import { writeSeedMark } from '../../../src/sources/mongo/seedMark.js';
import { seedMongo } from '../../../src/sources/mongo/seedMongo.js';
import { describeOnMongo, type MongoServer, startMongo } from '../../ferretdb/mongoServer.js';
import { nativeTables, never, openSource, SIMULATED, type Tables } from '../simulatedForces.js';
import { openOn } from './mongoForces.js';

const [NORTHMOOR] = SIMULATED;
const NOBODY_THERE = 'mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50';

const failure = (entry: Partial<MongoEntry>, env: NodeJS.ProcessEnv = {}): Promise<string> =>
  openOn(NORTHMOOR, entry, { env }).then(
    () => 'opened',
    ({ name, message }: Error) => `${name} ${message}`,
  );

describe('a MongoDB that cannot be opened', () => {
  it.each<readonly [string, Partial<MongoEntry>, NodeJS.ProcessEnv]>([
    ['uri: is missing, and so is the variable MONGODB_URI', {}, {}],
    ['uri: is missing, and so is the variable NMR_STORE', { uriVariable: 'NMR_STORE' }, { MONGODB_URI: NOBODY_THERE }],
    ['uri: and uriVariable cannot both be given', { uri: NOBODY_THERE, uriVariable: 'NMR_STORE' }, {}],
    [
      'uri: must hold no user or password: uriVariable names the variable that may',
      { uri: 'mongodb://u:hunter2@127.0.0.1' },
      {},
    ],
    ['uri: is no address of a MongoDB', { uri: 'http://127.0.0.1/hunter2' }, {}],
    ['uri: is not answered by any server', { uri: NOBODY_THERE }, {}],
    ['MONGODB_URI: is no address of a MongoDB', {}, { MONGODB_URI: 'hunter2' }],
    [
      'NMR_STORE: is not answered by any server',
      { uriVariable: 'NMR_STORE' },
      { NMR_STORE: NOBODY_THERE.replace('//', '//u:hunter2@') },
    ],
  ])('is told by field or variable: %s', async (message, entry, env) => {
    expect(await failure(entry, env)).toBe(`StartupError ${message}`);
  });
});

describeOnMongo('a database of a force', () => {
  let server: MongoServer;
  let tables: Tables;
  beforeAll(async () => {
    server = await startMongo();
    tables = await nativeTables(NORTHMOOR);
  }, 300_000);
  afterAll(() => server.stop());

  /** Does something in a database by itself, as its owner would. */
  async function inside(database: string, act: (connection: mongoose.Connection) => Promise<unknown>): Promise<void> {
    const connection = await mongoose.createConnection(server.uri, { dbName: database }).asPromise();
    await act(connection).finally(() => connection.close());
  }

  async function opened(
    database: string,
    act: (source: MongoSource) => Promise<unknown>,
    entry: Partial<MongoEntry> = {},
  ) {
    const source = await openOn(NORTHMOOR, { uri: server.uri, database, ...entry });
    await act(source).finally(() => source.close());
  }

  async function seeded(): Promise<string> {
    const database = server.database();
    await seedMongo(server.uri, database, FORMATS.nested, tables);
    return database;
  }

  const found = async (source: MongoSource, key: SubjectKey): Promise<readonly string[]> =>
    (await source.find({ keys: [key], columns: [] }, never())).nominals.map(({ ref }) => ref);
  const named = (value: string): SubjectKey => ({ by: 'NAME', value, soundsAlike: false });

  it('that is not there, or holds something else, is told', async () => {
    const database = server.database();
    const { uri } = server;
    const missing = 'StartupError database: has no collection nominals, where the format nested keeps people';
    expect(await failure({ uri, database })).toBe(missing);
    await inside(database, (connection) => connection.collection('nominals').insertOne({ nominalRef: 'X' }));
    expect(await failure({ uri, database })).toBe(
      'StartupError database: has no collection provisoFindKeys, and keepsFindKeys does not let Proviso make it',
    );
    await inside(database, (connection) => writeSeedMark(connection, { format: 'nested', complete: false }));
    expect(await failure({ uri, database, keepsFindKeys: true })).toBe(
      'StartupError database: was not seeded to the end',
    );
    await inside(database, (connection) => writeSeedMark(connection, { format: 'legacy', complete: true }));
    expect(await failure({ uri, database, keepsFindKeys: true })).toBe(
      'StartupError format: is not the one that the database was seeded in',
    );
  });

  it('is seeded again over what a simulation wrote, and told about', async () => {
    const database = await seeded();
    const heard: string[] = [];
    await inside(database, (connection) => connection.collection('crimes').insertOne({ docId: 'left over' }));
    await seedMongo(server.uri, database, FORMATS.nested, { nominals: tables.nominals ?? [] }, (table, rows) =>
      heard.push(`${table} ${rows}`),
    );
    expect(heard).toEqual([`nominals ${tables.nominals?.length}`]);
    await opened(database, async (source) => {
      expect(await found(source, named('Callum Rudd'))).toEqual(['NMR-N-0048812', 'NMR-N-0051177']);
      expect(source.quarantined).toBe(0);
      const asks = [{ nominal: 'NMR-N-0048812', columns: ['crimeReference'] }];
      expect((await source.read({ kind: 'CRIME_REPORT', asks }, never())).records).toEqual([]);
    });
  });

  it('is not touched where anybody else has put something', async () => {
    const database = server.database();
    await inside(database, (connection) => connection.collection('payroll').insertOne({ kept: true }));
    await expect(seedMongo(server.uri, database, FORMATS.nested, tables)).rejects.toThrow(
      `${database}: holds collections that no simulation has made, and was left as it is`,
    );
    await inside(database, async (connection) => {
      expect((await connection.listCollections()).map(({ name }) => name)).toEqual(['payroll']);
      expect(await connection.collection('payroll').countDocuments({})).toBe(1);
    });
  });

  it('takes no table that is none of the format', async () => {
    const stranger = seedMongo(server.uri, server.database(), FORMATS.nested, { payroll: [] });
    await expect(stranger).rejects.toThrow('payroll: is no table of the format nested');
  });

  it('has an index for everything that is looked up', async () => {
    const database = await seeded();
    await inside(database, async (connection) => {
      const indexed = async (table: string) =>
        (await connection.collection(table).indexes()).map(({ key }) => Object.keys(key).join()).sort();
      expect(await indexed('nominals')).toEqual(['_id', 'nominalRef']);
      expect(await indexed('crimes')).toEqual(['_id', 'docId', 'nominalRef']);
      expect(await indexed('encompassNotices')).toEqual(['_id', 'noticeRef', 'settingId']);
      expect(await indexed(FIND_KEYS)).toEqual(['_id', 'keys']);
    });
  });

  it('is PARTIAL once a scan has met a broken row, and answers by then without a row met in a query', async () => {
    const database = await seeded();
    await opened(database, async (source) => {
      const ask = () =>
        source.read({ kind: 'CRIME_REPORT', asks: [{ nominal: 'NMR-N-0048812', columns: ['reportedAt'] }] }, never());
      const crime = { docId: 'new', nominalRef: 'NMR-N-0048812', dates: { reported: 'last Tuesday' } };
      const before = await ask();
      await inside(database, (connection) => connection.collection('crimes').insertOne(crime));
      expect(await ask()).toEqual({ records: before.records, quarantined: 1 });
      await inside(database, (connection) =>
        connection
          .collection('crimes')
          .updateOne({ docId: 'new' }, { $set: { 'dates.reported': '2026-01-01', flags: 3 } }),
      );
      await source.scan();
      expect(await ask()).toEqual({ records: before.records, quarantined: 1 });
      expect(source.quarantine).toEqual([{ table: 'crimes', field: 'flags', problem: 'not a list', rows: 1 }]);
      await inside(database, (connection) => connection.collection('crimes').deleteOne({ docId: 'new' }));
      await source.scan();
      expect(await ask()).toEqual(before);
    });
  });

  it('has its keys kept by Proviso where it says so, and reported where they are wrong', async () => {
    const database = await seeded();
    const newcomer = { nominalRef: 'NMR-N-1', names: [{ given: 'Una', family: 'Nowell', kind: 'current' }] };
    await inside(database, (connection) => connection.collection('nominals').insertOne(newcomer));
    await opened(database, async (source) => {
      expect(source.quarantine).toEqual([
        { table: FIND_KEYS, field: 'keys', problem: 'not what the nominal is to be found by', rows: 1 },
      ]);
      expect(await found(source, named('Una Nowell'))).toEqual([]);
    });
    const keepsFindKeys = { keepsFindKeys: true };
    await opened(
      database,
      async (source) => {
        expect(source.quarantined).toBe(0);
        expect(await found(source, named('Una Nowell'))).toEqual(['NMR-N-1']);
        await inside(database, (connection) => connection.collection('nominals').deleteOne({ nominalRef: 'NMR-N-1' }));
        expect(await found(source, named('Una Nowell'))).toEqual([]);
        await source.scan();
      },
      keepsFindKeys,
    );
    await inside(database, async (connection) => {
      const keys = connection.collection<{ _id: string }>(FIND_KEYS);
      expect(await keys.countDocuments({ _id: 'NMR-N-1' })).toBe(0);
      expect(await keys.countDocuments({})).toBe(tables.nominals?.length);
    });
  });

  it('is read by nothing that a value says', async () => {
    const database = await seeded();
    await opened(database, async (source) => {
      const odd = { $ne: null } as unknown as string;
      const asks = [{ nominal: odd, columns: ['crimeReference'] }];
      const { records } = await source.read({ kind: 'CRIME_REPORT', asks }, never()).catch(() => ({ records: [] }));
      expect(records).toEqual([]);
      expect(await found(source, { by: 'NOMINAL', force: 'NMR', value: odd })).toEqual([]);
      const whole = openSource(NORTHMOOR, tables);
      expect(await found(source, named('Callum Rudd'))).toEqual(await found(whole as never, named('Callum Rudd')));
    });
  });
});
