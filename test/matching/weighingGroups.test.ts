import { describe, expect, it } from '@jest/globals';
import { Weighing } from '../../src/matching/linking/Weighing.js';
import { ESTIMATED_PARAMETERS } from '../../src/matching/parameters/shippedParameters.js';
import { homeAddress } from '../../src/matching/records/homeAddress.js';
import type { MatchRecord } from '../../src/matching/records/MatchRecord.js';
import { MatchModel, priorWeights } from '../../src/matching/weighing/MatchModel.js';
import { PeopleTable } from '../../src/matching/weighing/PeopleTable.js';

const row = (
  forenames: string,
  surname: string,
  [year, month, day]: readonly [number, number, number],
): MatchRecord => ({
  forenames,
  surname,
  birth: { year, month, day },
  sex: 'F',
  address: homeAddress(''),
  postcode: '',
  identifiers: [],
});
const MAY = [1950, 5, 6] as const;
const NOVEMBER = [1971, 11, 23] as const;
const times = (count: number, record: MatchRecord): MatchRecord[] => Array.from({ length: count }, () => record);

/** Some rows and others as groups, among people who have nothing to do with them. */
function bitsOf(some: readonly MatchRecord[], others: readonly MatchRecord[]): number {
  const crowd = Array.from({ length: 400 }, (_, index) =>
    row(`f${index % 97}`, `s${index % 89}`, [1930 + (index % 61), 1 + (index % 12), 1 + (index % 28)]),
  );
  const rows = [...some, ...others, ...crowd];
  const table = new PeopleTable(rows, { identifiers: 0, second: rows.length, parameters: ESTIMATED_PARAMETERS });
  const shares = { match: 2 ** -12, household: 2 ** -12, namesakes: 2 ** -20 };
  const weighing = new Weighing(table, new MatchModel(priorWeights(ESTIMATED_PARAMETERS, table.fields), shares));
  const numbers = (count: number, from: number) => Array.from({ length: count }, (_, index) => from + index);
  return weighing.groups(numbers(some.length, 0), numbers(others.length, some.length));
}

describe('two groups of rows', () => {
  const jane = row('jane', 'marsh', MAY);
  const other = row('jane', 'marsh', NOVEMBER);

  it('are as surely one person where all their rows agree as two rows are', () => {
    expect(bitsOf(times(4, jane), times(4, jane))).toBeCloseTo(bitsOf([jane], times(7, jane)), 5);
    expect(bitsOf(times(4, jane), times(4, jane))).toBeGreaterThan(5);
  });

  it('are hardly likelier one person since two of many rows agree by chance', () => {
    const apart = bitsOf(times(4, jane), times(4, other));
    const byChance = bitsOf(times(4, jane), [...times(3, other), jane]);
    const half = bitsOf(times(4, jane), [...times(2, other), ...times(2, jane)]);
    const all = bitsOf(times(4, jane), times(4, jane));
    expect([apart, byChance, half]).toEqual([apart, byChance, half].sort((a, b) => a - b));
    expect(all - byChance).toBeGreaterThan(1.5);
    expect(all - half).toBeGreaterThan(0.7);
  });

  it('lose nothing by rows that do not say', () => {
    const silent = row('jane', 'marsh', [0, 0, 0]);
    expect(bitsOf(times(4, jane), [jane, ...times(3, silent)])).toBeCloseTo(
      bitsOf([...times(3, silent), jane], times(4, jane)),
      5,
    );
    expect(bitsOf([jane, silent], [other, silent])).toBeLessThan(0);
  });
});
