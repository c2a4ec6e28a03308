import { describe, expect, it } from '@jest/globals';
import { ageOn, isChildToday, subjectFacts } from '../../src/policy/subjectFacts.js';
import { nominal } from './judging.js';

const claims = (...dates: readonly (readonly [string, boolean])[]) =>
  nominal({ dateOfBirth: dates.map(([date, verified], index) => ({ key: `${index}`, date, verified })) });

describe('when the subject was born (brief 2.1, 4.3)', () => {
  it.each([
    ['the verified date', [claims(['1990-01-01', true], ['2012-01-01', false])], '1990-01-01'],
    ['the youngest of several verified', [claims(['1990-01-01', true]), claims(['1991-05-05', true])], '1991-05-05'],
    [
      'the youngest claimed where none is verified',
      [claims(['1990-01-01', false], ['2012-01-01', false])],
      '2012-01-01',
    ],
    ['the youngest, in whatever order', [claims(['2012-01-01', false], ['1990-01-01', false])], '2012-01-01'],
    ['the youngest of years, in whatever order', [claims(['2011', false], ['1990', false])], '2011-12-31'],
    ['a date over a year that is also claimed', [claims(['2010-03-04', false], ['2011', false])], '2010-03-04'],
    ['the last day of the year, where nothing better is known', [claims(['2008', false])], '2008-12-31'],
    ['the last day of the month', [claims(['2008-02', true]), claims(['1990-01-01', false])], '2008-02-29'],
    ['nothing where nothing is held', [nominal({})], null],
    ['nothing where no date is', [nominal({ dateOfBirth: [{ key: '1', date: null, verified: true }] })], null],
    ['nothing of nobody', [], null],
  ])('is %s', (_what, nominals, bornOn) => {
    expect(subjectFacts(nominals)).toEqual({ bornOn });
  });
});

describe('how old the subject is', () => {
  it.each([
    ['2008-11-23', '2026-11-22T23:59:59.999Z', 17],
    ['2008-11-22', '2026-11-22T00:00:00.000Z', 18],
    ['2008-11-22', '2026-11-22', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2026-11-22', '2026-11-22', 0],
    [null, '2026-11-22', null],
  ])('born %s, on %s: %s', (bornOn, day, age) => {
    expect(ageOn({ bornOn }, day)).toBe(age);
  });

  it('is what the date of birth says before what a record says', () => {
    const child = { childSubject: true };
    expect(isChildToday({ bornOn: '1984-03-12' }, child, '2026-11-22')).toBe(false);
    expect(isChildToday({ bornOn: '2010-03-12' }, {}, '2026-11-22')).toBe(true);
    expect(isChildToday({ bornOn: null }, child, '2026-11-22')).toBe(true);
    expect(isChildToday({ bornOn: null }, {}, '2026-11-22')).toBe(false);
  });
});
