import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ChildDisclosureDecision } from '../../src/model/Authorisation.js';
import { DecisionsOnFile, MOTHER_IS_TOLD } from '../authorisations.js';
import { CHILD_DISCLOSURE_ENQUIRY, DISCLOSURE_OFFICER, PATROL, SOCIAL_WORKER } from '../callers.js';
import { startTestBroker, type TestBroker } from '../harness.js';
import { CHILD_DISCLOSURE_QUERY } from './disclosureQueries.js';
import { expectWhole } from './expectWhole.js';

/** Scenario 5.3 of the brief, from the decision on: what the officer takes to the mother. */
describe('telling a parent in person', () => {
  const casework = new DecisionsOnFile();
  let broker: TestBroker;
  beforeAll(async () => {
    broker = await startTestBroker({}, { casework });
  });
  beforeEach(() => {
    casework.childDisclosures.length = 0;
  });
  afterAll(() => broker.stop());

  const ask = async (input: object = {}, query = CHILD_DISCLOSURE_QUERY) => {
    const token = await broker.token(DISCLOSURE_OFFICER);
    const enquiry = await broker.open(token, { ...CHILD_DISCLOSURE_ENQUIRY, ...input });
    const answer = await broker.ask(query, { token, enquiry, variables: { id: 'CSOD-3102' } });
    const requestId = answer.body.extensions?.disclosure.requestId;
    return { answer, log: (await broker.log()).filter(({ body }) => body.requestId === requestId) };
  };
  const codes = (answer: { body: { errors?: readonly { extensions: { code: string } }[] } }) =>
    answer.body.errors?.map(({ extensions }) => extensions.code);

  it('gives what the mother may know, and not what the officer may', async () => {
    casework.childDisclosures.push(MOTHER_IS_TOLD);
    const { answer, log } = await ask();
    expectWhole('child-disclosure', answer, log);
    for (const secret of [
      'Imprisonment',
      'Crown Court',
      'Indecent assault',
      'Indefinite',
      'Lantern Street',
      'VSR-',
      'MEDIUM',
      'ARMS',
      '1979-05',
      '0119345',
      'Kellaway',
      'new household changes',
    ]) {
      expect(answer.text).not.toContain(secret);
    }
    expect(log[0]?.body).toMatchObject({ subjectRefs: [expect.stringMatching(/^p-/)] });
  });

  const EMPTY = {
    childDisclosure: {
      riskStatement: null,
      advice: null,
      person: {
        identity: [],
        convictions: [],
        crimeReports: [],
        orders: [],
        riskAssessments: [],
        management: [],
        intelligence: [],
        disclosure: { withheld: [], generalised: [] },
      },
    },
  };

  it.each<[string, ChildDisclosureDecision[], string]>([
    ['is unknown', [], 'GATE_NOT_MET'],
    ['is not to disclose', [{ ...MOTHER_IS_TOLD, decision: 'DO_NOT_DISCLOSE' }], 'GATE_NOT_MET'],
    ['is to do something else', [{ ...MOTHER_IS_TOLD, decision: 'OTHER_SAFEGUARDING_ACTION' }], 'GATE_NOT_MET'],
    ['waits for an undertaking', [{ ...MOTHER_IS_TOLD, undertakingAt: null }], 'GATE_NOT_MET'],
    ['has expired', [{ ...MOTHER_IS_TOLD, expiresAt: '2026-11-22T10:32:00.000Z' }], 'GATE_NOT_MET'],
    ['is for later', [{ ...MOTHER_IS_TOLD, decidedAt: '2026-11-23T10:32:00.000Z' }], 'GATE_NOT_MET'],
    [
      'is about somebody unknown',
      [{ ...MOTHER_IS_TOLD, subject: { ...MOTHER_IS_TOLD.subject, pncId: '2001/0000001S' } }],
      'NO_RECORD',
    ],
  ])('gives nothing where the decision %s', async (_how, decisions, reason) => {
    casework.childDisclosures.push(...decisions);
    const { answer, log } = await ask();
    expect(answer.body.data).toEqual(EMPTY);
    expect(answer.body.extensions?.disclosure).toMatchObject({ outcome: 'NOTHING_TO_DISCLOSE', complete: true });
    const rows = log.flatMap(({ detail }) => detail?.rows ?? []);
    expect(rows.map(({ fieldPath, trueReason }) => [fieldPath, trueReason])).toEqual([['childDisclosure', reason]]);
  });

  it('is bound to whom the officer’s enquiry names', async () => {
    casework.childDisclosures.push(MOTHER_IS_TOLD);
    const { answer, log } = await ask({ aboutWhom: [{ name: 'Callum Rudd', dateOfBirth: '1984-03-12' }] });
    expect(answer.body.data).toEqual(EMPTY);
    expect(answer.body.extensions?.disclosure).toMatchObject({ outcome: 'NOTHING_TO_DISCLOSE', complete: true });
    const rows = log.flatMap(({ detail }) => detail?.rows ?? []);
    expect(rows.map(({ fieldPath, trueReason }) => [fieldPath, trueReason])).toEqual([
      ['childDisclosure', 'GATE_NOT_MET'],
    ]);
    expect(answer.text).not.toContain('Hesk');
  });

  it('draws the statement on risk from assessments, which the enquiry must have asked for', async () => {
    casework.childDisclosures.push(MOTHER_IS_TOLD);
    const query = 'query ($id: ID!) { childDisclosure(id: $id) { riskStatement } }';
    expect((await ask({}, query)).answer.body.data).toEqual({
      childDisclosure: { riskStatement: 'Police assess a risk to children.' },
    });
    const narrow = await ask({ fieldsRequested: ['CRIMINAL_HISTORY'] }, query);
    expect(codes(narrow.answer)).toEqual(['KIND_NOT_REQUESTED']);
  });

  it('says nothing of a risk to children where the assessment was of another risk', async () => {
    const farrow = { pncId: '2006/0311907S', croNumber: null, nominal: null };
    casework.childDisclosures.push({ ...MOTHER_IS_TOLD, subject: farrow, childRef: 'CR-83301' });
    const query =
      'query ($id: ID!) { childDisclosure(id: $id) { riskStatement advice person { riskAssessments { recordKind } } } }';
    const { answer } = await ask({ aboutWhom: [{ pncId: farrow.pncId }] }, query);
    expect(answer.body.data).toEqual({
      childDisclosure: {
        riskStatement: null,
        advice: MOTHER_IS_TOLD.advice,
        person: { riskAssessments: [{ recordKind: 'RISK_ASSESSMENT' }] },
      },
    });
  });

  it.each([PATROL, SOCIAL_WORKER])('is for public protection alone: not for $group', async (claims) => {
    const { body } = await broker.ask(CHILD_DISCLOSURE_QUERY, {
      token: await broker.token(claims),
      variables: { id: 'CSOD-3102' },
    });
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});
