import { describe, expect, it } from '@jest/globals';
import { TERMS } from '../../../src/matching/parameters/terms.js';
import { shareOfSurname, sharesOfForenames } from '../../../src/matching/question/nameShares.js';
import { SEARCH_PARAMETERS } from '../../../src/matching/question/searchParameters.js';
import { weighQuestion } from '../../../src/matching/question/weighQuestion.js';
import { NO_CRITERIA } from '../../../src/model/SearchCriteria.js';

const named = (forenames: string, surname: string) => ({
  names: [{ forenames, surname, type: 'CURRENT' }],
  dateOfBirth: [{ date: '1984-03-12' }],
});
const bitsOf = (forenames: string, surname: string) =>
  weighQuestion({ ...NO_CRITERIA, name: `${forenames} ${surname}` }, [named(forenames, surname)]).bits;

describe('how common names are', () => {
  it('is the same for all names that are not listed', () => {
    const { least } = TERMS.provenance;
    expect(shareOfSurname('qqq')).toBe(least);
    expect(shareOfSurname('constructor')).toBe(least);
    expect(sharesOfForenames(['qqq']).first).toBe(least);
  });

  it('makes a rare surname that agrees worth more than a common one, and several forenames more than one', () => {
    expect(bitsOf('John', 'Ruddock') - bitsOf('John', 'Smith')).toBeGreaterThan(4);
    expect(bitsOf('Brett', 'Smith')).toBeGreaterThan(bitsOf('James', 'Smith'));
    expect(bitsOf('John Paul', 'Smith')).toBeGreaterThan(bitsOf('John', 'Smith'));
  });

  it('leaves a common name with a date of birth less sure than a rare one, which is no surer than namesakes let it', () => {
    const born = { from: '1984-03-12', to: '1984-03-12' };
    const weigh = (forenames: string, surname: string) =>
      weighQuestion({ ...NO_CRITERIA, name: `${forenames} ${surname}`, born }, [named(forenames, surname)]).bits;
    const { thresholds, namesakes } = SEARCH_PARAMETERS;
    expect(weigh('John', 'Smith')).toBeLessThan(thresholds.probable);
    expect(weigh('Smith', 'John')).toBeLessThan(thresholds.probable);
    expect(weigh('Kieran', 'Ruddock')).toBeGreaterThan(thresholds.probable);
    expect(weigh('Kieran', 'Ruddock')).toBeLessThanOrEqual(-Math.log2(namesakes));
  });

  it('leaves what disagrees as it is', () => {
    const against = (surname: string) =>
      weighQuestion({ ...NO_CRITERIA, name: `John ${surname}` }, [named('John', 'Zubrow')]).lines.filter(
        ({ field }) => field === 'SURNAME',
      );
    expect(against('Smith')).toEqual(against('Ruddock'));
  });
});
