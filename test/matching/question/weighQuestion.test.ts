import { describe, expect, it } from '@jest/globals';
import { type ComparedField, SEARCH_PARAMETERS } from '../../../src/matching/question/searchParameters.js';
import { weighQuestion } from '../../../src/matching/question/weighQuestion.js';
import { LEVEL_WORDS } from '../../../src/matching/weighing/fields.js';
import { NO_CRITERIA, type SearchCriteria } from '../../../src/model/SearchCriteria.js';
import type { Values } from '../../../src/model/Source.js';

it('knows shares for every level at which names, dates and sexes compare', () => {
  const { fields } = SEARCH_PARAMETERS;
  const unknown = (Object.keys(fields) as ComparedField[]).flatMap((field) =>
    LEVEL_WORDS[field].filter(
      (level) => level !== 'missing' && !level.startsWith('whole: ') && fields[field][level] === undefined,
    ),
  );
  expect(unknown).toEqual([]);
});

const KIERAN: Values = {
  pncId: '2009/0412873S',
  croNumber: null,
  localNominalRef: 'NMR-N-0051177',
  sex: 'MALE',
  names: [
    { forenames: 'Kieran James', surname: 'Ruddock', type: 'CURRENT' },
    { forenames: 'Callum', surname: 'Rudd', type: 'ALIAS' },
  ],
  dateOfBirth: [{ date: '1984-03-12' }, { date: '1985' }],
  addresses: [{ postcode: 'NM4 2QT' }, { postcode: 'SW1 1AA' }],
};
const day = (date: string): SearchCriteria['born'] => ({ from: date, to: date });
const account = (said: Partial<SearchCriteria>, ...nominals: readonly Values[]) =>
  weighQuestion({ ...NO_CRITERIA, ...said }, nominals.length === 0 ? [KIERAN] : nominals);
const levels = (said: Partial<SearchCriteria>, ...nominals: readonly Values[]) =>
  account(said, ...nominals)
    .lines.slice(1)
    .map(({ field, level }) => `${field} ${level}`);

describe('the weight of what was said', () => {
  it.each<[string, Partial<SearchCriteria>, string[]]>([
    ['a name', { name: 'Kieran Ruddock' }, ['FORENAMES same first', 'SURNAME same']],
    ['an alias', { name: 'Cal Rudd' }, ['FORENAMES nickname (alias)', 'SURNAME same (alias)']],
    ['a name turned round', { name: 'Ruddock Kieran' }, ['FORENAMES same first', 'SURNAME same', 'NAME_ORDER swapped']],
    ['a surname alone', { name: 'Ruddock' }, ['SURNAME same']],
    ['the day of birth', { born: day('1984-03-12') }, ['DATE_OF_BIRTH same']],
    ['day and month exchanged', { born: day('1984-12-03') }, ['DATE_OF_BIRTH day and month swapped']],
    ['a range', { born: { from: '1980-01-01', to: '1984-12-31' } }, ['DATE_OF_BIRTH within the range']],
    ['a range beside', { born: { from: '1987-01-01', to: '1990-12-31' } }, ['DATE_OF_BIRTH near the range']],
    ['a range elsewhere', { born: { from: '1950-01-01', to: '1955-12-31' } }, ['DATE_OF_BIRTH outside the range']],
    ['an old postcode', { postcode: 'sw11aa' }, ['POSTCODE same postcode']],
    ['an area', { postcode: 'nm4' }, ['POSTCODE same area']],
    ['another area', { postcode: 'nm14' }, ['POSTCODE another area']],
    ['the other sex', { sex: 'FEMALE' }, ['SEX different']],
    ['no sex', { sex: 'UNKNOWN' }, []],
    ['a whole PNC ID', { pncId: '2009/0412873S' }, ['PNC_ID same']],
    ['another PNC ID', { pncId: '2011/0999873S' }, ['PNC_ID different']],
    ['one digit of it wrong', { pncId: '2009/0412874S' }, ['PNC_ID nearly the same']],
    ['its end', { pncId: '412873s' }, ['PNC_ID ends so']],
    ['its beginning', { pncId: '200904' }, ['PNC_ID begins so']],
    ['neither', { pncId: '999999s' }, ['PNC_ID neither begins nor ends so']],
    ['what is not recorded', { croNumber: '041287/09S' }, []],
    ['part of the reference', { nominalRef: '0051177' }, ['NOMINAL_REF ends so']],
  ])('has a line for %s', (_what, said, expected) => {
    expect(levels(said)).toEqual(expected);
  });

  it('is the sum of its lines, and begins with the prior', () => {
    const { bits, lines } = account({ name: 'Kieran Ruddock', born: day('1984-03-12'), sex: 'MALE', postcode: 'nm4' });
    expect(lines[0]).toEqual({ field: 'PRIOR', level: 'before anything is compared', bits: -20 });
    expect(lines.at(-1)?.field).toBe('NAMESAKES');
    expect(lines.reduce((sum, line) => sum + line.bits, 0)).toBeCloseTo(bits, 6);
  });

  it('takes of several nominals what agrees best, field by field', () => {
    const younger = {
      ...KIERAN,
      names: [{ forenames: 'Kay', surname: 'Rudd' }],
      dateOfBirth: [{ date: '1984-12-03' }],
    };
    const said = { name: 'Kieran Ruddock', born: day('1984-12-03') };
    expect(levels(said, KIERAN, younger)).toEqual([
      'FORENAMES same first',
      'SURNAME same',
      'DATE_OF_BIRTH same',
      'NAMESAKES somebody of that name born on that day',
    ]);
    expect(account(said, KIERAN, younger).bits).toBeGreaterThan(account(said, KIERAN).bits);
  });

  it('is less the more is said wrong', () => {
    const weights = ['1984-03-12', '1984-12-03', '1984-03-13', '1948-03-12', '1961-07-30'].map(
      (date) => account({ name: 'Kieran Ruddock', born: day(date) }).bits,
    );
    expect(weights[0]).toBeGreaterThan(Math.max(...weights.slice(1)));
    expect(weights.at(-1)).toBe(Math.min(...weights));
  });

  it('of nobody is the prior', () => {
    expect(account({ name: 'Kieran Ruddock' }, {})).toEqual({
      bits: -20,
      lines: [{ field: 'PRIOR', level: 'before anything is compared', bits: -20 }],
    });
  });
});
