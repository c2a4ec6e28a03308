import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Values } from '../../src/model/Source.js';
import { DISCLOSURE_OFFICER, PNC_ID, PROBATION, SOCIAL_WORKER, SUPERVISION_ENQUIRY, SUPERVISOR } from '../callers.js';
import { NOW } from '../harness.js';
import { CaseBroker } from './CaseBroker.js';
import { ChangingForce } from './ChangingForce.js';
import { INBOX, REPORT, TASKS } from './caseQueries.js';

type Task = { id: string; type: string; note: string | null; about: string };

/** Scenario 5.4 of the brief, from the report on. */
describe('a report on a requirement', () => {
  let cases: CaseBroker;
  let order: string;
  const force = new ChangingForce();
  const before = new Set<unknown>();
  beforeAll(async () => {
    cases = await CaseBroker.start({ wrapForce: force.wrap });
    const query = '{ supervisedOrders { orders { id orderKind } } }';
    const { body } = await cases.ask(SUPERVISOR, query, {}, SUPERVISION_ENQUIRY);
    const [person] = (body.data?.supervisedOrders ?? []) as { orders: { id: string }[] }[];
    order = person?.orders[0]?.id ?? '';
  });
  beforeEach(async () => {
    cases.now = NOW;
    for (const { id } of [...(await tasks()), ...(await inbox())]) before.add(id);
  });
  afterAll(() => cases.stop());

  const report = async (change: object = {}, enquiry: object = SUPERVISION_ENQUIRY, claims = SUPERVISOR) =>
    cases.payload(
      claims,
      REPORT,
      { input: { order, requirement: 'R1', state: 'FAILED', detail: 'Missed three sessions.', ...change } },
      enquiry,
    );
  /** Only what the test itself has raised. */
  const isNew = ({ id }: { id?: unknown }) => !before.has(id);
  const tasks = async () => ((await cases.payload(DISCLOSURE_OFFICER, TASKS)) as unknown as Task[]).filter(isNew);
  const inbox = async (claims = PROBATION, variables: object = {}) =>
    ((await cases.payload(claims, INBOX, variables)) as unknown as Record<string, unknown>[]).filter(isNew);

  it('of failure raises a task for the force and tells the responsible authorities, by references alone', async () => {
    expect(await report()).toEqual({ accepted: true, concernTaken: false, refusal: null });
    const rows = (await cases.lastLogged()).flatMap(({ detail }) => detail?.rows ?? []);
    expect(rows.map(({ operation, fieldPath }) => `${operation} ${fieldPath}`)).toEqual([
      'COLLECTION reportCompliance.report.REPORTED',
      'COLLECTION reportCompliance.task.COMPLIANCE_FAILED.OPEN',
      'COLLECTION reportCompliance.notice.COMPLIANCE_FAILED.PENDING',
      'COLLECTION reportCompliance.notice.COMPLIANCE_FAILED.PENDING',
    ]);
    expect(await tasks()).toMatchObject([{ type: 'COMPLIANCE_FAILED', dueAt: '2026-11-23T10:32:00.000Z' }]);
    const [notice, ...others] = await inbox();
    expect(others).toEqual([]);
    expect(notice).toEqual({
      id: expect.stringMatching(/^NOTICE-/),
      type: 'COMPLIANCE_FAILED',
      force: 'SLW',
      subject: { pncId: PNC_ID, croNumber: expect.anything(), nominal: expect.anything() },
      reference: null,
      about: order,
      happenedAt: NOW.toISOString(),
      raisedAt: NOW.toISOString(),
      read: false,
    });
    expect((await cases.lastLogged()).flatMap(({ detail }) => detail?.rows ?? [])).toMatchObject([
      { operation: 'DISCLOSURE', fieldPath: 'inbox.COMPLIANCE_FAILED', recordId: notice?.id },
    ]);
    expect(await inbox()).toMatchObject([{ read: true }]);
    expect(await inbox(PROBATION, { unread: true })).toEqual([]);
    expect(await inbox({ ...PROBATION, sub: 'hmp-1', org: 'HMP-SALTWICK' })).toMatchObject([{ read: false }]);
    expect(await inbox({ ...PROBATION, org: 'PROB-NORTHMOOR' })).toEqual([]);
    expect(await inbox({ ...PROBATION, group: 'PROBATION_NON_ABUSING_PARENT' })).toEqual([]);
    expect(await inbox(SOCIAL_WORKER)).toEqual([]);
  });

  it('of compliance is taken in, and raises nothing', async () => {
    expect(await report({ state: 'COMPLIED_ALL' })).toEqual({ accepted: true, concernTaken: false, refusal: null });
    expect(await tasks()).toEqual([]);
    expect(await inbox()).toEqual([]);
  });

  it('with something else that was seen raises a task of its own', async () => {
    const otherConcern = 'A boy of about ten waited for him outside.';
    expect(await report({ state: 'COMPLIED_ALL', otherConcern })).toMatchObject({ accepted: true, concernTaken: true });
    expect(await tasks()).toMatchObject([{ type: 'OTHER_CONCERN', note: otherConcern }]);
  });

  it.each<[string, object, string]>([
    ['a requirement that there is not', { requirement: 'R7' }, 'GATE_NOT_MET'],
    ['a prohibition', { requirement: 'C2' }, 'GATE_NOT_MET'],
    ['an order that is not theirs', { order: 'r-0123456789abcdef' }, 'NO_RECORD'],
  ])('on %s is refused, and what was seen is taken in all the same', async (_what, change, reason) => {
    expect(await report(change)).toMatchObject({
      accepted: false,
      concernTaken: false,
      refusal: { code: 'NOT_YOURS' },
    });
    const rows = (await cases.lastLogged()).flatMap(({ detail }) => detail?.rows ?? []);
    expect(rows).toMatchObject([{ fieldPath: 'reportCompliance.requirement', trueReason: reason }]);
    const otherConcern = 'A boy of about ten waited for him outside.';
    expect(await report({ ...change, otherConcern })).toMatchObject({
      accepted: false,
      concernTaken: true,
      refusal: { code: 'NOT_YOURS' },
    });
    expect(await tasks()).toMatchObject([{ type: 'OTHER_CONCERN', note: otherConcern }]);
    expect(await inbox()).toEqual([]);
  });

  it('on an order that is over is refused', async () => {
    cases.now = new Date('2031-01-01T10:00:00.000Z');
    expect(await report()).toMatchObject({ accepted: false, refusal: { code: 'NOT_YOURS' } });
    const rows = (await cases.lastLogged()).flatMap(({ detail }) => detail?.rows ?? []);
    expect(rows).toMatchObject([{ trueReason: 'ORDER_ENDED' }]);
    expect(await tasks()).toEqual([]);
  });

  it('on a requirement that is monitored electronically is refused, whoever is named for it', async () => {
    force.change = ({ kind, values }) =>
      kind === 'SHPO_SRO' && Array.isArray(values.requirements)
        ? {
            requirements: (values.requirements as readonly Values[]).map((one) => ({
              ...one,
              electronicMonitoring: true,
            })),
          }
        : {};
    expect(await report()).toMatchObject({ accepted: false, refusal: { code: 'NOT_YOURS' } });
    expect([await tasks(), await inbox()]).toEqual([[], []]);
    force.change = () => ({});
    expect(await report()).toMatchObject({ accepted: true });
  });

  it('by the supervisor of somebody else’s requirement is refused', async () => {
    const other = { ...SUPERVISOR, sub: 'sup-2', org: 'PROB-SALTWICK' };
    expect(await report({}, SUPERVISION_ENQUIRY, other)).toMatchObject({
      accepted: false,
      refusal: { code: 'NOT_YOURS' },
    });
  });

  it('needs an enquiry that covers whom it is about, a detail, and no more than a page', async () => {
    const about = { ...SUPERVISION_ENQUIRY, aboutWhom: [{ pncId: '2026/0550412S' }] };
    expect(await report({}, about)).toMatchObject({ accepted: false, refusal: { code: 'NOT_YOURS' } });
    expect(await report({ detail: ' ' })).toMatchObject({ refusal: { code: 'INPUT_INCOMPLETE' } });
    expect(await report({ otherConcern: 'x'.repeat(4001) })).toMatchObject({ refusal: { code: 'INPUT_INCOMPLETE' } });
    expect(await report({ requirement: 'R7', otherConcern: 'x'.repeat(4001) })).toMatchObject({
      concernTaken: false,
      refusal: { code: 'INPUT_INCOMPLETE' },
    });
    const bare = await cases.ask(SUPERVISOR, REPORT, {
      input: { order, requirement: 'R1', state: 'FAILED', detail: 'x' },
    });
    expect(bare.body.errors?.map(({ extensions }) => extensions.code)).toEqual(['ENQUIRY_REQUIRED']);
  });
});
