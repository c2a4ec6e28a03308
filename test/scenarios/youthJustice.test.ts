import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { STRATEGY_ENQUIRY } from '../callers.js';
import { NOW, startTestBroker, type TestBroker } from '../harness.js';
import { expectWhole } from './expectWhole.js';

/** Scenario 5.5: a case manager of the home area asks about a boy of 15 with a sexual risk order. */
const CASE_MANAGER = {
  sub: 'yjs-5102',
  name: 'Case Manager',
  org: 'YJS-NORTHMOOR',
  group: 'YOUTH_JUSTICE',
  role: 'case manager',
} as const;
const ENQUIRY = {
  ...STRATEGY_ENQUIRY,
  aboutWhom: [{ nominal: { force: 'NMR', ref: 'NMR-N-0091330' } }],
  children: [],
  useCasePurpose: 'YOUTH_JUSTICE',
  lawfulBases: ['CDA1998_S115'],
  meetingId: null,
  caseReference: 'YJS/2026/0311',
};
const QUERY = `{
  person(nominal: { force: "NMR", ref: "NMR-N-0091330" }) {
    identity { currentName dateOfBirth { date } }
    orders {
      orderKind
      status
      expiresAt
      ... on SexualHarmOrder {
        conditions { code text plainText protectedParty { name pseudonym ageBand } }
        requirements { code plainText supervisor { name role: kind } }
      }
      disclosure { instructions }
    }
    crimeReports { outcomeGroup labels victims { name pseudonym ageBand relationshipGroup } releaseSummary }
    riskAssessments { tool overallLevel managementActions { plainText } assessorNarrative }
    intelligence { sanitisedText }
    management { minutes }
  }
}`;

describe('a youth justice enquiry', () => {
  let broker: TestBroker;
  let now = NOW;
  beforeAll(async () => {
    broker = await startTestBroker({}, { now: () => now });
  });
  afterAll(() => broker.stop());

  it('gives the order, the allegation as not proved and the victim as a pseudonym', async () => {
    const token = await broker.token(CASE_MANAGER);
    const enquiry = await broker.open(token, ENQUIRY);
    const answer = await broker.ask(QUERY, { token, enquiry });
    const log = (await broker.log()).slice(-2);
    expectWhole('youth-justice', answer, log);
  });

  it('gives nothing from the eighteenth birthday on', async () => {
    now = new Date('2029-01-20T10:00:00.000Z');
    const token = await broker.token(CASE_MANAGER);
    const enquiry = await broker.open(token, ENQUIRY);
    const { body } = await broker.ask(QUERY, { token, enquiry });
    const lists = Object.values(body.data?.person as Record<string, unknown[]>);
    expect(lists.every((list) => list.length === 0)).toBe(true);
    expect(body.extensions?.disclosure).toMatchObject({ outcome: 'NOTHING_TO_DISCLOSE' });
    now = NOW;
  });
});
