import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { FolderKeyRing } from '../../src/ledger/keys/FolderKeyRing.js';
import { StartupError } from '../../src/model/StartupError.js';
import { journalSeal } from '../../src/server/journalSeal.js';
import { openCasework } from '../../src/server/openCasework.js';
import { openCaseworkStore } from '../../src/server/openCaseworkStore.js';
import { AUDITOR, STEWARD } from '../accessLog/readers.js';
import {
  CLPD_ENQUIRY,
  DISCLOSURE_OFFICER,
  HEAD_TEACHER,
  LOOKUP_ENQUIRY,
  OFFICER,
  PNC_ID,
  SOCIAL_WORKER,
  STRATEGY_ENQUIRY,
} from '../callers.js';
import { describeOnMongo, type MongoServer, startMongo } from '../ferretdb/mongoServer.js';
import { NOW } from '../harness.js';
import { DISCLOSURE_QUERY } from '../scenarios/disclosureQueries.js';
import { CaseBroker } from './CaseBroker.js';
import { ChangingForce } from './ChangingForce.js';
import { DECIDE, INBOX, READ, REFUSE_LINK, REQUEST, REVOKE, TASKS } from './caseQueries.js';
import { DETECTIVE, DRAFT_ENQUIRY, INSPECTOR, OTHER_INSPECTOR, REASONS, TEACHER, teacherDraft } from './people.js';
import { plainSeal } from './plainSeal.js';

describe('the store of casework', () => {
  it.each([
    ['mongodb://officer:secret@127.0.0.1:1/?serverSelectionTimeoutMS=100', 'is not answered by any server'],
    ['mongodb://officer:secret@127.0.0.1:1/?noSuchOption=1', 'is no address of a MongoDB'],
  ])('does not start at an address that cannot be used, and does not repeat it', async (mongodbUri, problem) => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'proviso-'));
    const opened = openCaseworkStore({ dataFolder, mongodbUri, caseworkDatabase: 'x' }, plainSeal(), () => undefined);
    await expect(opened).rejects.toEqual(new StartupError('MONGODB_URI', problem));
    await rm(dataFolder, { recursive: true, force: true });
  });
});

