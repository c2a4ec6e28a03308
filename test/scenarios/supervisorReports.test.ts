import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { DISCLOSURE_OFFICER, PROBATION, SUPERVISION_ENQUIRY, SUPERVISOR } from '../callers.js';
import { CaseBroker } from '../casework/CaseBroker.js';
import { INBOX, REPORT, TASKS } from '../casework/caseQueries.js';
import type { Answer } from '../harness.js';
import { expectWhole } from './expectWhole.js';

/** Scenario 5.4 of the brief, from the report on: whole answers and logs of each step. */
describe('the report of a supervisor', () => {
  let cases: CaseBroker;
  beforeAll(async () => {
    cases = await CaseBroker.start();
  });
  afterAll(() => cases.stop());

  const whole = async (name: string, answer: Answer): Promise<void> =>
    expectWhole(name, answer, await cases.lastLogged());

  it('of failure is a task for the force and a notice to the responsible authorities; of another’s requirement, neither', async () => {
    const found = await cases.ask(SUPERVISOR, '{ supervisedOrders { orders { id } } }', {}, SUPERVISION_ENQUIRY);
    const [person] = (found.body.data?.supervisedOrders ?? []) as { orders: { id: string }[] }[];
    const input = {
      order: person?.orders[0]?.id,
      requirement: 'R1',
      state: 'FAILED',
      detail: 'Missed three sessions.',
    };
    await whole('report-failed', await cases.ask(SUPERVISOR, REPORT, { input }, SUPERVISION_ENQUIRY));
    await whole('report-task', await cases.ask(DISCLOSURE_OFFICER, TASKS));
    await whole('report-notice', await cases.ask(PROBATION, INBOX));
    const other = { ...input, requirement: 'C1', otherConcern: 'A boy of about ten waited for him outside.' };
    await whole('report-not-theirs', await cases.ask(SUPERVISOR, REPORT, { input: other }, SUPERVISION_ENQUIRY));
  });
});
