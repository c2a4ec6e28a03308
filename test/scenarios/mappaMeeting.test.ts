import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import { MAPPA_ENQUIRY, PNC_ID, PROBATION, PROBATION_ABSENT, SOCIAL_WORKER } from '../callers.js';
import { startTestBroker, type TestBroker } from '../harness.js';
import { expectWhole } from './expectWhole.js';
import { MAPPA_QUERY } from './queries.js';

/** Scenario 5.6 of the brief, with the match to the Northmoor tenancy unconfirmed. */
describe('a MAPPA level 2 meeting', () => {
  let broker: TestBroker;
  beforeAll(async () => {
    broker = await startTestBroker();
  });
  afterAll(() => broker.stop());

  const askAs = async (claims: DevelopmentClaims, input: object) => {
    const token = await broker.token(claims);
    const enquiry = await broker.open(token, input);
    const answer = await broker.ask(MAPPA_QUERY, { token, enquiry, variables: { pncId: PNC_ID } });
    const requestId = answer.body.extensions?.disclosure.requestId;
    const log = (await broker.log()).filter(({ body }) => body.requestId === requestId);
    return { answer, log };
  };

  it('gives the probation practitioner on the attendance list the full conditions and the minutes', async () => {
    const { answer, log } = await askAs(PROBATION, MAPPA_ENQUIRY);
    expectWhole('mappa-attendee', answer, log);
    expect(answer.text).toContain('Marigold Thistlewood');
    expect(answer.text).not.toContain('Ruddock');
  });

  it('gives one who is not on the list the same without what other agencies contributed', async () => {
    const attendee = await askAs(PROBATION, MAPPA_ENQUIRY);
    const { answer, log } = await askAs(PROBATION_ABSENT, MAPPA_ENQUIRY);
    expectWhole('mappa-absent', answer, log);
    const [management] = (
      (answer.body.data as Record<string, unknown>).person as { management: Record<string, unknown>[] }
    ).management;
    const { minutes, executiveSummary, disclosure, ...rest } = management ?? {};
    expect([minutes, executiveSummary]).toEqual([null, null]);
    expect(disclosure).toMatchObject({ withheld: expect.arrayContaining([{ field: 'minutes', reason: 'WITHHELD' }]) });
    const [attended] = (
      (attendee.answer.body.data as Record<string, unknown>).person as { management: Record<string, unknown>[] }
    ).management;
    expect(attended).toMatchObject(rest);
    const rows = log.flatMap(({ detail }) => detail?.rows ?? []);
    expect(
      rows.filter(({ fieldPath }) => fieldPath === 'management.minutes').map(({ trueReason }) => trueReason),
    ).toEqual(['GATE_NOT_MET']);
  });

  it('gives the social worker who attends the summary, the level and the actions that concern social care', async () => {
    const children = [{ childRef: 'CR-48213' }];
    const { answer, log } = await askAs(SOCIAL_WORKER, { ...MAPPA_ENQUIRY, children });
    expectWhole('mappa-social-care', answer, log);
    expect(answer.text).not.toContain('Thistlewood');
  });

  it('shows nothing to a responsible authority of another area', async () => {
    const elsewhere = { ...PROBATION, org: 'PROB-NORTHMOOR', sub: 'prb-7001' };
    const { answer } = await askAs(elsewhere, MAPPA_ENQUIRY);
    expect(answer.body.extensions?.disclosure).toMatchObject({ outcome: 'NOTHING_TO_DISCLOSE' });
  });
});
