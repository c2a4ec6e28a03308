import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { MongoCasework } from '../../src/casework/mongo/MongoCasework.js';
import { BrokerError } from '../../src/model/BrokerError.js';
import { StartupError } from '../../src/model/StartupError.js';
import { connectMongo } from '../../src/sources/mongo/connectMongo.js';
import { describeOnMongo, type MongoServer, startMongo } from '../ferretdb/mongoServer.js';
import { startWireProxy } from '../ferretdb/wireProxy.js';
import { checkCaseworkStore } from './checkCaseworkStore.js';
import { checkSharedCasework } from './checkSharedCasework.js';
import { plainSeal } from './plainSeal.js';
import { proposal } from './samples.js';

const sealed = (n: number) => Buffer.from(JSON.stringify(proposal(n))).toString('base64');

describeOnMongo('casework in MongoDB', () => {
  let server: MongoServer;
  let database: string;
  beforeAll(async () => {
    server = await startMongo();
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    database = server.database();
  });
  const open = async (seal = plainSeal(), sample = 'sample') =>
    MongoCasework.open(await connectMongo(server.uri, { database, mostConnections: 2 }), seal, sample);

  checkCaseworkStore(open);
  checkSharedCasework(open);

  it('asks for a majority and the journal, and keeps nothing but number and sealed text', async () => {
    const connection = await connectMongo(server.uri, { database, mostConnections: 2, monitorCommands: true });
    const concerns: unknown[] = [];
    connection.getClient().on('commandStarted', ({ commandName, command }) => {
      if (commandName === 'insert') concerns.push(command.writeConcern);
    });
    const store = await MongoCasework.open(connection, plainSeal(), 'sample');
    await store.append(proposal(0));
    expect(concerns).toEqual([{ w: 'majority', j: true }]);
    expect(await connection.collection('casework').find().toArray()).toEqual([{ _id: 0, line: sealed(0) }]);
    await store.close();
  });

  /** Three lines, changed behind the store's back, and what is then said of them. */
  const changed = async (
    change: (lines: mongoose.mongo.Collection<{ _id: number; line: unknown }>) => Promise<unknown>,
  ) => {
    const store = await open();
    for (const n of [0, 1, 2]) await store.append(proposal(n));
    await store.close();
    const connection = await mongoose.createConnection(server.uri, { dbName: database }).asPromise();
    await change(connection.collection<{ _id: number; line: unknown }>('casework'));
    await connection.close();
  };
  const saidOf = async (seal = plainSeal()): Promise<unknown> => {
    const store = await open(seal);
    const said = await store.read(0).catch((problem: unknown) => problem);
    await store.close();
    return said;
  };
  const WRITTEN = 'is not the line that was written there';
  const KEYS = 'was sealed with keys that are not here: PROVISO_LEDGER_KEYS must be the folder that has them';

  it.each<[string, Parameters<typeof changed>[0], string, string]>([
    ['the first line is missing', (lines) => lines.deleteOne({ _id: 0 }), 'casework line 1', 'is missing'],
    ['a line is missing', (lines) => lines.deleteOne({ _id: 1 }), 'casework line 2', 'is missing'],
    [
      'a line is another',
      (lines) => lines.updateOne({ _id: 1 }, { $set: { line: sealed(2) } }),
      'casework line 2',
      WRITTEN,
    ],
    ['a line is none', (lines) => lines.updateOne({ _id: 2 }, { $set: { line: '????' } }), 'casework line 3', WRITTEN],
    ['a line is no text', (lines) => lines.updateOne({ _id: 0 }, { $set: { line: 7 } }), 'casework line 1', WRITTEN],
  ])('is not read where %s, and names the line', async (_what, change, where, problem) => {
    await changed(change);
    expect(await saidOf()).toEqual(new StartupError(where, problem));
  });

  it('gives null for lines whose keys were destroyed, which are the oldest', async () => {
    await changed(async () => undefined);
    expect(await saidOf(plainSeal(new Set([sealed(0)])))).toEqual([null, proposal(1), proposal(2)]);
    expect(await saidOf(plainSeal(new Set([sealed(1)])))).toEqual(new StartupError('casework line 2', KEYS));
    expect(await saidOf(plainSeal(new Set([sealed(0), sealed(1), sealed(2)])))).toEqual(
      new StartupError('casework', KEYS),
    );
  });

  it('knows its own line by its sealed text when the server has it already, and no other', async () => {
    const first = await open();
    const second = await open();
    await first.append(proposal(0));
    expect(await second.append(proposal(0))).toBe('STORED');
    await first.append({ n: 1, counted: 0 });
    expect(await second.append({ n: 1, dropped: 0 })).toBe('TAKEN');
    await Promise.all([first.close(), second.close()]);
  });

  it('says that it cannot be read or written, once the server is gone, and names nothing', async () => {
    const connection = await connectMongo(server.uri, { database, mostConnections: 2 });
    const store = await MongoCasework.open(connection, plainSeal(), 'sample');
    await connection.close();
    await expect(store.read(0)).rejects.toEqual(new BrokerError('INTERNAL', 'decisions cannot be read'));
    const written = store.append(proposal(0));
    await expect(written).rejects.toEqual(new BrokerError('INTERNAL', 'the decision could not be recorded'));
  });

  it('does not wait for a server that has fallen silent', async () => {
    const proxy = await startWireProxy(server.uri);
    const connection = await connectMongo(`${proxy.uri}&connectTimeoutMS=200`, {
      database,
      mostConnections: 2,
      timeoutMs: 200,
    });
    const store = await MongoCasework.open(connection, plainSeal(), 'sample');
    proxy.stall();
    await expect(store.read(0)).rejects.toEqual(new BrokerError('INTERNAL', 'decisions cannot be read'));
    await proxy.cut();
    await store.close();
  });

  it('is not opened by somebody who makes other pseudonyms', async () => {
    await (await open()).close();
    await expect(open(plainSeal(), 'other')).rejects.toThrow('PROVISO_DATA: pseudonym.key is not that of those');
  });
});
