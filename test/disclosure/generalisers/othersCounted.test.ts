import { describe, expect, it } from '@jest/globals';
import { GENERALISER_BY_NAME } from '../../../src/disclosure/generalisers/generalisers.js';
import { countAlike } from '../../../src/disclosure/generalisers/generaliseThirdParty.js';
import type { Value, Values } from '../../../src/model/Source.js';
import { minimumForm } from '../fixtures.js';

const third = (field: string, value: Value) => minimumForm('G_THIRD', 'CSC', { field, value });
const readsOf = (field: string, leaves: readonly string[]) =>
  GENERALISER_BY_NAME.get('G_THIRD')?.reads({ kind: 'RISK_ASSESSMENT', field, leaves, from: [], group: 'CSC' }).own;

describe('G_THIRD (brief 2.4, 4.1)', () => {
  it('says of linked children whether they live in the household, where that is recorded', () => {
    expect(third('linkedChildren', [{ household: true }, { household: false }, { household: true }])).toEqual([
      { household: true, count: 2 },
      { household: false, count: 1 },
    ]);
    expect(third('linkedChildren', [{ household: 'yes' }, {}])).toEqual([{ count: 2 }]);
  });

  it('says of nobody else where they live, but of children in the household', () => {
    expect(third('suspects', [{ household: true }])).toEqual([{ count: 1 }]);
    expect(third('childrenInHousehold', [{}, {}])).toEqual([{ household: true, count: 2 }]);
  });

  it('is one person for an object and nothing for what is no object', () => {
    expect(third('suspects', { name: 'Ann' })).toEqual({ count: 1 });
    for (const value of ['Ann', 7, true, null]) expect(third('suspects', value)).toBeNull();
  });

  it('adds numbers up, and counts one for what has none', () => {
    const alike: readonly Values[] = [{ role: 'a', count: 2 }, { role: 'a' }, { role: 'a', count: 3 }, { role: 'b' }];
    expect(countAlike(alike)).toEqual([
      { role: 'a', count: 6 },
      { role: 'b', count: 1 },
    ]);
  });

  it('reads a role only where a list has roles, and the household only where it is asked for', () => {
    expect(readsOf('associates', ['role', 'count'])).toEqual(['role']);
    expect(readsOf('suspects', ['role', 'count'])).toEqual([]);
    expect(readsOf('linkedChildren', ['household', 'count'])).toEqual(['household']);
    expect(readsOf('linkedChildren', ['count'])).toEqual([]);
    expect(readsOf('childrenInHousehold', ['household'])).toEqual([]);
  });
});

describe('the age band of a victim (brief 2.4, G_VICTIM)', () => {
  const band = (dateOfBirth: string, committedFrom: Value) =>
    (
      minimumForm('G_VICTIM', 'CSC', {
        field: 'victims',
        value: [{ victimRef: 'V-1', dateOfBirth }],
        record: { committedFrom },
      }) as readonly Values[]
    )[0]?.ageBand;

  it.each([
    ['2010-06-15', '2026-06-14', 'AGE_13_15'],
    ['2010-06-15', '2026-06-15', 'AGE_16_17'],
    ['2010-06-15', '2026-06-15T00:00:00Z', 'AGE_16_17'],
    ['2010-06-15', '2026-05', 'AGE_13_15'],
    ['2010-06-15', '2026-07', 'AGE_16_17'],
    ['2010-06-15', '2026', 'AGE_16_17'],
    ['2016-12-31', '2026', 'AGE_10_12'],
    ['2010', '2026', 'UNKNOWN'],
  ])('born %s, at %s: %s', (dateOfBirth, at, expected) => {
    expect(band(dateOfBirth, at)).toBe(expected);
  });

  it('is unknown where no date is', () => {
    expect(band('2010-06-15', null)).toBe('UNKNOWN');
  });
});
