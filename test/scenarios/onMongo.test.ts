import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { storedColumns } from '../../src/formats/columns.js';
import { FORMATS } from '../../src/formats/formats.js';
import type { Kind } from '../../src/formats/kinds.js';
import { nativeFieldsFor } from '../../src/formats/nativeFieldsFor.js';
import type { DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import { REGISTERS } from '../../src/model/Source.js';
import { FIND_KEYS } from '../../src/sources/mongo/findKeys.js';
import type { MongoSource } from '../../src/sources/mongo/MongoSource.js';
import { seedMongo } from '../../src/sources/mongo/seedMongo.js';
import type { Source } from '../../src/sources/Source.js';
import { MAPPA_ENQUIRY, OFFICER, PNC_ID, PROBATION, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { WAYS } from '../cells/groups.js';
import { describeOnMongo, type MongoServer, startMongo } from '../ferretdb/mongoServer.js';
import { type Answer, startTestBroker, type TestBroker } from '../harness.js';
import { type ForceCall, recordingForces } from '../recordingForces.js';
import { askEverything, casework } from '../sources/askEverything.js';
import { openOn } from '../sources/mongo/mongoForces.js';
import { type Command, watchCommands } from '../sources/mongo/watchCommands.js';
import { nativeTables, SIMULATED } from '../sources/simulatedForces.js';
import { compact, settle } from './expectWhole.js';
import { STRATEGY_QUERY } from './queries.js';

const POLICE_ENQUIRY = {
  ...STRATEGY_ENQUIRY,
  useCasePurpose: 'INVESTIGATION',
  lawfulBases: ['POLICE_INTERNAL'],
  children: [],
  subjectInformed: null,
  meetingId: null,
  caseReference: 'SLW/26/0099',
};

async function ask(broker: TestBroker, claims: DevelopmentClaims, input: object): Promise<Answer> {
  const token = await broker.token(claims);
  const enquiry = await broker.open(token, input);
  return broker.ask(STRATEGY_QUERY, { token, enquiry, variables: { pncId: PNC_ID } });
}

/** The rows of log entries sorted, pseudonyms without their numbers: forces may answer in any order. */
const inAnyOrder = (log: readonly object[]): readonly unknown[] =>
  log.map((entry) => {
    const plain = JSON.parse(JSON.stringify(settle(entry)).replace(/\b([pr])-#\d+/g, '$1-#')) as {
      detail?: { rows: string[] };
    };
    return plain.detail === undefined
      ? plain
      : { ...plain, detail: { ...plain.detail, rows: plain.detail.rows.sort() } };
  });

/** The native fields that the calls justify, as `collection.field`. */
function justified(calls: readonly ForceCall[]): ReadonlySet<string> {
  const fields = calls.flatMap((call) => {
    const { format } = SIMULATED.find(({ force }) => force === call.force) ?? SIMULATED[0];
    const asks = 'find' in call ? [call.find] : call.read.asks;
    const kind: Kind = 'find' in call ? 'NOMINAL' : call.read.kind;
    return asks.flatMap(({ columns, elements }) =>
      Object.entries(nativeFieldsFor(FORMATS[format], kind, columns, elements)).flatMap(([table, names]) =>
        names.map((name) => `${table}.${name}`),
      ),
    );
  });
  return new Set(fields);
}

/** Entries of registers are read whole: they hold references, and gates look there (brief 2.1). */
const OF_REGISTERS: ReadonlySet<string> = new Set(
  SIMULATED.flatMap(({ format }) =>
    REGISTERS.flatMap((register) =>
      Object.entries(nativeFieldsFor(FORMATS[format], register, storedColumns(register))).flatMap(([table, names]) =>
        names.map((name) => `${table}.${name}`),
      ),
    ),
  ),
);

function asked(commands: readonly Command[]): readonly string[] {
  const fields = commands
    .filter(({ collection, name }) => name === 'find' && collection !== FIND_KEYS)
    .flatMap(({ collection, command }) =>
      Object.keys(command.projection as object).map((name) => `${collection}.${name}`),
    );
  return [...new Set(fields)].filter((name) => !name.endsWith('._id') && !name.endsWith('.provisoAsksNothing'));
}

/** Every group that may ask about people in the long form (PROVISO_LONG=1); every fourth in the short one. */
const ASKING = WAYS.filter((_way, at) => process.env.PROVISO_LONG === '1' || at % 4 === 0);

describeOnMongo('a broker whose forces keep their records in MongoDB', () => {
  let server: MongoServer;
  let folder: string;
  const databases = new Map<string, string>();
  const opened: MongoSource[] = [];
  /** The same, but they outlive the brokers that ask them. */
  const sources = new Map<string, Source>();
  const commands: Command[] = [];
  beforeAll(async () => {
    server = await startMongo();
    folder = await mkdtemp(join(tmpdir(), 'proviso-forces-'));
    for (const simulated of SIMULATED) {
      const database = server.database();
      databases.set(simulated.force, database);
      await seedMongo(server.uri, database, FORMATS[simulated.format], await nativeTables(simulated));
      const source = await openOn(
        simulated,
        { uri: server.uri, database },
        { onConnected: (connection) => watchCommands(connection, (command) => commands.push(command)) },
      );
      opened.push(source);
      sources.set(simulated.force, {
        force: source.force,
        name: source.name,
        find: (...asked) => source.find(...asked),
        read: (...asked) => source.read(...asked),
        consult: (...asked) => source.consult(...asked),
        count: (...asked) => source.count(...asked),
        check: (...asked) => source.check(...asked),
        close: async () => undefined,
      });
    }
  }, 300_000);
  afterAll(async () => {
    for (const source of opened) await source.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('gives the social worker the whole answer that it gives from memory, and logs the same', async () => {
    const packaged = new URL('../../../forces/simulated.json', import.meta.url);
    const { forces } = JSON.parse(await readFile(packaged, 'utf8')) as { forces: { code: string; data?: string }[] };
    const entries = forces.map(({ data: _file, ...force }) => ({
      ...force,
      connector: 'mongodb',
      uri: server.uri,
      database: databases.get(force.code),
    }));
    const file = join(folder, 'forces.json');
    await writeFile(file, JSON.stringify({ simulation: true, forces: entries }));
    const broker = await startTestBroker({ PROVISO_FORCES: file });
    try {
      const answer = await ask(broker, SOCIAL_WORKER, STRATEGY_ENQUIRY);
      const log = (await broker.log()).filter(({ body }) => body.requestId === 'rq-2');
      const whole = new URL('../../../test/scenarios/expected/strategy-discussion.json', import.meta.url);
      const expected = JSON.parse(await readFile(whole, 'utf8')) as { body: object; log: object[] };
      expect(settle(answer.body)).toEqual(expected.body);
      expect(inAnyOrder(log.map(compact))).toEqual(inAnyOrder(expected.log));
    } finally {
      await broker.stop();
    }
  });

  it.each<readonly [string, DevelopmentClaims, object]>([
    ['a social worker', SOCIAL_WORKER, STRATEGY_ENQUIRY],
    ['a probation practitioner', PROBATION, MAPPA_ENQUIRY],
    ['an officer of public protection', { ...OFFICER, org: 'SLW-POLICE', force: 'SLW' }, POLICE_ENQUIRY],
  ])('asks the servers for %s only what the columns need', async (_who, claims, input) => {
    const calls: ForceCall[] = [];
    const record = recordingForces((call) => calls.push(call));
    const wrapForce: typeof record = (force) => record({ ...force, source: sources.get(force.code) ?? force.source });
    const broker = await startTestBroker({}, { wrapForce });
    commands.splice(0);
    try {
      const { body } = await ask(broker, claims, input);
      expect(body.extensions?.disclosure).toMatchObject({ outcome: 'RELEASED', complete: true });
    } finally {
      await broker.stop();
    }
    const allowed = justified(calls);
    expect(asked(commands).length).toBeGreaterThan(30);
    expect(asked(commands).filter((field) => !allowed.has(field))).toEqual([]);
  });

  it('asks the servers for what the columns need and no more, as whichever group', async () => {
    const calls: ForceCall[] = [];
    const record = recordingForces((call) => calls.push(call));
    const wrapForce: typeof record = (force) => record({ ...force, source: sources.get(force.code) ?? force.source });
    const broker = await startTestBroker({}, { wrapForce, casework });
    try {
      for (const way of ASKING) {
        calls.splice(0);
        commands.splice(0);
        const answers = await askEverything(broker, way);
        expect(answers.every(({ body }) => body.errors === undefined)).toBe(true);
        const allowed = justified(calls);
        expect(asked(commands).length).toBeGreaterThan(5);
        const others = asked(commands).filter((field) => !allowed.has(field) && !OF_REGISTERS.has(field));
        expect([way.group, others]).toEqual([way.group, []]);
      }
    } finally {
      await broker.stop();
    }
  }, 300_000);
});
