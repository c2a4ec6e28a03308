import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PNC_ID, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { CaseBroker } from './CaseBroker.js';
import { DECIDE, READ, REQUEST, TASKS } from './caseQueries.js';
import { DETECTIVE, DRAFT_ENQUIRY, INSPECTOR, REASONS, TESTS } from './people.js';

const REPORT = 'leisure centre';
const INTELLIGENCE = 'intelligence { sanitisedText }';

/** Intelligence of code C, which only an Inspector opens for social care (brief 2.3, K11): no employer and no regulator. */
describe('an authorisation of social care', () => {
  let cases: CaseBroker;
  beforeAll(async () => {
    cases = await CaseBroker.start();
  });
  afterAll(() => cases.stop());

  const authorised = async (): Promise<string> => {
    const input = {
      subject: { pncId: PNC_ID },
      recipient: { group: 'CHILDRENS_SOCIAL_CARE', organisation: 'CSC-NORTHMOOR' },
      grants: ['EXISTENCE', 'INTELLIGENCE'].map((category) => ({ kind: 'INTELLIGENCE', category, form: 'F' })),
      tests: TESTS,
    };
    const enquiry = { ...DRAFT_ENQUIRY, aboutWhom: [{ pncId: PNC_ID }] };
    const { authorisation } = await cases.payload(DETECTIVE, REQUEST, { input }, enquiry);
    const { id } = authorisation as { id: string };
    await cases.payload(INSPECTOR, DECIDE, { input: { id, version: 1, decision: 'APPROVE', reasons: REASONS } });
    return id;
  };
  const ask = (fields = INTELLIGENCE) =>
    cases.ask(
      SOCIAL_WORKER,
      `{ person(pncId: "${PNC_ID}") { ${fields} } again: person(pncId: "${PNC_ID}") { ${fields} } }`,
      {},
      { ...STRATEGY_ENQUIRY, confidentialityLimb: 'SAFEGUARD_INDIVIDUAL' },
    );
  const stateOf = async (id: string) => ((await cases.payload(DETECTIVE, READ, { id })) as { state: string }).state;

  it('opens what it names in one answer, wherever in it, and then no more', async () => {
    expect((await ask()).text).not.toContain(REPORT);
    const id = await authorised();
    expect((await ask('orders { orderKind }')).text).toContain('SHPO');
    expect(await stateOf(id)).toBe('APPROVED');
    const first = await ask();
    expect(first.text.split(REPORT)).toHaveLength(3);
    const rows = (await cases.lastLogged()).flatMap(({ detail }) => detail?.rows ?? []);
    expect(rows.filter(({ fieldPath }) => fieldPath === 'authorisation.delivered')).toEqual([
      expect.objectContaining({ operation: 'COLLECTION', authorisationId: id, recordId: id }),
    ]);
    expect(await stateOf(id)).toBe('DELIVERED');
    expect((await ask()).text).not.toContain(REPORT);
    const later = (await cases.lastLogged()).flatMap(({ detail }) => detail?.rows ?? []);
    expect(later.map(({ trueReason }) => trueReason)).toContain('AUTHORISATION_EXPIRED');
    const tasks = (await cases.payload(DETECTIVE, TASKS, { types: ['TELL_OUTCOME'] })) as unknown as object[];
    expect(tasks).toMatchObject([{ about: id }]);
  });

  it('opens it for one of two who ask at once', async () => {
    const id = await authorised();
    const texts = await Promise.all([ask(), ask()]);
    expect(texts.filter(({ text }) => text.includes(REPORT))).toHaveLength(1);
    expect(await stateOf(id)).toBe('DELIVERED');
  });
});
