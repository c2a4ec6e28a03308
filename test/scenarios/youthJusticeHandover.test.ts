import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import { STRATEGY_ENQUIRY } from '../callers.js';
import { CaseBroker } from '../casework/CaseBroker.js';
import { CLAIM, COMPLETE, DECIDE, REQUEST, TASKS } from '../casework/caseQueries.js';
import { DETECTIVE, DRAFT_ENQUIRY, INSPECTOR, REASONS, TESTS } from '../casework/people.js';
import { type Answer, OPEN } from '../harness.js';
import { expectWhole } from './expectWhole.js';

const BOY = { force: 'NMR', ref: 'NMR-N-0091330' };
const CASE_MANAGER: DevelopmentClaims = {
  sub: 'yjs-5102',
  name: 'Case Manager',
  org: 'YJS-NORTHMOOR',
  group: 'YOUTH_JUSTICE',
  role: 'case manager',
};
const ENQUIRY = {
  ...STRATEGY_ENQUIRY,
  aboutWhom: [{ nominal: BOY }],
  children: [],
  useCasePurpose: 'YOUTH_JUSTICE',
  lawfulBases: ['CDA1998_S115'],
  meetingId: null,
  caseReference: 'YJS/2026/0311',
};
const QUERY = `{ person(nominal: { force: "NMR", ref: "NMR-N-0091330" }) {
  orders { orderKind status expiresAt } crimeReports { outcomeGroup labels } intelligence { sanitisedText } } }`;

/** Scenario 5.5 of the brief, in time: what a boy’s case manager gets, until he is 18, and who is told before. */
describe('youth justice and the eighteenth birthday', () => {
  let cases: CaseBroker;
  beforeAll(async () => {
    cases = await CaseBroker.start();
  });
  afterAll(() => cases.stop());

  const whole = async (name: string, answer: Answer): Promise<void> =>
    expectWhole(name, answer, await cases.lastLogged());
  const ask = (claims = CASE_MANAGER, input: object = {}) => cases.ask(claims, QUERY, {}, { ...ENQUIRY, ...input });
  const outcome = async (claims = CASE_MANAGER) => (await ask(claims)).body.extensions?.disclosure.outcome;
  const refusalOf = async (claims: DevelopmentClaims, input: object) =>
    cases.refusal(claims, OPEN, { ...ENQUIRY, ...input });
  const watch = () => cases.broker.server.broker.watch();

  it('is for youth justice alone, on a basis of its own, and no emergency opens more', async () => {
    expect(await outcome()).toBe('RELEASED');
    expect(await refusalOf(CASE_MANAGER, { lawfulBases: ['SOA2003_S103CA'] })).toBe('BASIS_NOT_ALLOWED');
    expect(await refusalOf(CASE_MANAGER, { useCasePurpose: 'ORDER_SUPERVISION' })).toBe('PURPOSE_NOT_ALLOWED');
    expect(await refusalOf(CASE_MANAGER, { necessity: 'safeguarding' })).toBe('JUSTIFICATION_INCOMPLETE');
    expect((await cases.lastLogged()).at(-1)?.body).toMatchObject({
      outcome: 'REFUSED',
      code: 'JUSTIFICATION_INCOMPLETE',
    });
    const school = { ...CASE_MANAGER, sub: 'yjs-9', org: 'FERNHILL-ACADEMY' };
    expect((await cases.ask(school, QUERY)).body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await ask()).text).not.toContain('violent videos');
  });

  it('keeps intelligence of code C shut, though an Inspector has authorised it: that cell is nobody’s to open', async () => {
    const input = {
      subject: { nominal: BOY },
      recipient: { group: 'YOUTH_JUSTICE', organisation: 'YJS-NORTHMOOR', userId: CASE_MANAGER.sub },
      grants: ['EXISTENCE', 'INTELLIGENCE'].map((category) => ({ kind: 'INTELLIGENCE', category, form: 'F' })),
      tests: TESTS,
    };
    const about = { ...DRAFT_ENQUIRY, aboutWhom: [{ nominal: BOY }] };
    const { authorisation } = await cases.payload(DETECTIVE, REQUEST, { input }, about);
    const { id } = authorisation as { id: string };
    const decision = { id, version: 1, decision: 'APPROVE', reasons: REASONS };
    expect(await cases.refusal(INSPECTOR, DECIDE, decision)).toBeNull();
    const answer = await ask(CASE_MANAGER, { confidentialityLimb: 'SAFEGUARD_INDIVIDUAL' });
    await whole('youth-justice-code-c', answer);
    expect(answer.text).not.toContain('violent videos');
  });

  it('raises the handover within the year before, which an officer takes on and completes', async () => {
    cases.now = new Date('2028-01-19T09:00:00.000Z');
    await watch();
    expect(await cases.payload(DETECTIVE, TASKS, { types: ['HANDOVER_AT_18'] })).toEqual([]);
    cases.now = new Date('2028-01-20T09:00:00.000Z');
    await watch();
    await watch();
    const raised = (await cases.payload(DETECTIVE, TASKS, { types: ['HANDOVER_AT_18'] })) as unknown as {
      id: string;
    }[];
    expect(raised).toHaveLength(1);
    const [task] = raised;
    expect(await cases.refusal(DETECTIVE, CLAIM, { id: task?.id, version: 1 })).toBeNull();
    const note = 'Adult team and probation have the file; he knows whom to ask.';
    expect(await cases.refusal(DETECTIVE, COMPLETE, { id: task?.id, version: 2, note })).toBeNull();
    await watch();
    expect(await cases.payload(DETECTIVE, TASKS, { types: ['HANDOVER_AT_18'] })).toEqual([]);
  });

  it('gives the same until the day before, and nothing from the day on', async () => {
    cases.now = new Date('2029-01-19T23:59:59.999Z');
    expect(await outcome()).toBe('RELEASED');
    cases.now = new Date('2029-01-20T00:00:00.000Z');
    await whole('youth-justice-grown-up', await ask());
  });
});
