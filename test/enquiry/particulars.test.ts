import { describe, expect, it } from '@jest/globals';
import { parseJournalLine } from '../../src/enquiry/journalLine.js';
import { isRefusal, parseEnquiry } from '../../src/enquiry/parseEnquiry.js';
import { subjectCovered } from '../../src/enquiry/subjectCovered.js';
import { NO_CRITERIA, type SearchCriteria } from '../../src/model/SearchCriteria.js';
import { INVESTIGATOR, NOW, RULES, STRATEGY } from './fixtures.js';

const PARTICULARS = { name: 'Keiran Rudduck', ageFrom: 40, ageTo: 45, postcode: 'NM4', pncId: '0412873S' };

function opened() {
  const parsed = parseEnquiry({ ...STRATEGY, aboutWhom: [{ particulars: PARTICULARS }] }, INVESTIGATOR, RULES, NOW);
  if (isRefusal(parsed)) throw new Error(JSON.stringify(parsed.problems));
  return { id: 'ENQ-1', ...parsed };
}
const asked = (said: Partial<SearchCriteria>) => ({ by: 'SEARCH', criteria: { ...NO_CRITERIA, ...said } }) as const;

describe('particulars of somebody still to be found', () => {
  it('come back from the journal as they went in', () => {
    const enquiry = opened();
    expect(enquiry.subjects[0]?.particulars).toMatchObject({ postcode: 'nm4', pncId: '0412873s' });
    expect(parseJournalLine(JSON.stringify({ opened: enquiry }))).toEqual({ opened: enquiry });
  });

  it('cover a search for some of them, and for nothing beside', () => {
    const enquiry = opened();
    expect(subjectCovered(enquiry, asked({ name: 'KEIRAN RUDDUCK', postcode: 'nm4' }))).toBe(true);
    expect(subjectCovered(enquiry, asked({ pncId: '0412873s' }))).toBe(true);
    expect(subjectCovered(enquiry, asked({ name: 'Keiran Rudduck', sex: 'MALE' }))).toBe(false);
    expect(subjectCovered(enquiry, asked({ pncId: '412873s' }))).toBe(false);
    expect(subjectCovered(enquiry, asked({}))).toBe(false);
    expect(subjectCovered(enquiry, { by: 'PNC_ID', value: 'no PNC ID' })).toBe(false);
    expect(subjectCovered(enquiry, { by: 'NOMINAL', force: 'NMR', value: '0412873s' })).toBe(false);
    expect(subjectCovered(enquiry, { by: 'NAME', value: 'Keiran Rudduck' })).toBe(false);
  });
});
