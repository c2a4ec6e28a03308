import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PNC_ID, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { type Answer, type LogEntry, startTestBroker, type TestBroker } from '../harness.js';
import { expectWhole } from './expectWhole.js';
import { STRATEGY_QUERY } from './queries.js';

/** Scenario 5.1 of the brief. */
describe('a strategy discussion', () => {
  let broker: TestBroker;
  let answer: Answer;
  let log: readonly LogEntry[];

  beforeAll(async () => {
    broker = await startTestBroker();
    const token = await broker.token(SOCIAL_WORKER);
    const enquiry = await broker.open(token, STRATEGY_ENQUIRY);
    answer = await broker.ask(STRATEGY_QUERY, { token, enquiry, variables: { pncId: PNC_ID } });
    log = (await broker.log()).filter(({ body }) => body.requestId === 'rq-2');
  });
  afterAll(() => broker.stop());

  it('gives the social worker exactly what is justified, and logs it', () => {
    expectWhole('strategy-discussion', answer, log);
  });

  it.each([
    ['the name of the earlier victim', 'Thistlewood'],
    ['her reference', 'CR-10977'],
    ['the PNC number', '0412873'],
    ['the alias that nobody has confirmed', 'Ruddock'],
    ['the force’s own references', 'SLW-N-'],
    ['the spent theft caution', 'Theft'],
    ['notified bank details', 'Sort code'],
  ])('withholds %s', (_what, secret) => {
    expect(answer.text).not.toContain(secret);
  });

  it('logs why, where the caller is only told that something is withheld', () => {
    const rows = log.flatMap(({ detail }) => detail?.rows ?? []);
    const reasons = new Set(rows.map(({ trueReason }) => trueReason));
    expect([...reasons]).toEqual(
      expect.arrayContaining(['VICTIM_PROTECTION', 'NOT_RELEVANT', 'IDENTITY_NOT_CONFIRMED']),
    );
    expect(rows.filter(({ operation }) => operation === 'COMBINATION').map(({ sourceForce }) => sourceForce)).toEqual([
      'NMR',
      'SLW',
    ]);
  });

  it('shows nothing where the child is not linked to the subject', async () => {
    const token = await broker.token(SOCIAL_WORKER);
    const enquiry = await broker.open(token, { ...STRATEGY_ENQUIRY, children: [{ childRef: 'CR-00000' }] });
    const unlinked = await broker.ask(STRATEGY_QUERY, { token, enquiry, variables: { pncId: PNC_ID } });
    expect(unlinked.body.data).toEqual({ person: EMPTY });
    expect(unlinked.body.extensions?.disclosure).toMatchObject({ outcome: 'NOTHING_TO_DISCLOSE', complete: true });
  });

  it('shows the same nothing for a person nobody has heard of', async () => {
    const token = await broker.token(SOCIAL_WORKER);
    const unheard = '2001/0000001S';
    const enquiry = await broker.open(token, { ...STRATEGY_ENQUIRY, aboutWhom: [{ pncId: unheard }] });
    const { body } = await broker.ask(STRATEGY_QUERY, { token, enquiry, variables: { pncId: unheard } });
    expect(body.data).toEqual({ person: EMPTY });
  });
});

const EMPTY = {
  identity: [],
  crimeReports: [],
  arrests: [],
  convictions: [],
  orders: [],
  riskAssessments: [],
  intelligence: [],
  management: [],
  timeline: [],
  disclosure: { withheld: [], generalised: [] },
};
