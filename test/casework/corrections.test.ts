import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import type { ReadKind, SourceRecord, Values } from '../../src/model/Source.js';
import {
  CLPD_ENQUIRY,
  HEAD_TEACHER,
  LOOKUP_ENQUIRY,
  MAPPA_ENQUIRY,
  PNC_ID,
  PROBATION,
  SOCIAL_WORKER,
  STRATEGY_ENQUIRY,
} from '../callers.js';
import { NOW } from '../harness.js';
import { CaseBroker } from './CaseBroker.js';
import { ChangingForce } from './ChangingForce.js';
import { DECIDE, DELIVERED, INBOX, REQUEST, TASKS } from './caseQueries.js';
import { DETECTIVE, DRAFT_ENQUIRY, INSPECTOR, INSPECTOR_ELSEWHERE, REASONS, TEACHER, teacherDraft } from './people.js';

type Notice = { type: string; about: string; reference: string | null; subject: unknown };
type Task = { id: string; type: string; about: string; note: string | null; state: string; dueAt: string };

const CONVICTIONS = `{ person(pncId: "${PNC_ID}") { convictions { id disposals { kind date } } } }`;
const ORDERS = `{ person(pncId: "${PNC_ID}") { orders { id expiresAt } } }`;
const LATER = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** A value of a column in another form, wherever it was read. */
const other =
  (kind: ReadKind, column: string, change: (value: never) => unknown) =>
  (record: SourceRecord<ReadKind>): Values =>
    record.kind === kind && record.values[column] != null
      ? ({ [column]: change(record.values[column] as never) } as Values)
      : {};

