import { describe, expect, it } from '@jest/globals';
import {
  DISCLOSURE_OFFICER,
  LOOKUP_ENQUIRY,
  MAPPA_ENQUIRY,
  OFFICER,
  PATROL,
  PNC_ID,
  PROBATION,
  SOCIAL_WORKER,
  STRATEGY_ENQUIRY,
} from '../callers.js';
import { caseForEach } from './caseForEach.js';
import { CLAIM, COMPLETE, CONFIRM_LINK, ESCALATE, REFUSE_LINK, TASKS, UNLINK } from './caseQueries.js';
import { INSPECTOR } from './people.js';

type Task = { readonly id: string; readonly version: number; readonly about: string; readonly state: string };

const RUDDOCK = { force: 'NMR', ref: 'NMR-N-0051177' };
const RUDD = { force: 'SLW', ref: 'SLW-N-0020417' };
const REASONS = 'Custody photographs and a tattoo on the left forearm agree in both records.';
const ASK = `{ person(pncId: "${PNC_ID}") { identity { currentName } arrests { arrestedAt } disclosure { withheld { field reason } } } }`;
const ALL = TASKS.replace('subject { pncId }', 'subject { pncId croNumber nominal { force ref } } pair { force ref }');

/** Scenario 5.1 of the brief: the alias of another force waits for an officer to confirm it. */
describe('a match that somebody meets before it is confirmed', () => {
  const own = caseForEach();
  const meet = (claims = SOCIAL_WORKER, enquiry: object = STRATEGY_ENQUIRY) => own().payload(claims, ASK, {}, enquiry);
  const tasks = async (claims = OFFICER, done = false) =>
    (await own().payload(claims, ALL, { types: ['CONFIRM_MATCH'], done })) as unknown as readonly Task[];
  const both = async () => [...(await tasks(OFFICER)), ...(await tasks(DISCLOSURE_OFFICER))];
  const decide = async (query: string) => {
    const input = { a: RUDDOCK, b: RUDD, reasons: REASONS };
    const { link, refusal } = await own().payload(OFFICER, query, { input }, LOOKUP_ENQUIRY);
    expect(refusal).toBeNull();
    return link as { readonly id: string; readonly version: number };
  };
  const paths = async () =>
    (await own().lastLogged())
      .flatMap(({ detail }) => detail?.rows ?? [])
      .filter(({ operation }) => operation === 'COLLECTION')
      .map(({ fieldPath }) => fieldPath);

  it('is a task of both forces, by references and reasons without a value', async () => {
    expect(await meet()).toMatchObject({ disclosure: { withheld: [{ reason: 'IDENTITY_NOT_CONFIRMED' }] } });
    expect(await paths()).toEqual(['met.task.CONFIRM_MATCH.OPEN', 'met.task.CONFIRM_MATCH.OPEN']);
    const [nmr, slw] = await both();
    const task = (nominal: typeof RUDD, { id }: Task) => ({
      id,
      version: 1,
      type: 'CONFIRM_MATCH',
      state: 'OPEN',
      organisation: `${nominal.force}-POLICE`,
      force: nominal.force,
      forInspector: false,
      escalated: false,
      about: expect.stringMatching(/^LINK-/),
      dueAt: '2026-11-25T10:32:00.000Z',
      overdue: false,
      claimedBy: null,
      note: 'recorded alias, same date of birth, shared associate.',
      subject: { pncId: null, croNumber: null, nominal },
      pair: [RUDDOCK, RUDD],
      steps: [{ event: 'RAISE', state: 'OPEN', at: '2026-11-22T10:32:00.000Z', by: SOCIAL_WORKER.sub }],
    });
    if (nmr === undefined || slw === undefined) throw new Error('nobody was asked');
    expect([nmr, slw]).toEqual([task(RUDDOCK, nmr), task(RUDD, slw)]);
    expect(nmr.about).toBe(slw.about);
  });

  it('is raised once, whoever meets it however often, and across a restart', async () => {
    await Promise.all([meet(), meet(PROBATION, MAPPA_ENQUIRY)]);
    const first = await both();
    expect(first).toHaveLength(2);
    await meet();
    await own.restart();
    await meet(PROBATION, MAPPA_ENQUIRY);
    expect(await both()).toEqual(first);
  });

  it('is known to nobody of the force who may not decide it', async () => {
    await meet();
    expect(await tasks(PATROL)).toEqual([]);
    expect(await tasks(SOCIAL_WORKER)).toEqual([]);
    const [task] = await tasks();
    const input = { id: task?.id, version: 1, note: 'It is not them.' };
    expect(await own().refusal(PATROL, CLAIM, { id: task?.id, version: 1 })).toBe('CASE_NOT_FOUND');
    for (const query of [COMPLETE, ESCALATE]) expect(await own().refusal(PATROL, query, input)).toBe('CASE_NOT_FOUND');
    expect(await own().refusal(OFFICER, CLAIM, { id: task?.id, version: 1 })).toBeNull();
  });

  it.each([
    ['confirmed', CONFIRM_LINK, 'confirmLink', 'CONFIRMED'],
    ['refused', REFUSE_LINK, 'refuseLink', 'REFUSED'],
  ])('is done for both forces once it is %s, and not raised again', async (_what, query, field, state) => {
    await meet();
    await decide(query);
    expect((await paths()).slice(0, 3)).toEqual([
      `${field}.link.${state}`,
      `${field}.task.CONFIRM_MATCH.DONE`,
      `${field}.task.CONFIRM_MATCH.DONE`,
    ]);
    expect(await both()).toEqual([]);
    await meet();
    expect(await both()).toEqual([]);
    for (const claims of [OFFICER, DISCLOSURE_OFFICER])
      expect((await tasks(claims, true)).map((task) => task.state)).toEqual(['DONE']);
  });

  it('is raised anew where it is met after a decision was undone', async () => {
    await meet();
    const first = await both();
    const { id, version } = await decide(CONFIRM_LINK);
    expect(await own().refusal(OFFICER, UNLINK, { id, version, reasons: REASONS })).toBeNull();
    expect(await both()).toEqual([]);
    await meet();
    const again = await both();
    expect(again.map(({ about }) => about)).toEqual(first.map(({ about }) => about));
    expect(again.filter((task) => first.some((one) => one.id === task.id))).toEqual([]);
  });

  it('is raised anew where it is met after somebody laid the task aside without deciding', async () => {
    await meet();
    const [task] = await tasks();
    await own().refusal(OFFICER, CLAIM, { id: task?.id, version: 1 });
    expect(await own().refusal(OFFICER, COMPLETE, { id: task?.id, version: 2, note: 'No photograph yet.' })).toBeNull();
    expect(await tasks()).toEqual([]);
    await meet();
    expect(await tasks()).toHaveLength(1);
    expect(await tasks(DISCLOSURE_OFFICER)).toHaveLength(1);
  });

  it('goes to an Inspector of those who may decide it, where nobody does in time', async () => {
    await meet();
    own().now = new Date('2026-11-26T10:32:00.000Z');
    await own().broker.server.broker.watch();
    const [task] = await tasks();
    expect(task).toMatchObject({ escalated: true, forInspector: true, version: 2 });
    const claim = { id: task?.id, version: 2 };
    expect(await own().refusal(OFFICER, CLAIM, claim)).toBe('RANK_TOO_LOW');
    expect(await own().refusal({ ...PATROL, rank: 'INSPECTOR' }, CLAIM, claim)).toBe('CASE_NOT_FOUND');
    expect(await own().refusal(INSPECTOR, CLAIM, claim)).toBeNull();
  });

  it('is nothing that a public protection officer is asked about for meeting it', async () => {
    await meet(OFFICER, { ...LOOKUP_ENQUIRY, aboutWhom: [{ pncId: PNC_ID }] });
    expect(await both()).toEqual([]);
  });
});
