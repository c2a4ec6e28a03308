import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { CLPD_ENQUIRY, HEAD_TEACHER } from '../callers.js';
import { CaseBroker } from '../casework/CaseBroker.js';
import { DECIDE, REQUEST, TASKS } from '../casework/caseQueries.js';
import { DETECTIVE, DRAFT_ENQUIRY, INSPECTOR, REASONS, TEACHER, teacherDraft } from '../casework/people.js';
import type { Answer } from '../harness.js';
import { DISCLOSURE_QUERY } from './disclosureQueries.js';
import { expectWhole } from './expectWhole.js';

/** Scenario 5.2 of the brief from its draft on: whole answers and logs of each step. */
describe('a disclosure to a school, from its draft on', () => {
  let cases: CaseBroker;
  beforeAll(async () => {
    cases = await CaseBroker.start();
  });
  afterAll(() => cases.stop());

  const whole = async (name: string, answer: Answer): Promise<void> =>
    expectWhole(name, answer, await cases.lastLogged());

  it('is drafted, waits for an Inspector, is approved, and is delivered once', async () => {
    const arrest = await cases.recordOf(DETECTIVE, TEACHER, 'arrests', 'arrestedAt', '2026-11');
    await whole('clpd-draft', await cases.ask(DETECTIVE, REQUEST, { input: teacherDraft(arrest) }, DRAFT_ENQUIRY));
    await whole('clpd-waiting', await cases.ask(INSPECTOR, TASKS));
    const input = { id: 'AUTH-1', version: 1, decision: 'APPROVE', reasons: REASONS };
    await whole('clpd-approved', await cases.ask(INSPECTOR, DECIDE, { input }));
    await whole('clpd-delivered', await cases.ask(HEAD_TEACHER, DISCLOSURE_QUERY, { id: 'AUTH-1' }, CLPD_ENQUIRY));
    await whole('clpd-used-up', await cases.ask(HEAD_TEACHER, DISCLOSURE_QUERY, { id: 'AUTH-1' }, CLPD_ENQUIRY));
    await whole('clpd-outcome-task', await cases.ask(DETECTIVE, TASKS));
  });
});
