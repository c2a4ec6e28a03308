import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { SharedEnquiries } from '../../src/enquiry/SharedEnquiries.js';
import { BrokerError } from '../../src/model/BrokerError.js';
import { connectMongo } from '../../src/sources/mongo/connectMongo.js';
import { MongoLines } from '../../src/storage/mongo/MongoLines.js';
import { MongoPlaces } from '../../src/storage/mongo/MongoPlaces.js';
import { checkEnquiryStore } from '../enquiry/checkEnquiryStore.js';
import { checkSharedEnquiries } from '../enquiry/checkSharedEnquiries.js';
import { NOW } from '../enquiry/fixtures.js';
import { freshPseudonym, freshSeal } from '../enquiry/freshSeal.js';
import { describeOnMongo, type MongoServer, startMongo } from '../ferretdb/mongoServer.js';
import { checkSharedAnswers } from '../statistics/checkSharedAnswers.js';
import { checkAccessPlaces } from './checkAccessPlaces.js';
import { checkNumberedLines } from './checkNumberedLines.js';

describeOnMongo('numbered lines in MongoDB', () => {
  let server: MongoServer;
  let connection: mongoose.Connection;
  let other: mongoose.Connection;
  let places = 0;
  beforeAll(async () => {
    server = await startMongo();
    const database = server.database();
    const connect = () => connectMongo(server.uri, { database, mostConnections: 4, monitorCommands: true });
    [connection, other] = [await connect(), await connect()];
  });
  afterAll(async () => {
    await Promise.all([connection.close(), other.close()]);
    await server.stop();
  });
  beforeEach(() => {
    places += 1;
  });
  const lines = (name: string, by = connection) => MongoLines.open(by, `${name}_${places}`);
  const both = async () => [await lines('lines'), await lines('lines', other)] as const;
  const enquiries = async () =>
    new SharedEnquiries({
      enquiries: await lines('enquiries'),
      reasons: await lines('reasons'),
      seal: freshSeal(),
      pseudonym: freshPseudonym,
      now: () => NOW,
    });

  checkNumberedLines(both);
  checkEnquiryStore(enquiries);
  checkSharedEnquiries(enquiries);
  checkSharedAnswers(both);
  checkAccessPlaces(() => MongoPlaces.open(connection, `places_${places}`));

  it('ask for a majority and the journal, and keep nothing but owner, number, line and time', async () => {
    const concerns: unknown[] = [];
    connection.getClient().on('commandStarted', ({ commandName, command }) => {
      if (commandName === 'insert') concerns.push(command.writeConcern);
    });
    await (await lines('lines')).add('a', 0, 'line');
    expect(concerns).toEqual([{ w: 'majority', j: true }]);
    expect(await connection.collection(`lines_${places}`).find().toArray()).toEqual([
      { _id: 'a.0', owner: 'a', n: 0, line: 'line', at: expect.any(Date) },
    ]);
    const indexes = await connection.collection(`lines_${places}`).indexes();
    expect(indexes.map(({ key }) => key)).toContainEqual({ owner: 1, n: 1 });
  });

  it('are not read where one is missing or is no text, and name it', async () => {
    const kept = await lines('lines');
    for (const n of [0, 1, 2]) await kept.add('a', n, `${n}`);
    const raw = connection.collection<{ _id: string; line: unknown }>(`lines_${places}`);
    await raw.updateOne({ _id: 'a.1' }, { $set: { line: 7 } });
    await expect(kept.of('a', 0)).rejects.toThrow(`lines_${places} a line 2: is not the line that was written there`);
    await raw.deleteOne({ _id: 'a.1' });
    await expect(kept.of('a', 0)).rejects.toThrow(`lines_${places} a line 2: is missing`);
  });

  it('say that they cannot be read or written once the server is gone, and name nothing', async () => {
    const gone = await connectMongo(server.uri, { database: 'gone', mostConnections: 1 });
    const kept = await MongoLines.open(gone, 'lines');
    await gone.close();
    await expect(kept.of('a', 0)).rejects.toEqual(new BrokerError('INTERNAL', 'what is shared cannot be read'));
    await expect(kept.add('a', 0, 'x')).rejects.toEqual(
      new BrokerError('INTERNAL', 'what is shared could not be recorded'),
    );
  });
});
