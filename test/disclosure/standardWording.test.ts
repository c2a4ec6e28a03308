import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OFFICER, PNC_ID, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { type Answer, startTestBroker, type TestBroker } from '../harness.js';

const QUERY = `query($pncId: String!) {
  person(pncId: $pncId) {
    crimeReports { id victims { pseudonym } disclosure { instructions } }
    orders { orderKind }
    timeline { what labels }
    disclosure { instructions }
  }
}`;
const NOTICE = 'On the details given. This does not mean that there is no risk.';
const VICTIM = 'Do not publish or pass on anything that could identify a victim: the protection is for life.';
const COURT = 'A court order restricts what may be published about this matter: publish nothing of it.';

/** Brief 4.1, 4.6: what goes with every answer, and what goes with what was released. */
describe('the standard wording of an answer', () => {
  let broker: TestBroker;
  beforeAll(async () => {
    broker = await startTestBroker({}, { newDisclosureReference: () => 'DR-000000000001' });
  });
  afterAll(() => broker.stop());

  const ask = async (claims: typeof OFFICER, input: object, query = QUERY, pncId = PNC_ID): Promise<Answer['body']> => {
    const token = await broker.token(claims);
    const enquiry = await broker.open(token, { ...input, aboutWhom: [{ pncId }] });
    return (await broker.ask(query, { token, enquiry, variables: { pncId } })).body;
  };

  it('says when it was searched and that silence is no safety, whatever was found', async () => {
    const found = await ask(SOCIAL_WORKER, STRATEGY_ENQUIRY);
    const nobody = await ask(SOCIAL_WORKER, STRATEGY_ENQUIRY, QUERY, '2001/0000001S');
    for (const { extensions } of [found, nobody])
      expect(extensions?.disclosure).toMatchObject({ searchedAt: '2026-11-22T10:32:00.000Z', notice: NOTICE });
    expect([found, nobody].map(({ extensions }) => extensions?.disclosure.outcome)).toEqual([
      'RELEASED',
      'NOTHING_TO_DISCLOSE',
    ]);
  });

  it('says nothing of a search where nobody was asked about', async () => {
    const token = await broker.token(OFFICER);
    const { body } = await broker.ask('{ forces { code } }', { token });
    expect(body.extensions?.disclosure).toMatchObject({ outcome: null, searchedAt: null, notice: null });
  });

  it('gives with a record, and with the person, the instructions for what was released', async () => {
    const { data } = await ask(SOCIAL_WORKER, STRATEGY_ENQUIRY);
    const { crimeReports, timeline, disclosure } = (data as { person: Told }).person;
    expect(crimeReports.map((report) => report.disclosure.instructions)).toEqual([[VICTIM, COURT]]);
    expect(disclosure.instructions).toEqual(expect.arrayContaining([VICTIM, COURT]));
    expect(new Set(disclosure.instructions).size).toBe(disclosure.instructions.length);
    const arrests = timeline.filter(({ what }) => what.startsWith('Arrest'));
    expect(arrests.map(({ labels }) => labels)).toEqual(arrests.map(() => ['Alleged, not proved.']));
    expect(arrests.length).toBeGreaterThan(0);
  });

  it('gives none where nothing is released, because the child is not linked', async () => {
    const body = await ask(SOCIAL_WORKER, { ...STRATEGY_ENQUIRY, children: [{ childRef: 'CR-00000' }] });
    expect(body.data).toEqual({
      person: { crimeReports: [], orders: [], timeline: [], disclosure: { instructions: [] } },
    });
  });
});

interface Told {
  readonly crimeReports: readonly { readonly disclosure: { readonly instructions: readonly string[] } }[];
  readonly timeline: readonly { readonly what: string; readonly labels: readonly string[] }[];
  readonly disclosure: { readonly instructions: readonly string[] };
}