describe('what a source corrects', () => {
  let own: CaseBroker;
  const force = new ChangingForce();
  const none = force.change;
  beforeAll(async () => {
    own = await CaseBroker.start({ wrapForce: force.wrap });
    await own.ask(SOCIAL_WORKER, CONVICTIONS, {}, STRATEGY_ENQUIRY);
    await own.ask(PROBATION, ORDERS, {}, MAPPA_ENQUIRY);
    await watch();
  });
  beforeEach(() => {
    force.change = none;
    force.isErased = () => false;
    force.isDown = false;
  });
  afterAll(() => own.stop());

  const watch = () => own.broker.server.broker.watch();
  const told = async (claims: DevelopmentClaims = SOCIAL_WORKER) =>
    ((await own.payload(claims, INBOX)) as unknown as Notice[]).filter(
      ({ type }) => type === 'RECORD_CORRECTED' || type === 'RECORD_DISPOSED',
    );
  const reworded = other('CRIMINAL_HISTORY', 'disposals', (disposals: readonly Values[]) =>
    disposals.map((one) => ({ ...one, date: '2015-01-31' })),
  );

  it('is told to nobody while it says what it said, or goes on as cases and orders do', async () => {
    expect(await told()).toEqual([]);
    force.change = (record) => ({
      ...other('CRIMINAL_HISTORY', 'disposals', (disposals: readonly Values[]) => [
        ...disposals,
        { key: 'new', kind: 'CONVICTION', date: '2026-11-22' },
      ])(record),
      ...other('SHPO_SRO', 'status', () => 'DISCHARGED')(record),
    });
    await watch();
    expect(await told()).toEqual([]);
  });

  it('is no news where the force does not answer', async () => {
    force.isDown = true;
    await watch();
    expect(await told()).toEqual([]);
  });

  it('is told once to whoever received it, by their own reference and not what it says, and stands in the log', async () => {
    force.change = reworded;
    await watch();
    const logged = (await own.lastLogged()).at(-1);
    expect(
      logged?.detail?.rows.map(({ operation, fieldPath, sourceForce }) => [operation, fieldPath, sourceForce]),
    ).toEqual([
      ['ALTERATION', 'dutyToCorrect.corrected', 'SLW'],
      ['COLLECTION', 'dutyToCorrect.notice.RECORD_CORRECTED.PENDING', null],
    ]);
    await watch();
    const notices = await told();
    expect(notices).toMatchObject([
      {
        type: 'RECORD_CORRECTED',
        subject: null,
        reference: STRATEGY_ENQUIRY.meetingId,
        about: expect.stringMatching(/^r-/),
      },
    ]);
    expect(JSON.stringify(notices)).not.toContain('2015');
    expect(await told(PROBATION)).toEqual([]);
  });

  it('is told again when it is corrected again, and of an order only to whom its dates were given', async () => {
    force.change = (record) => ({
      ...other('CRIMINAL_HISTORY', 'disposals', (disposals: readonly Values[]) =>
        disposals.map((one) => ({ ...one, date: '2015-01-31', kind: 'CAUTION_SIMPLE' })),
      )(record),
      ...other('SHPO_SRO', 'expiresAt', () => '2031-01-01')(record),
    });
    await watch();
    expect((await told()).map(({ type }) => type)).toEqual(['RECORD_CORRECTED', 'RECORD_CORRECTED']);
    expect(await told(PROBATION)).toMatchObject([{ type: 'RECORD_CORRECTED', subject: { nominal: { force: 'SLW' } } }]);
  });

  it('is no correction where a court has varied the order since', async () => {
    force.change = (record) => ({
      ...other('SHPO_SRO', 'expiresAt', () => '2032-01-01')(record),
      ...other('SHPO_SRO', 'variations', () => [{ key: '1', at: '2026-11-22' }])(record),
    });
    await watch();
    expect((await told(PROBATION)).map(({ type }) => type)).toEqual(['RECORD_CORRECTED']);
  });

  it('is told as gone where the record was disposed of, or is kept no longer, whatever its kind', async () => {
    force.change = ({ kind }) => (kind === 'CRIMINAL_HISTORY' ? { disposedAt: '2026-11-22T09:00:00Z' } : {});
    force.isErased = ({ kind }) => kind === 'SHPO_SRO';
    await watch();
    const rows = (await own.lastLogged()).at(-1)?.detail?.rows ?? [];
    expect(rows.filter(({ operation }) => operation === 'ERASURE')).toHaveLength(2);
    expect((await told()).map(({ type }) => type)).toEqual(['RECORD_DISPOSED', 'RECORD_CORRECTED', 'RECORD_CORRECTED']);
    expect((await told(PROBATION)).map(({ type }) => type)).toEqual(['RECORD_DISPOSED', 'RECORD_CORRECTED']);
  });

  it('keeps no value of what left: marks that nobody can read without the key, and where it is kept', async () => {
    const kept = (await own.broker.log()).flatMap(({ text }) => (text?.given as string) ?? []);
    expect(kept.join('')).toMatch(/^[\w-]+$/);
    const { reveal } = own.broker.server.broker.parts.concealment;
    const given = kept.flatMap((text) => JSON.parse(reveal(text) ?? '') as object[]);
    expect(given).toContainEqual({
      force: 'SLW',
      kind: 'CRIMINAL_HISTORY',
      nominal: expect.any(String),
      columns: expect.any(Array),
      elements: expect.any(Object),
      by: null,
      records: [[expect.any(String), expect.stringMatching(/^([\w-]{7})+$/), null]],
    });
    expect(JSON.stringify(given)).not.toMatch(/CONVICTION|2015-|Rudd/);
    expect(reveal(`${kept[0]?.slice(0, -2)}AA`)).toBeNull();
    expect(reveal('short')).toBeNull();
  });
});

describe('a correction after a restart', () => {
  it('is found by what the log remembers, and told once', async () => {
    const force = new ChangingForce();
    const first = await CaseBroker.start({ wrapForce: force.wrap });
    await first.ask(SOCIAL_WORKER, CONVICTIONS, {}, STRATEGY_ENQUIRY);
    await first.broker.stop(true);
    const again = await CaseBroker.start({ wrapForce: force.wrap }, first.broker.folder);
    force.change = other('CRIMINAL_HISTORY', 'disposals', (disposals: readonly Values[]) => disposals.slice(1));
    await again.broker.server.broker.watch();
    await again.broker.stop(true);
    const third = await CaseBroker.start({ wrapForce: force.wrap }, first.broker.folder);
    await third.broker.server.broker.watch();
    const notices = (await third.payload(SOCIAL_WORKER, INBOX)) as unknown as Notice[];
    expect(notices.map(({ type }) => type)).toEqual(['RECORD_CORRECTED']);
    await third.stop();
  });
});

