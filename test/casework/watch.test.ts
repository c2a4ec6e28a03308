import { afterEach, describe, expect, it } from '@jest/globals';
import { DISCLOSURE_OFFICER, OFFICER, PNC_ID, PROBATION, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { CaseBroker } from './CaseBroker.js';
import { ChangingForce } from './ChangingForce.js';
import { CLAIM, COMPLETE, INBOX, TASKS } from './caseQueries.js';
import { INSPECTOR_ELSEWHERE } from './people.js';

describe('looking through the forces', () => {
  let cases: CaseBroker | null = null;
  const paged: string[] = [];
  afterEach(async () => {
    await cases?.stop();
    cases = null;
    paged.length = 0;
  });
  const start = async (force = new ChangingForce()) => {
    const onPage = (code: string, task: string) => paged.push(`${code} ${task}`);
    const started = await CaseBroker.start({ wrapForce: force.wrap, onPage });
    cases = started;
    return started;
  };
  type Task = {
    type: string;
    about: string;
    subject: { pncId: string | null } | null;
    escalated: boolean;
    dueAt: string;
  };
  const tasks = async (own: CaseBroker, claims = DISCLOSURE_OFFICER) =>
    (await own.payload(claims, TASKS)) as unknown as Task[];
  const inbox = async (own: CaseBroker, claims = PROBATION) =>
    (await own.payload(claims, INBOX)) as unknown as { type: string; subject: unknown; happenedAt: string }[];
  const watch = (own: CaseBroker) => own.broker.server.broker.watch();

  it('raises for the force what is amiss with its orders, once, and tells nobody of what was there before', async () => {
    const force = new ChangingForce();
    force.change = ({ kind }) => (kind === 'SHPO_SRO' ? { visorRecorded: false, localFlagSet: false } : {});
    const own = await start(force);
    await watch(own);
    const raised = await tasks(own);
    const types = raised.map(({ type }) => type);
    expect(types).toContain('ORDER_NOT_ON_VISOR');
    expect(types).toContain('ORDER_NOT_FLAGGED');
    expect(raised.find(({ type }) => type === 'ORDER_NOT_ON_VISOR')).toMatchObject({
      about: expect.stringMatching(/^r-/),
      subject: { pncId: '2009/0412873S' },
      dueAt: '2026-11-25T10:32:00.000Z',
    });
    expect(await inbox(own)).toEqual([]);
    await watch(own);
    expect(await tasks(own)).toEqual(raised);
  });

  it('tells the responsible authorities of what is new, by references, and logs it', async () => {
    const force = new ChangingForce();
    const own = await start(force);
    await watch(own);
    force.change = ({ kind, values }) =>
      kind === 'SHPO_SRO' && 'breaches' in values
        ? { breaches: [{ key: '9', at: '2026-11-21', conditionNo: 'C1', status: 'SUSPECTED' }] }
        : {};
    await watch(own);
    const logged = (await own.lastLogged()).at(-1);
    expect(logged?.body).toMatchObject({ outcome: 'DONE', code: null });
    const paths = (logged?.detail?.rows ?? []).map(({ fieldPath }) => fieldPath);
    expect(paths).toEqual([
      'dutyToTell.task.SUSPECTED_BREACH.OPEN',
      'dutyToTell.notice.BREACH.PENDING',
      'dutyToTell.notice.BREACH.PENDING',
    ]);
    const told = await inbox(own);
    expect(told.map(({ type }) => type)).toEqual(['BREACH']);
    expect(JSON.stringify(told)).not.toContain('C1');
    expect(await inbox(own, { ...PROBATION, org: 'PROB-NORTHMOOR' })).toEqual([]);
    expect((await tasks(own)).map(({ type }) => type)).toContain('SUSPECTED_BREACH');
    await watch(own);
    expect(await inbox(own)).toHaveLength(1);
  });

  it('raises a task again when what was mended is amiss once more, and not while it was never mended', async () => {
    const force = new ChangingForce();
    const own = await start(force);
    const amiss: ChangingForce['change'] = ({ kind }) => (kind === 'SHPO_SRO' ? { visorRecorded: false } : {});
    const raised = async () =>
      (
        (await own.payload(DISCLOSURE_OFFICER, TASKS, { types: ['ORDER_NOT_ON_VISOR'], done: true })) as unknown as {
          id: string;
          state: string;
        }[]
      ).map(({ id, state }) => ({ id, state }));
    force.change = amiss;
    await watch(own);
    const [task] = await raised();
    const id = task?.id;
    await own.payload(DISCLOSURE_OFFICER, CLAIM, { input: { id, version: 1 } });
    const note = 'Put on ViSOR this morning, and flagged.';
    await own.payload(DISCLOSURE_OFFICER, COMPLETE, { input: { id, version: 2, note } });
    await watch(own);
    expect(await raised()).toEqual([{ id, state: 'DONE' }]);
    force.change = () => ({});
    await watch(own);
    force.change = amiss;
    await watch(own);
    await watch(own);
    expect(await raised()).toEqual([
      { id, state: 'DONE' },
      { id: expect.not.stringContaining(id ?? ''), state: 'OPEN' },
    ]);
  });

  it('passes up what nobody has done or read in time, once, and pages the duty inspector', async () => {
    const force = new ChangingForce();
    const own = await start(force);
    await watch(own);
    force.change = ({ kind, values }) =>
      kind === 'MANAGEMENT' && 'relevantActivity' in values
        ? { relevantActivity: [{ key: '9', at: '2026-11-21', type: 'new address' }] }
        : {};
    await watch(own);
    expect(paged).toEqual([]);
    own.now = new Date('2026-11-23T10:32:00.000Z');
    await watch(own);
    const unsent = (await tasks(own, INSPECTOR_ELSEWHERE)).filter(({ type }) => type === 'NOTICE_UNSENT');
    expect(unsent.length).toBeGreaterThan(0);
    expect(new Set(paged)).toEqual(new Set(['SLW NOTICE_UNSENT']));
    own.now = new Date('2026-11-26T10:32:00.000Z');
    await watch(own);
    await watch(own);
    const late = (await tasks(own)).filter(({ dueAt }) => dueAt !== null && dueAt <= '2026-11-26');
    expect(late.every(({ escalated }) => escalated)).toBe(true);
    expect((await tasks(own)).filter(({ type }) => type === 'NOTICE_UNSENT')).toHaveLength(unsent.length);
  });

  it('takes a force that does not answer for no news, and looks again the next time', async () => {
    const force = new ChangingForce();
    force.isDown = true;
    const own = await start(force);
    await watch(own);
    expect((await own.lastLogged()).at(-1)?.body).toMatchObject({ complete: false });
    expect(await tasks(own)).toEqual([]);
    expect((await tasks(own, OFFICER)).length).toBeGreaterThanOrEqual(0);
    force.isDown = false;
    force.change = ({ kind }) => (kind === 'SHPO_SRO' ? { visorRecorded: false } : {});
    await watch(own);
    expect((await tasks(own)).map(({ type }) => type)).toContain('ORDER_NOT_ON_VISOR');
  });

  it('tells whoever was given an order what changes about it, and that it was disposed of, by their own reference', async () => {
    const force = new ChangingForce();
    const own = await start(force);
    await own.ask(SOCIAL_WORKER, `{ person(pncId: "${PNC_ID}") { orders { id orderKind } } }`, {}, STRATEGY_ENQUIRY);
    await watch(own);
    force.change = ({ kind, values }) =>
      kind === 'SHPO_SRO' && 'variations' in values ? { variations: [{ key: '9', at: '2026-11-20' }] } : {};
    await watch(own);
    expect(await inbox(own, SOCIAL_WORKER)).toMatchObject([
      {
        type: 'ORDER_CHANGED',
        subject: null,
        reference: STRATEGY_ENQUIRY.meetingId,
        about: expect.stringMatching(/^r-/),
      },
    ]);
    expect((await inbox(own)).map(({ type }) => type)).toEqual(['ORDER_VARIED']);
    force.change = ({ kind }) => (kind === 'SHPO_SRO' ? { disposedAt: '2026-11-21' } : {});
    await watch(own);
    expect((await inbox(own, SOCIAL_WORKER)).map(({ type }) => type)).toEqual(['RECORD_DISPOSED', 'ORDER_CHANGED']);
    expect((await inbox(own)).map(({ type }) => type)).toEqual(['ORDER_VARIED']);
  });
});
