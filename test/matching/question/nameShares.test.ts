import { describe, expect, it } from '@jest/globals';
import { countNames } from '../../../bench/search/names/countNames.js';
import { NAME_FREQUENCIES, shareOfSurname, sharesOfForenames } from '../../../src/matching/question/nameShares.js';
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
  it('is counted among people that the generator invents', () => {
    const few = countNames(20_000, NAME_FREQUENCIES.provenance.seed) as typeof NAME_FREQUENCIES;
    const share = ({ counts }: typeof few.surnames, name: string, people: number) => (counts[name] ?? 0) / people;
    for (const name of Object.keys(NAME_FREQUENCIES.surnames.counts).slice(0, 20)) {
      const shipped = share(NAME_FREQUENCIES.surnames, name, NAME_FREQUENCIES.people);
      expect(Math.abs(share(few.surnames, name, few.people) / shipped - 1)).toBeLessThan(0.5);
    }
  });

  it('is the same for all names that are not listed, and no listed one is rarer', () => {
    const { forenames, surnames, people } = NAME_FREQUENCIES;
    expect(shareOfSurname('qqq')).toBe(surnames.unlisted);
    expect(shareOfSurname('constructor')).toBe(surnames.unlisted);
    expect(sharesOfForenames(['qqq']).first).toBe(forenames.unlisted);
    for (const { counts, unlisted } of [forenames, surnames])
      expect(Math.min(...Object.values(counts)) / people).toBeGreaterThanOrEqual(unlisted);
  });

  it('makes a rare surname that agrees worth more than a common one, and several forenames more than one', () => {
    expect(bitsOf('John', 'Ruddock') - bitsOf('John', 'Smith')).toBeGreaterThan(4);
    expect(bitsOf('Kieran', 'Smith')).toBeGreaterThan(bitsOf('John', 'Smith'));
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