describeOnMongo('two brokers that share their decisions in MongoDB', () => {
  let server: MongoServer;
  let env: Record<string, string>;
  let one: CaseBroker;
  let two: CaseBroker;
  let folder: string;
  const force = new ChangingForce();
  let startTwo: () => Promise<CaseBroker>;
  beforeAll(async () => {
    server = await startMongo();
    env = { MONGODB_URI: server.uri, PROVISO_CASEWORK_DATABASE: server.database() };
    one = await CaseBroker.start({ wrapForce: force.wrap }, null, env);
    folder = await mkdtemp(join(tmpdir(), 'proviso-'));
    await copyFile(join(one.broker.folder, 'pseudonym.key'), join(folder, 'pseudonym.key'));
    let ids = 0;
    const newCaseId = (prefix: string) => `${prefix}-two-${++ids}`;
    startTwo = () =>
      CaseBroker.start({ newCaseId, wrapForce: force.wrap }, folder, {
        ...env,
        PROVISO_LEDGER_KEYS: join(one.broker.folder, 'keys'),
        PROVISO_LOG_ORIGIN: 'proviso.local/second-log',
      });
    two = await startTwo();
  });
  afterAll(async () => {
    await two.stop();
    await one.stop();
    await rm(folder, { recursive: true, force: true });
    await server.stop();
  });

  const round = ({ broker }: CaseBroker) => broker.server.broker.exchange?.round();

  it('carry an authorisation from draft to delivery, whichever is asked', async () => {
    const arrest = await one.recordOf(DETECTIVE, TEACHER, 'arrests', 'arrestedAt', '2026-11');
    const { authorisation } = await one.payload(DETECTIVE, REQUEST, { input: teacherDraft(arrest) }, DRAFT_ENQUIRY);
    const { id } = authorisation as { id: string };
    const input = { id, version: 1, decision: 'APPROVE', reasons: REASONS };
    const codes = await Promise.all([
      one.refusal(INSPECTOR, DECIDE, input),
      two.refusal(OTHER_INSPECTOR, DECIDE, input),
    ]);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes).toContain('CHANGED_MEANWHILE');

    const opened = await two.ask(HEAD_TEACHER, DISCLOSURE_QUERY, { id }, CLPD_ENQUIRY);
    expect(opened.body.extensions?.disclosure.outcome).toBe('RELEASED');
    expect(opened.text).toContain('Simon Tarrant');
    expect(await one.payload(DETECTIVE, READ, { id })).toMatchObject({ state: 'DELIVERED', version: 3 });
    const again = await one.ask(HEAD_TEACHER, DISCLOSURE_QUERY, { id }, CLPD_ENQUIRY);
    expect(again.body.extensions?.disclosure.outcome).toBe('NOTHING_TO_DISCLOSE');
  });

  it('serve under an enquiry that was opened at the other, and under none that was closed there', async () => {
    const [token, same] = await Promise.all([one, two].map(({ broker }) => broker.token(SOCIAL_WORKER)));
    const asked = { enquiry: await one.broker.open(token ?? '', STRATEGY_ENQUIRY), token: same ?? '' };
    const query = `{ person(pncId: "${PNC_ID}") { identity { dateOfBirth { date } } } }`;
    const served = await two.broker.ask(query, asked);
    expect(served.body.extensions?.disclosure.outcome).toBe('RELEASED');

    const close = 'mutation Close($id: ID!) { closeEnquiry(id: $id) { closed } }';
    const ended = await one.broker.ask(close, { token: token ?? '', variables: { id: asked.enquiry } });
    expect(ended.body.data).toEqual({ closeEnquiry: { closed: true } });
    const { body } = await two.broker.ask(query, asked);
    expect(body.data ?? null).toBeNull();
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['ENQUIRY_NOT_FOUND']);
  });

  it('open nothing under an authorisation from the moment that it was revoked at the other', async () => {
    const arrest = await one.recordOf(DETECTIVE, TEACHER, 'arrests', 'arrestedAt', '2026-11');
    const draft = { ...teacherDraft(arrest), role: 'head of year' };
    const { authorisation } = await two.payload(DETECTIVE, REQUEST, { input: draft }, DRAFT_ENQUIRY);
    const { id } = authorisation as { id: string };
    const decided = { id, version: 1, decision: 'APPROVE', reasons: REASONS };
    expect(await two.refusal(INSPECTOR, DECIDE, decided)).toBeNull();
    expect(await one.refusal(INSPECTOR, REVOKE, { id, version: 2, reasons: REASONS })).toBeNull();
    const opened = await two.ask(HEAD_TEACHER, DISCLOSURE_QUERY, { id }, CLPD_ENQUIRY);
    expect(opened.body.extensions?.disclosure.outcome).toBe('NOTHING_TO_DISCLOSE');
    expect(opened.text).not.toContain('Simon Tarrant');
  });

  it('watch each other’s access logs, and say where one is not what it was', async () => {
    const rowsOf = async (broker: CaseBroker) =>
      (await broker.lastLogged()).flatMap(({ detail }) => detail?.rows ?? []).map((row) => JSON.stringify(row));
    await round(one);
    await round(two);
    expect((await rowsOf(two)).join()).toContain('instances.JOINED');
    await round(one);
    const dbName = env.PROVISO_CASEWORK_DATABASE ?? '';
    const connection = await mongoose.createConnection(server.uri, { dbName }).asPromise();
    const notes = connection.collection<{ _id: string; checkpoint: string; state: string }>('instances');
    expect((await notes.find().toArray()).map(({ _id, state }) => [_id, state])).toEqual([
      ['proviso.local/access-log', 'RUNNING'],
      ['proviso.local/second-log', 'RUNNING'],
    ]);
    await notes.updateOne({ _id: 'proviso.local/access-log' }, { $set: { checkpoint: 'another' } });
    await connection.close();
    await round(two);
    expect((await rowsOf(two)).join()).toContain('instances.FOREIGN');
    const ready = await fetch(`${two.broker.url}/health/ready`);
    expect([ready.status, await ready.text()]).toEqual([
      200,
      'ready\ninstance proviso.local/access-log: has a note that is not signed with the key it had\n',
    ]);
    expect(await (await fetch(`${two.broker.url}/metrics`)).text()).toContain(
      'proviso_instance_in_order{instance="proviso.local/access-log",noticed="FOREIGN"} 0',
    );
    await round(one);
    await round(two);
    expect(await (await fetch(`${two.broker.url}/health/ready`)).text()).toBe('ready\n');
  });

  it('find in the log of the other who has asked about a person, by reference', async () => {
    const token = await two.broker.token(SOCIAL_WORKER);
    const enquiry = await two.broker.open(token, STRATEGY_ENQUIRY);
    await two.broker.ask(`{ person(pncId: "${PNC_ID}") { identity { dateOfBirth { date } } } }`, { token, enquiry });
    const asked = (await two.broker.log()).at(-2);
    expect(asked?.body.rootFields).toEqual(['person']);
    for (const { broker } of [one, two]) await broker.server.broker.index?.();
    for (const { broker } of [two, one]) await broker.server.broker.exchange?.round();
    const elsewhere = `elsewhere {
      isAnswered hasMore accesses { log intentIndex } logs { log isCovered standing } }`;
    const search = (where: string) =>
      one.payload(AUDITOR, `{ accessLog(purposeOfReading: LAWFULNESS, where: ${where}, first: 1) { ${elsewhere} } }`);
    const logs = [{ log: 'proviso.local/second-log', isCovered: true, standing: 'CURRENT' }];
    const found = await search(`{ subject: { pncId: "${PNC_ID}" } }`);
    expect(found.elsewhere).toMatchObject({
      isAnswered: true,
      accesses: [{ log: 'proviso.local/second-log', intentIndex: asked?.index }],
      logs,
    });
    const id = String(asked?.body.requestId);
    const auditor = { headers: { authorization: `Bearer ${await one.broker.token(AUDITOR)}` } };
    const receipt = await fetch(`${one.broker.url}/log/receipts/${id}`, auditor);
    expect([receipt.status, await receipt.json()]).toEqual([
      421,
      { requestId: id, log: 'proviso.local/second-log', address: null },
    ]);
    const wide = await search('{ group: CHILDRENS_SOCIAL_CARE }');
    expect(wide.elsewhere).toEqual({ isAnswered: false, hasMore: false, accesses: [], logs });
    const { elsewhere: forSteward } = await one.payload(
      STEWARD,
      `{ accessLog(purposeOfReading: LAWFULNESS, where: { subject: { pncId: "${PNC_ID}" } }) { ${elsewhere} } }`,
    );
    expect(forSteward).toEqual({ isAnswered: false, hasMore: false, accesses: [], logs });
  });

  it('ask officers about a match once, whichever is asked, and not again once one refused at either', async () => {
    const query = `{ person(pncId: "${PNC_ID}") { arrests { arrestedAt } } }`;
    const meet = (broker: CaseBroker) => broker.payload(SOCIAL_WORKER, query, {}, STRATEGY_ENQUIRY);
    const asked = async () =>
      Promise.all(
        [OFFICER, DISCLOSURE_OFFICER].map(
          async (claims) =>
            (await one.payload(claims, TASKS, { types: ['CONFIRM_MATCH'] })) as unknown as { id: string }[],
        ),
      );
    await Promise.all([meet(one), meet(two)]);
    await meet(two);
    const [nmr, slw] = await asked();
    expect([nmr?.length, slw?.length]).toEqual([1, 1]);
    const input = {
      a: { force: 'NMR', ref: 'NMR-N-0051177' },
      b: { force: 'SLW', ref: 'SLW-N-0020417' },
      reasons: 'Fingerprints of the two are of different people.',
    };
    expect(await two.refusal(OFFICER, REFUSE_LINK, input, LOOKUP_ENQUIRY)).toBeNull();
    for (const broker of [one, two]) await meet(broker);
    expect(await asked()).toEqual([[], []]);
  });

  it('look through the forces at once and raise each thing once, and each tells of what it gave itself', async () => {
    const watch = (broker: CaseBroker) => broker.broker.server.broker.watch();
    force.change = ({ kind }) => (kind === 'SHPO_SRO' ? { visorRecorded: false } : {});
    await Promise.all([watch(one), watch(two)]);
    await watch(two);
    await watch(one);
    const tasks = (await one.payload(DISCLOSURE_OFFICER, TASKS)) as unknown as { type: string; about: string }[];
    const raised = tasks.map(({ type, about }) => `${type} ${about}`);
    expect(raised).toContainEqual(expect.stringContaining('ORDER_NOT_ON_VISOR'));
    expect(raised).toEqual([...new Set(raised)]);
    const convictions = `{ person(pncId: "${PNC_ID}") { convictions { id disposals { date } } } }`;
    await two.ask(SOCIAL_WORKER, convictions, {}, STRATEGY_ENQUIRY);
    force.isErased = ({ kind }) => kind === 'CRIMINAL_HISTORY';
    await watch(one);
    expect(await one.payload(SOCIAL_WORKER, INBOX)).toEqual([]);
    await watch(two);
    await watch(one);
    expect(await one.payload(SOCIAL_WORKER, INBOX)).toMatchObject([{ type: 'RECORD_DISPOSED' }]);
    force.isErased = () => false;
  });

  /** Opens the shared decisions from a data folder with keys of its own. */
  const third = (dataFolder: string) => {
    const mongodbUri = env.MONGODB_URI ?? null;
    const caseworkDatabase = env.PROVISO_CASEWORK_DATABASE ?? '';
    return openCasework({
      config: { dataFolder, mongodbUri, caseworkDatabase },
      seal: journalSeal(new FolderKeyRing(join(dataFolder, 'keys')), () => NOW),
      reader: { findRequest: async () => null },
      durable: () => 0,
      report: () => undefined,
    });
  };

  it('refuse a third that has pseudonyms or keys of its own, and say what it lacks', async () => {
    const place = await mkdtemp(join(tmpdir(), 'proviso-'));
    await expect(third(place)).rejects.toThrow('PROVISO_DATA: pseudonym.key is not that of those who share');
    await copyFile(join(folder, 'pseudonym.key'), join(place, 'pseudonym.key'));
    await expect(third(place)).rejects.toThrow('PROVISO_LEDGER_KEYS must be the folder that has them');
    await rm(place, { recursive: true, force: true });
  });

  it('are not joined by one whose journal has decisions of its own', async () => {
    const place = await mkdtemp(join(tmpdir(), 'proviso-'));
    await writeFile(join(place, 'casework.sealed'), 'a line\n');
    await expect(third(place)).rejects.toThrow('MONGODB_URI: would hide the decisions in casework.sealed');
    await rm(place, { recursive: true, force: true });
  });

  it('notice that the other begins its access log anew, under the same name and the same key', async () => {
    for (const broker of [two, one]) await round(broker);
    await two.broker.stop(true);
    await rm(join(folder, 'ledger'), { recursive: true });
    two = await startTwo();
    for (const broker of [two, one]) await round(broker);
    const rows = (await one.lastLogged()).flatMap(({ detail }) => detail?.rows ?? []);
    expect(rows).toMatchObject([
      { fieldPath: 'instances.SHRUNK', recordId: expect.stringMatching(/^proviso.local.second-log \d+ \S{44}$/) },
    ]);
    expect(await (await fetch(`${one.broker.url}/health/ready`)).text()).toBe(
      'ready\ninstance proviso.local/second-log: has an access log that is shorter than it was\n',
    );
  });

  it('answer nothing once a line is not what was written, and log that', async () => {
    const dbName = env.PROVISO_CASEWORK_DATABASE ?? '';
    const connection = await mongoose.createConnection(server.uri, { dbName }).asPromise();
    const lines = connection.collection<{ _id: number; line: string }>('casework');
    await lines.insertOne({ _id: await lines.countDocuments(), line: 'not a line' });
    await connection.close();
    const { body } = await one.ask(INSPECTOR, READ, { id: 'AUTH-1' });
    expect(body.data ?? null).toBeNull();
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL']);
    expect((await one.lastLogged()).at(-1)?.body).toMatchObject({ outcome: 'REFUSED', code: 'INTERNAL' });
  });
});