describe('a case that ends', () => {
  let own: CaseBroker;
  const force = new ChangingForce('NMR');
  beforeAll(async () => {
    own = await CaseBroker.start({ wrapForce: force.wrap });
  });
  afterAll(() => own.stop());

  const watch = () => own.broker.server.broker.watch();
  const outcomes = async () =>
    ((await own.payload(DETECTIVE, TASKS, { types: ['TELL_OUTCOME'], done: true })) as unknown as Task[])
      .sort((a, b) => a.state.localeCompare(b.state))
      .map(({ about, note, state, dueAt }) => ({ about, state, dueAt, note: note?.slice(0, 23) }));
  const approved = async (): Promise<string> => {
    const arrest = await own.recordOf(DETECTIVE, TEACHER, 'arrests', 'arrestedAt', '2026-11');
    const drafted = await own.payload(DETECTIVE, REQUEST, { input: teacherDraft(arrest) }, DRAFT_ENQUIRY);
    const { id } = drafted.authorisation as { id: string };
    await own.payload(INSPECTOR, DECIDE, { input: { id, version: 1, decision: 'APPROVE', reasons: REASONS } });
    return id;
  };
  const DISPOSAL = `query Told($id: ID!) { disclosure(authorisationId: $id) { person { arrests { outcomeGroup } } } }`;

  it('is at once a task to tell the recipient, in the place of the one that waits for the clock', async () => {
    const id = await approved();
    await own.payload(HEAD_TEACHER, DISPOSAL, { id }, CLPD_ENQUIRY);
    const otherwise = await approved();
    const delivery = { id: otherwise, version: 2, how: 'TELEPHONE', toWhom: 'The head teacher of the academy.' };
    expect((await own.payload(DETECTIVE, DELIVERED, { input: delivery })).refusal).toBeNull();
    await watch();
    const waits = { state: 'OPEN', dueAt: '2026-12-20T10:32:00.000Z', note: 'If the case ends withou' };
    expect(await outcomes()).toEqual([
      { about: id, ...waits },
      { about: otherwise, ...waits },
    ]);
    force.change = other('ARREST', 'disposal', () => 'NFA');
    own.now = LATER(60);
    await watch();
    await watch();
    const now = { state: 'OPEN', dueAt: '2026-11-25T11:32:00.000Z', note: 'The case has ended with' };
    expect(await outcomes()).toEqual([
      { about: id, ...waits, state: 'DONE' },
      { about: otherwise, ...waits, state: 'DONE' },
      { about: id, ...now },
      { about: otherwise, ...now },
    ]);
    expect(await own.payload(HEAD_TEACHER, INBOX)).toEqual([]);
  });

  it('is told to whoever was given it as open, once, and not to whoever was given it as ended', async () => {
    const query = `{ person(pncId: "${TEACHER}") { crimeReports { id outcomeGroup } } }`;
    const about = { ...LOOKUP_ENQUIRY, aboutWhom: [{ pncId: TEACHER }] };
    const later = { ...INSPECTOR_ELSEWHERE, org: 'ARV-POLICE', force: 'ARV', sub: 'arv-0001' };
    const filed = other('CRIME_REPORT', 'status', () => 'FILED');
    force.change = () => ({});
    await own.ask(INSPECTOR_ELSEWHERE, query, {}, about);
    force.change = (record) => filed(record);
    await own.ask(later, query, {}, about);
    await watch();
    await watch();
    const notices = (await own.payload(INSPECTOR_ELSEWHERE, INBOX)) as unknown as Notice[];
    expect(notices.map(({ type }) => type)).toEqual(['CASE_ENDED']);
    expect(await own.payload(later, INBOX)).toEqual([]);
  });
});
