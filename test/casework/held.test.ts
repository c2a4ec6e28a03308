import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OFFICER, PATROL, PNC_ID, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { NOW, OPEN } from '../harness.js';
import { CaseBroker } from './CaseBroker.js';
import { ACCEPT, REVIEW, TASKS } from './caseQueries.js';
import { INSPECTOR, INSPECTOR_ELSEWHERE, SERGEANT } from './people.js';

const EMERGENCY = { ...STRATEGY_ENQUIRY, urgency: 'THREAT_TO_LIFE', meetingId: null };
const PERSON = `{ person(pncId: "${PNC_ID}") { convictions { sourceForce } } }`;
const REASONS = 'The child was in the house with him when the officer called at the door.';

type Task = {
  id: string;
  about: string;
  type: string;
  dueAt: string;
  overdue: boolean;
  note: string | null;
  steps: { by: string }[];
};

describe('a declared threat to life', () => {
  let cases: CaseBroker;
  const paged: string[] = [];
  beforeAll(async () => {
    cases = await CaseBroker.start({ onPage: (force, task) => paged.push(`${force} ${task}`) });
  });
  beforeEach(() => {
    cases.now = NOW;
    paged.length = 0;
  });
  afterAll(() => cases.stop());

  const tasksOf = async (claims = INSPECTOR): Promise<Task[]> =>
    (await cases.payload(claims, TASKS, { types: ['REVIEW_EMERGENCY'] })) as unknown as Task[];
  const declare = async (claims = SOCIAL_WORKER, input: object = EMERGENCY) => {
    const { enquiry, refusal } = await cases.payload(claims, OPEN, { input });
    return { id: (enquiry as { id: string } | null)?.id ?? '', code: (refusal as { code: string } | null)?.code };
  };
  const ask = async (claims: typeof SOCIAL_WORKER, enquiry: string) =>
    cases.broker.ask(PERSON, { token: await cases.broker.token(claims), enquiry });

  it('pages the duty inspector, is reviewed by one who did not declare it, and its next is refused until then', async () => {
    const { id } = await declare();
    expect(paged).toEqual(['NMR REVIEW_EMERGENCY']);
    const [task] = await tasksOf();
    expect(task).toMatchObject({ dueAt: '2026-11-23T10:32:00.000Z', overdue: false });
    expect(await tasksOf(INSPECTOR_ELSEWHERE)).toEqual([]);
    expect((await declare()).code).toBeUndefined();
    cases.now = new Date('2026-11-23T10:32:00.000Z');
    expect((await tasksOf())[0]).toMatchObject({ overdue: true });
    expect((await declare()).code).toBe('REVIEW_OUTSTANDING');
    expect((await cases.lastLogged()).at(-1)?.body).toMatchObject({ code: 'REVIEW_OUTSTANDING' });
    expect(
      (
        await declare(PATROL, {
          ...EMERGENCY,
          useCasePurpose: 'INCIDENT_RESPONSE',
          lawfulBases: ['POLICE_INTERNAL'],
          children: [],
        })
      ).code,
    ).toBeUndefined();
    cases.now = NOW;
    for (const { about } of await tasksOf()) {
      const input = { id: about, finding: 'JUSTIFIED', reasons: REASONS };
      expect(await cases.refusal(SERGEANT, REVIEW, input)).toBe('RANK_TOO_LOW');
      expect(await cases.refusal(INSPECTOR_ELSEWHERE, REVIEW, input)).toBe('WRONG_FORCE');
      expect(await cases.refusal(INSPECTOR, REVIEW, input)).toBeNull();
      expect(await cases.refusal(INSPECTOR, REVIEW, input)).toBe('WRONG_STATE');
    }
    expect(await tasksOf()).toEqual([]);
    expect((await ask(SOCIAL_WORKER, id)).body.errors).toBeUndefined();
    cases.now = new Date('2026-11-23T10:32:00.000Z');
    expect((await declare()).code).toBeUndefined();
  });

  it('ends with its enquiry where it was not justified', async () => {
    const { id } = await declare({ ...SOCIAL_WORKER, sub: 'csc-5' });
    const about = (await tasksOf()).find(({ steps }) => steps[0]?.by === 'csc-5')?.about ?? '';
    expect(
      await cases.refusal({ ...INSPECTOR, sub: 'csc-5' }, REVIEW, {
        id: about,
        finding: 'NOT_JUSTIFIED',
        reasons: REASONS,
      }),
    ).toBe('NOT_SEPARATE');
    await cases.refusal(INSPECTOR, REVIEW, { id: about, finding: 'NOT_JUSTIFIED', reasons: REASONS });
    const { body } = await ask({ ...SOCIAL_WORKER, sub: 'csc-5' }, id);
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['ENQUIRY_NOT_FOUND']);
  });
});

describe('an enquiry with a declared conflict of interest', () => {
  let cases: CaseBroker;
  beforeAll(async () => {
    cases = await CaseBroker.start();
  });
  afterAll(() => cases.stop());
  const CONFLICT = 'My sister lives next door to the family.';
  const accept = (claims: typeof OFFICER, id: string) =>
    cases.refusal(claims, ACCEPT, { id, reasons: 'She has never met him and another officer sits with her.' });

  it('waits for a supervisor of the same organisation, and is then flagged to the auditor', async () => {
    const token = await cases.broker.token(OFFICER);
    const input = { ...STRATEGY_ENQUIRY, useCasePurpose: 'SAFETY_PLANNING', conflictOfInterest: CONFLICT };
    const id = await cases.broker.open(token, input);
    const person = () => cases.broker.ask(PERSON, { token, enquiry: id });
    expect((await person()).body.errors?.[0]?.extensions.code).toBe('ENQUIRY_HELD');
    const tasks = (await cases.payload(SERGEANT, TASKS)) as unknown as Task[];
    expect(tasks).toMatchObject([{ type: 'ACCEPT_CONFLICT', about: id, note: CONFLICT }]);
    expect(await accept(OFFICER, id)).toBe('NOT_SEPARATE');
    expect(await accept({ ...OFFICER, sub: 'nmr-2' }, id)).toBe('RANK_TOO_LOW');
    expect(await accept(INSPECTOR_ELSEWHERE, id)).toBe('NOT_YOURS');
    expect(await accept(SERGEANT, `${id}0`)).toBe('CASE_NOT_FOUND');
    expect((await person()).body.errors?.[0]?.extensions.code).toBe('ENQUIRY_HELD');
    expect(await accept(SERGEANT, id)).toBeNull();
    const rows = (await cases.lastLogged()).flatMap(({ detail }) => detail?.rows ?? []);
    expect(rows.map(({ fieldPath }) => fieldPath)).toContain('alert.conflictAccepted');
    expect((await person()).body.errors).toBeUndefined();
    expect(await accept(SERGEANT, id)).toBe('WRONG_STATE');
  });

  it('waits, outside the police, for somebody in a supervising role', async () => {
    const token = await cases.broker.token(SOCIAL_WORKER);
    const id = await cases.broker.open(token, { ...STRATEGY_ENQUIRY, conflictOfInterest: CONFLICT });
    expect(await accept({ ...SOCIAL_WORKER, sub: 'csc-2', role: 'social worker' }, id)).toBe('RANK_TOO_LOW');
    expect(await accept({ ...SOCIAL_WORKER, sub: 'csc-3', role: 'service manager' }, id)).toBeNull();
    expect((await cases.broker.ask(PERSON, { token, enquiry: id })).body.errors).toBeUndefined();
  });
});
