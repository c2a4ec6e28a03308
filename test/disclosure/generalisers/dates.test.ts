import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coarseDate } from '../../../src/disclosure/generalisers/generaliseDate.js';
import type { Values } from '../../../src/model/Source.js';
import { minimumForm } from '../fixtures.js';

const RUNS = { seed: 20261122, numRuns: 500 };
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, precision]) => text.slice(0, precision));

describe('coarseDate (brief 2.4, G_DATE)', () => {
  it('is a prefix of the date, never finer than the month', () => {
    fc.assert(
      fc.property(date, day, (text, now) => {
        const coarse = coarseDate(text, now);
        expect(text.startsWith(coarse)).toBe(true);
        expect([4, 7]).toContain(coarse.length);
      }),
      RUNS,
    );
  });

  it('has the month within two years, and never beyond two years and a month', () => {
    fc.assert(
      fc.property(day, day, (text, now) => {
        const days = Math.abs(Date.parse(text) - Date.parse(now)) / 86_400_000;
        const hasMonth = coarseDate(text, now).length === 7;
        if (days <= 730) expect(hasMonth).toBe(true);
        if (days > 731 + 31) expect(hasMonth).toBe(false);
      }),
      RUNS,
    );
  });

  it('changes nothing when made coarse again', () => {
    fc.assert(
      fc.property(date, day, (text, now) => {
        const coarse = coarseDate(text, now);
        expect(coarseDate(coarse, now)).toBe(coarse);
      }),
      RUNS,
    );
  });
});

describe('the age band of a victim (brief 2.4, G_VICTIM)', () => {
  const bandAt = (dateOfBirth: string | null, committedFrom: string | null) =>
    (
      minimumForm('G_VICTIM', 'CSC', {
        field: 'victims',
        value: { victimRef: 'V', dateOfBirth },
        record: { committedFrom },
      }) as Values
    ).ageBand;

  it.each([
    ['2015-06-09', 'UNDER_10', 'the day before the 10th birthday'],
    ['2015-06-10', 'AGE_10_12', 'the 10th birthday'],
    ['2015-06-11', 'AGE_10_12', 'the day after the 10th birthday'],
    ['2018-06-09', 'AGE_10_12', 'the day before the 13th birthday'],
    ['2018-06-10', 'AGE_13_15', 'the 13th birthday'],
    ['2021-06-09', 'AGE_13_15', 'the day before the 16th birthday'],
    ['2021-06-10', 'AGE_16_17', 'the 16th birthday'],
    ['2023-06-09', 'AGE_16_17', 'the day before the 18th birthday'],
    ['2023-06-10', 'ADULT', 'the 18th birthday'],
    ['2023-06-10T00:00:00Z', 'ADULT', 'the first minute of the 18th birthday'],
    ['2006-01-01', 'UNDER_10', 'infancy'],
    ['2060-01-01', 'ADULT', 'old age'],
  ])('at %s is %s: %s', (at, band) => {
    expect(bandAt('2005-06-10', at)).toBe(band);
  });

  it.each([
    ['2004-02-29', '2014-02-28', 'UNDER_10'],
    ['2004-02-29', '2014-03-01', 'AGE_10_12'],
  ])('of somebody born on %s at %s is %s', (born, at, band) => {
    expect(bandAt(born, at)).toBe(band);
  });

  it.each([
    [null, '2015-06-10'],
    ['2005-06-10', null],
    ['2005', '2015-06-10'],
    ['2005-06', '2015-06-10'],
  ])('of somebody born %s at %s is unknown', (born, at) => {
    expect(bandAt(born, at)).toBe('UNKNOWN');
  });

  it.each([
    ['2005-06-10', '2016', 'AGE_10_12'],
    ['2005-06-10', '2018-07', 'AGE_13_15'],
    ['2005-06-10', '2018-05', 'AGE_10_12'],
    ['2005-06-30', '2018-06', 'AGE_13_15'],
    ['2005-12-31', '2018', 'AGE_13_15'],
  ])('of somebody born on %s, at a date known as %s, is %s', (born, at, band) => {
    expect(bandAt(born, at)).toBe(band);
  });
});
