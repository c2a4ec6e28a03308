import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import { OFFICER, SUPERVISION_ENQUIRY, SUPERVISOR } from '../callers.js';
import { NOW, startTestBroker, type TestBroker } from '../harness.js';
import { SUPERVISED_QUERY } from './disclosureQueries.js';
import { expectWhole } from './expectWhole.js';

/** Scenario 5.4 of the brief, as far as it reads: reports of compliance are another matter. */
describe('a practitioner who supervises a positive requirement', () => {
  const clock = { now: NOW };
  let broker: TestBroker;
  beforeAll(async () => {
    broker = await startTestBroker({}, { now: () => clock.now });
  });
  afterAll(() => broker.stop());

  const ask = async (claims: DevelopmentClaims, input: object = {}) => {
    const token = await broker.token(claims);
    const enquiry = await broker.open(token, { ...SUPERVISION_ENQUIRY, ...input });
    const answer = await broker.ask(SUPERVISED_QUERY, { token, enquiry });
    const requestId = answer.body.extensions?.disclosure.requestId;
    return { answer, log: (await broker.log()).filter(({ body }) => body.requestId === requestId) };
  };

  it('is told what is needed to run the requirement, of everybody on whose order it is named', async () => {
    const { answer, log } = await ask(SUPERVISOR);
    expectWhole('order-supervisor', answer, log);
    for (const secret of [
      'Thistlewood',
      'CR-10977',
      'protectedParty":{"name":"',
      'devices',
      'Poppy',
      'Ruddock',
      'rehabilitation',
      'Anchor Terrace',
      '0412873',
      '1984-03',
      'plays down',
      'four months',
      'second telephone',
    ]) {
      expect(answer.text).not.toContain(secret);
    }
  });

  it('sees nobody where no order names its organisation', async () => {
    const { answer } = await ask({ ...SUPERVISOR, org: 'PROB-SALTWICK', sub: 'prb-5005' });
    expect(answer.body.data).toEqual({ supervisedOrders: [] });
    expect(answer.body.extensions?.disclosure).toMatchObject({ outcome: 'NOTHING_TO_DISCLOSE', complete: true });
  });

  it('sees only whom its enquiry names, where it names people', async () => {
    const he = { aboutWhom: [{ name: 'Callum Rudd', dateOfBirth: '1984-03-12' }] };
    expect((await ask(SUPERVISOR, he)).answer.body.data).toMatchObject({ supervisedOrders: [expect.anything()] });
    const other = { aboutWhom: [{ name: 'Martin Hesk', dateOfBirth: '1979-05-27' }] };
    expect((await ask(SUPERVISOR, other)).answer.body.data).toEqual({ supervisedOrders: [] });
  });

  it('sees nobody any more when the order has ended', async () => {
    clock.now = new Date('2030-09-15T09:00:00.000Z');
    const { answer, log } = await ask(SUPERVISOR);
    clock.now = NOW;
    expect(answer.body.data).toEqual({ supervisedOrders: [] });
    const reasons = log.flatMap(({ detail }) => detail?.rows ?? []).map(({ trueReason }) => trueReason);
    expect(new Set(reasons)).toEqual(new Set(['GATE_NOT_MET', 'IDENTITY_NOT_CONFIRMED']));
  });

  it('needs an enquiry for that purpose, and is for supervisors alone', async () => {
    const token = await broker.token(SUPERVISOR);
    const bare = await broker.ask(SUPERVISED_QUERY, { token });
    expect(bare.body.errors?.map(({ extensions }) => extensions.code)).toEqual(['ENQUIRY_REQUIRED']);
    const police = await broker.ask('{ supervisedOrders { identity { currentName } } }', {
      token: await broker.token(OFFICER),
    });
    expect(police.body.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});
