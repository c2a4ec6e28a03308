import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HEAD_TEACHER, OFFICER } from '../callers.js';
import { CaseBroker } from './CaseBroker.js';
import { CLAIM, COMPLETE, DECIDE, DELIVERED, ESCALATE, REQUEST, TASKS } from './caseQueries.js';
import {
  DETECTIVE,
  DRAFT_ENQUIRY,
  INSPECTOR,
  INSPECTOR_ELSEWHERE,
  OTHER_INSPECTOR,
  REASONS,
  teacherDraft,
} from './people.js';

type Task = { id: string; version: number; type: string; state: string; about: string };

describe('tasks', () => {
  let cases: CaseBroker;
  let authorisation: string;
  beforeAll(async () => {
    cases = await CaseBroker.start();
    const input = teacherDraft('r-0123456789abcdef');
    const drafted = await cases.payload(DETECTIVE, REQUEST, { input }, DRAFT_ENQUIRY);
    authorisation = (drafted.authorisation as { id: string }).id;
  });
  afterAll(() => cases.stop());

  const tasks = async (claims = INSPECTOR, variables: object = {}) =>
    (await cases.payload(claims, TASKS, variables)) as unknown as Task[];

  it('are raised for whoever must decide, of that organisation alone, and closed by the decision', async () => {
    expect(await tasks()).toMatchObject([
      { type: 'DECIDE_AUTHORISATION', about: authorisation, forInspector: true, dueAt: '2026-11-23T10:32:00.000Z' },
    ]);
    expect(await tasks(INSPECTOR_ELSEWHERE)).toEqual([]);
    expect(await tasks(HEAD_TEACHER)).toEqual([]);
    const [task] = await tasks();
    const claim = { id: task?.id, version: 1 };
    expect(await cases.refusal(OFFICER, CLAIM, claim)).toBe('RANK_TOO_LOW');
    expect(await cases.refusal(INSPECTOR_ELSEWHERE, CLAIM, claim)).toBe('NOT_YOURS');
    expect(await cases.refusal(INSPECTOR, CLAIM, claim)).toBeNull();
    expect(await cases.refusal(OTHER_INSPECTOR, CLAIM, claim)).toBe('CHANGED_MEANWHILE');
    await cases.refusal(OTHER_INSPECTOR, DECIDE, {
      id: authorisation,
      version: 1,
      decision: 'APPROVE',
      reasons: REASONS,
    });
    expect(await tasks()).toEqual([]);
    expect((await tasks(INSPECTOR, { done: true })).map(({ type, state }) => [type, state])).toEqual([
      ['DECIDE_AUTHORISATION', 'DONE'],
    ]);
  });

  it('go on: delivery raises one to tell the outcome, which is claimed, passed up and completed', async () => {
    const told = { id: authorisation, version: 2, how: 'TELEPHONE', toWhom: 'the head teacher' };
    expect(await cases.refusal(DETECTIVE, DELIVERED, { ...told, how: 'IN_PERSON' })).toBe('INPUT_INCOMPLETE');
    expect(await cases.refusal(DETECTIVE, DELIVERED, { ...told, at: '2026-11-23T10:32:00Z' })).toBe('INPUT_INCOMPLETE');
    expect(await cases.refusal(INSPECTOR_ELSEWHERE, DELIVERED, told)).toBe('WRONG_FORCE');
    expect(await cases.refusal(DETECTIVE, DELIVERED, told)).toBeNull();
    expect(await cases.refusal(DETECTIVE, DELIVERED, { ...told, version: 3 })).toBe('WRONG_STATE');
    const [task] = await tasks(OFFICER, { types: ['TELL_OUTCOME'] });
    const at = (version: number) => ({ id: task?.id, version });
    expect(await cases.refusal(OFFICER, COMPLETE, { ...at(1), note: 'Told by letter.' })).toBe('NOT_YOURS');
    expect(await cases.refusal(OFFICER, CLAIM, at(1))).toBeNull();
    expect(await cases.refusal(DETECTIVE, COMPLETE, { ...at(2), note: 'Told by letter.' })).toBe('NOT_YOURS');
    expect(await cases.refusal(OFFICER, ESCALATE, { ...at(2), note: ' ' })).toBe('INPUT_INCOMPLETE');
    expect(await cases.refusal(OFFICER, ESCALATE, { ...at(2), note: 'The head teacher has left.' })).toBeNull();
    expect(await cases.refusal(OFFICER, CLAIM, at(3))).toBe('RANK_TOO_LOW');
    expect(await cases.refusal(INSPECTOR, CLAIM, at(3))).toBeNull();
    expect(await cases.refusal(INSPECTOR, COMPLETE, { ...at(4), note: 'The new head was told.' })).toBeNull();
    expect(await tasks(OFFICER)).toEqual([]);
  });

  it('are read in pages of a size that makes sense', async () => {
    for (const first of [0, 201]) {
      const { body } = await cases.ask(OFFICER, `{ tasks(first: ${first}) { id } }`);
      expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });
});
