import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LOOKUP_ENQUIRY, OFFICER } from '../callers.js';
import { startTestBroker, type TestBroker } from '../harness.js';
import { type Found, LOOK_UP } from './lookUpQuery.js';

const SAID = { name: 'Kieran Ruddock', dateOfBirth: '1984-03-12' };
const STEPS = ['PRIOR', 'FORENAMES', 'SURNAME', 'DATE_OF_BIRTH', 'ADDRESS', 'ASSOCIATES', 'NAMESAKES', 'HOUSEHOLD'];

let broker: TestBroker;
beforeAll(async () => {
  broker = await startTestBroker();
});
afterAll(() => broker.stop());

const look = async (query: string) => {
  const token = await broker.token(OFFICER);
  const enquiry = await broker.open(token, LOOKUP_ENQUIRY);
  const { body } = await broker.ask(query, { token, enquiry, variables: SAID });
  expect(body.errors).toBeUndefined();
  const rows = (await broker.log()).at(-1)?.detail?.rows ?? [];
  return {
    candidates: (body.data as { searchPeople: Found }).searchPeople.candidates,
    linkRows: rows.filter(({ fieldPath }) => String(fieldPath).startsWith('candidates.links')),
  };
};

/** Scenario 5.7 of the brief. */
describe('the links of a candidate', () => {
  it('say with whom they may be one person, how sure that is, and what the model makes of the two records', async () => {
    const { candidates, linkRows } = await look(LOOK_UP);
    expect(candidates.map(({ confidence, links }) => [confidence, links.length])).toEqual([
      [null, 0],
      ['PROBABLE', 1],
    ]);
    const [link] = candidates.flatMap(({ links }) => links);
    if (link === undefined) throw new Error('there is no link');
    expect(link).toMatchObject({
      sourceForces: ['NMR'],
      confidence: 'PROBABLE',
      reasons: ['recorded alias', 'same date of birth', 'shared associate'],
    });
    expect(link.evidence.every(({ field }) => STEPS.includes(field))).toBe(true);
    expect(link.evidence.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['PRIOR', 'FORENAMES', 'SURNAME', 'DATE_OF_BIRTH']),
    );
    expect(link.evidence.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(link.weight, 6);
    const compared = new Set(
      linkRows.map(({ sourceForce, fieldPath }) => `${sourceForce} ${String(fieldPath).split('.')[2]}`),
    );
    expect([...compared].sort()).toEqual(
      ['ARV', 'NMR', 'SLW'].flatMap((force) =>
        ['addresses', 'associates', 'croNumber', 'dateOfBirth', 'names', 'pncId'].map((field) => `${force} ${field}`),
      ),
    );
    /* Intelligence and convictions, through which two of the records are seen, show no associates. */
    const withheld = linkRows.filter(({ decision }) => decision !== 'F');
    expect(withheld.map(({ sourceForce, fieldPath }) => `${sourceForce} ${fieldPath}`).sort()).toEqual([
      'ARV candidates.links.associates.name',
      'NMR candidates.links.associates.name',
    ]);
  });

  it('are neither compared nor logged where nobody asks for them', async () => {
    const { linkRows } = await look(LOOK_UP.replace(/links \{.*\}\n/, ''));
    expect(linkRows).toEqual([]);
  });
});
