import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import { INCIDENT_ENQUIRY, PATROL, PROBATION, STRATEGY_ENQUIRY } from '../callers.js';
import { CaseBroker } from '../casework/CaseBroker.js';
import { ChangingForce } from '../casework/ChangingForce.js';
import { INBOX, REVIEW, TASKS } from '../casework/caseQueries.js';
import { INSPECTOR, INSPECTOR_ELSEWHERE } from '../casework/people.js';
import { type Answer, OPEN } from '../harness.js';
import { NIGHT_CALL_QUERY } from './disclosureQueries.js';
import { expectWhole } from './expectWhole.js';

const FARROW = '2006/0311907S';
const AT_THE_DOOR = new Date('2026-11-22T02:20:00.000Z');
const MORNING = new Date('2026-11-22T08:30:00.000Z');
const EMERGENCY = { ...INCIDENT_ENQUIRY, urgency: 'THREAT_TO_LIFE' };
const REASONS = 'He was in the house with her and both children when the officer came to the door.';
const SECRETS = ['refuge', 'Westerby', 'did not want him', 'She fears', 'Marchbank', 'Oakhanger'];

const SOCIAL_WORKER: DevelopmentClaims = {
  sub: 'csc-4480',
  name: 'Duty Worker',
  org: 'CSC-NORTHMOOR',
  group: 'CHILDRENS_SOCIAL_CARE',
  role: 'duty social worker',
};
const SAFEGUARDING_LEAD: DevelopmentClaims = {
  sub: 'edu-2002',
  name: 'Safeguarding Lead',
  org: 'FERNHILL-ACADEMY',
  group: 'EDUCATION',
  role: 'designated safeguarding lead',
};
const PRACTITIONER: DevelopmentClaims = {
  sub: 'pnp-3001',
  name: 'Practitioner Three',
  org: 'PROB-NORTHMOOR',
  group: 'PROBATION_NON_ABUSING_PARENT',
  role: 'practitioner',
};
const ABOUT = { ...STRATEGY_ENQUIRY, aboutWhom: [{ pncId: FARROW }], meetingId: null };
const PERSON = `{ person(pncId: "${FARROW}") {
  identity { currentName dateOfBirth { date } pncId addresses { line } linkedChildren { name relationship } }
  orders { sourceForce orderKind status expiresAt conditions { code plainText text protectedParty { name pseudonym } }
    ... on DomesticViolenceOrder { noticeRef provisions premises { line } personV { name pseudonym } newAddressOfV { line }
      considerations { viewOfV } riskLevel childrenInHousehold { name relationship } } }
  crimeReports { offenceGroup outcomeGroup victims { name pseudonym } }
  disclosure { withheld { field reason } generalised { field by } } } }`;

/** Scenario 5.8 of the brief, from the emergency at the door to who is told the next morning. */
describe('a night call and the morning after', () => {
  let cases: CaseBroker;
  const force = new ChangingForce('SLW');
  const paged: string[] = [];
  beforeAll(async () => {
    const onPage = (code: string, task: string) => paged.push(`${code} ${task}`);
    cases = await CaseBroker.start({ wrapForce: force.wrap, onPage });
    cases.now = AT_THE_DOOR;
    await watch();
  });
  afterAll(() => cases.stop());

  const watch = () => cases.broker.server.broker.watch();
  const whole = async (name: string, answer: Answer): Promise<void> =>
    expectWhole(name, answer, await cases.lastLogged());
  const declare = () => cases.refusal(PATROL, OPEN, EMERGENCY);

  it('opens minimum forms at once, pages the duty inspector, and opens no cell that is nobody’s', async () => {
    const variables = { address: '14 Quay Row', name: 'Neil Farrow', dateOfBirth: '1988-06-02' };
    const answer = await cases.ask(PATROL, NIGHT_CALL_QUERY, variables, EMERGENCY);
    await whole('night-call-emergency', answer);
    for (const secret of SECRETS) expect(answer.text).not.toContain(secret);
    expect(paged).toEqual(['NMR REVIEW_EMERGENCY']);
  });

  it('tells probation and prison of the broken order, by references, and logs that as the disclosure it is', async () => {
    const breach = { key: '1', at: '2026-11-22', conditionNo: 'C2', status: 'SUSPECTED' };
    force.change = ({ kind, values }) => (kind === 'VOO' && 'breaches' in values ? { breaches: [breach] } : {});
    await watch();
    await watch();
    await whole('night-call-breach-told', await cases.ask(PROBATION, INBOX));
    expect(await cases.payload({ ...PROBATION, org: 'PROB-NORTHMOOR' }, INBOX)).toEqual([]);
  });

  it('lets the officer declare no other until an Inspector of the force has looked at it', async () => {
    expect(await declare()).toBeNull();
    cases.now = new Date('2026-11-23T02:20:00.000Z');
    expect(await declare()).toBe('REVIEW_OUTSTANDING');
    const tasks = (await cases.payload(INSPECTOR, TASKS, { types: ['REVIEW_EMERGENCY'] })) as unknown as {
      about: string;
    }[];
    for (const { about } of tasks) {
      const input = { id: about, finding: 'JUSTIFIED', reasons: REASONS };
      expect(await cases.refusal({ ...INSPECTOR, sub: PATROL.sub }, REVIEW, input)).toBe('NOT_SEPARATE');
      expect(await cases.refusal(INSPECTOR_ELSEWHERE, REVIEW, input)).toBe('WRONG_FORCE');
      expect(await cases.refusal(INSPECTOR, REVIEW, { ...input, reasons: 'Justified.' })).toBe('INPUT_INCOMPLETE');
      expect(await cases.refusal(INSPECTOR, REVIEW, input)).toBeNull();
    }
    expect(tasks).toHaveLength(2);
    expect(await declare()).toBeNull();
  });

  it.each<[string, DevelopmentClaims, object]>([
    ['social-care', SOCIAL_WORKER, { caseReference: 'CSC/2026/5512', children: [{ childRef: 'CR-83301' }] }],
    ['school', SAFEGUARDING_LEAD, { caseReference: 'FA/2026/88', children: [{ childRef: 'CR-83301' }] }],
    [
      'victim-practitioner',
      PRACTITIONER,
      {
        caseReference: 'PN/2026/31',
        children: [],
        useCasePurpose: 'SAFETY_PLANNING',
        lawfulBases: ['CA2004_S11'],
        clients: ['VR-90012'],
      },
    ],
  ])('gives the next morning %s a form of its own', async (name, claims, input) => {
    cases.now = MORNING;
    const answer = await cases.ask(claims, PERSON, {}, { ...ABOUT, ...input });
    await whole(`morning-${name}`, answer);
    for (const secret of SECRETS) expect(answer.text).not.toContain(secret);
    expect(answer.body.extensions?.disclosure.outcome).toBe('RELEASED');
  });

  it('gives nothing to a school that was not notified, nor to one of its teachers', async () => {
    const asked = { ...ABOUT, caseReference: 'FA/2026/88', children: [{ childRef: 'CR-83301' }] };
    const teacher = { ...SAFEGUARDING_LEAD, sub: 'edu-2009', role: 'teacher' };
    const { body } = await cases.ask(teacher, PERSON, {}, asked);
    expect(body.extensions?.disclosure.outcome).toBe('NOTHING_TO_DISCLOSE');
  });
});
