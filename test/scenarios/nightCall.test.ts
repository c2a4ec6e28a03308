import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INCIDENT_ENQUIRY, OFFICER, PATROL } from '../callers.js';
import { startTestBroker, type TestBroker } from '../harness.js';
import { NIGHT_CALL_QUERY } from './disclosureQueries.js';
import { expectWhole } from './expectWhole.js';

const FARROW = { name: 'Neil Farrow', dateOfBirth: '1988-06-02' };
const AT_THE_DOOR = new Date('2026-11-22T02:20:00.000Z');

/** Scenario 5.8 of the brief, as far as it reads. */
describe('a night call', () => {
  const clock = { now: AT_THE_DOOR };
  let broker: TestBroker;
  beforeAll(async () => {
    broker = await startTestBroker({}, { now: () => clock.now });
  });
  afterAll(() => broker.stop());

  const ask = async (
    query: string,
    {
      input = {},
      variables = {},
      claims = PATROL,
    }: { input?: object; variables?: object; claims?: typeof PATROL } = {},
  ) => {
    const token = await broker.token(claims);
    const enquiry = await broker.open(token, { ...INCIDENT_ENQUIRY, ...input });
    const answer = await broker.ask(query, { token, enquiry, variables });
    const requestId = answer.body.extensions?.disclosure.requestId;
    return { answer, log: (await broker.log()).filter(({ body }) => body.requestId === requestId) };
  };
  const codes = (answer: { body: { errors?: readonly { extensions: { code: string } }[] } }) =>
    answer.body.errors?.map(({ extensions }) => extensions.code);
  const ALERTS = 'query Alerts($address: String!) { premisesAlerts(address: $address) { identity { currentName } } }';

  it('tells the officer at the door what matters now', async () => {
    const { answer, log } = await ask(NIGHT_CALL_QUERY, { variables: { address: '14 Quay Row', ...FARROW } });
    expectWhole('night-call', answer, log);
    for (const secret of [
      'refuge',
      'Westerby',
      'did not want him',
      'She fears',
      'Fernhill',
      'Philippa',
      'Marchbank',
      'Oakhanger',
      'neighbour’s house',
    ]) {
      expect(answer.text).not.toContain(secret);
    }
  });

  it.each(['14 QUAY ROW, northmoor', '14 Quay Row, Northmoor, NM1 3RT', ' 14  Quay Row '])(
    'knows the address as %s',
    async (address) => {
      const { answer } = await ask(ALERTS, { variables: { address } });
      expect(answer.body.data).toEqual({
        premisesAlerts: [{ identity: expect.arrayContaining([{ currentName: 'Neil Farrow' }]) }],
      });
    },
  );

  it.each(['9 Heron Court, Northmoor', '22 Anchor Terrace, Saltwick', '1 Nowhere Street'])(
    'gives an empty list for %s, which is not where the incident is',
    async (address) => {
      const { answer } = await ask(ALERTS, { variables: { address } });
      expect(answer.body.data).toEqual({ premisesAlerts: [] });
      expect(answer.body.extensions?.disclosure).toMatchObject({ outcome: 'NOTHING_TO_DISCLOSE', complete: true });
    },
  );

  it.each(['Northmoor', '14 Quay*', '%'])('refuses %s, which is no address', async (address) => {
    const { answer } = await ask(ALERTS, { variables: { address } });
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.text).not.toContain(address === '%' ? 'x%' : address);
  });

  it('gives nothing of the premises when the incident is over', async () => {
    clock.now = new Date('2026-11-24T02:20:00.000Z');
    const { answer } = await ask(ALERTS, { variables: { address: '14 Quay Row' } });
    clock.now = AT_THE_DOOR;
    expect(answer.body.data).toEqual({ premisesAlerts: [] });
  });

  it('lets no threat to life tie anybody to the incident whom its log does not', async () => {
    const emergency = { urgency: 'THREAT_TO_LIFE' };
    const here = await ask(ALERTS, { input: emergency, variables: { address: '14 Quay Row' } });
    expect(here.answer.body.data).toMatchObject({ premisesAlerts: [expect.anything()] });
    const elsewhere = await ask(ALERTS, { input: emergency, variables: { address: '22 Anchor Terrace' } });
    expect(elsewhere.answer.body.data).toEqual({ premisesAlerts: [] });
    const search =
      '{ searchPeople(name: "Callum Rudd", dateOfBirth: "1984-03-12") { candidates { person { orders { status } } } } }';
    expect((await ask(search, { input: emergency })).answer.body.data).toEqual({ searchPeople: { candidates: [] } });
    const unlogged = await ask(ALERTS, {
      input: { ...emergency, incidentLog: null },
      variables: { address: '14 Quay Row' },
    });
    expect(codes(unlogged.answer)).toEqual(['ENQUIRY_REQUIRED']);
  });

  it('finds by name whom the log ties to the incident, and nobody else, though the enquiry names nobody', async () => {
    const search = `query Who($name: String!, $dateOfBirth: String!) {
      searchPeople(name: $name, dateOfBirth: $dateOfBirth) { candidates { person { orders { orderKind } } } }
      person(name: $name, dateOfBirth: $dateOfBirth) { orders { orderKind } }
    }`;
    const found = await ask(search, { variables: FARROW });
    expect(found.answer.body.data).toMatchObject({
      searchPeople: { candidates: [{ person: { orders: expect.arrayContaining([{ orderKind: 'VOO' }]) } }] },
      person: { orders: expect.arrayContaining([{ orderKind: 'DVPN' }]) },
    });
    const other = await ask(search, { variables: { name: 'Martin Hesk', dateOfBirth: '1979-05-27' } });
    expect(other.answer.body.data).toEqual({ searchPeople: { candidates: [] }, person: { orders: [] } });
    expect(other.log.flatMap(({ detail }) => detail?.gateFacts ?? [])).toContainEqual(
      expect.objectContaining({ fact: 'subject or address tied to the incident', how: 'NOT_MET' }),
    );
  });

  it('keeps an enquiry that names somebody to them, and public protection to whom it names', async () => {
    const person = `{ person(name: "${FARROW.name}", dateOfBirth: "${FARROW.dateOfBirth}") { orders { orderKind } } }`;
    const named = { aboutWhom: [{ name: 'Callum Rudd', dateOfBirth: '1984-03-12' }] };
    expect(codes((await ask(person, { input: named })).answer)).toEqual(['SUBJECT_NOT_COVERED']);
    expect(codes((await ask(person, { claims: OFFICER })).answer)).toEqual(['SUBJECT_NOT_COVERED']);
    const forbidden = await ask(ALERTS, { claims: OFFICER, variables: { address: '14 Quay Row' } });
    expect(codes(forbidden.answer)).toEqual(['FORBIDDEN']);
  });

  it('covers the premises of the incident whomever the enquiry names', async () => {
    const named = { aboutWhom: [{ name: 'Callum Rudd', dateOfBirth: '1984-03-12' }] };
    const { answer } = await ask(ALERTS, { input: named, variables: { address: '14 Quay Row' } });
    expect(answer.body.data).toMatchObject({ premisesAlerts: [expect.anything()] });
  });
});
