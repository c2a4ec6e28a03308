import { describe, expect, it } from '@jest/globals';
import { pairsOfRows } from '../../src/matching/linking/pairsOfRows.js';
import { RivalPairs } from '../../src/matching/linking/RivalPairs.js';
import type { RivalPair } from '../../src/matching/linking/WeighedPairs.js';

const OPPOSED = [null, 'FORENAME', 'OTHERWISE'] as const;

/** More than the columns begin with room for. */
const drawn = Array.from(
  { length: 3000 },
  (_, index): RivalPair => ({
    one: index % 700,
    other: (index * 31) % 900,
    bits: index / 7 - 200,
    overHousehold: index / 3,
    overStranger: -index / 5,
    opposed: OPPOSED[index % 3] ?? null,
    isContradicted: index % 2 === 0,
    isByNameAlone: index % 5 === 0,
  }),
);

describe('pairs in columns', () => {
  it('are as they were added, and as they were set later', () => {
    const pairs = RivalPairs.of(drawn);
    const [first, last] = [drawn[0], drawn[2999]];
    if (first === undefined || last === undefined) throw new Error('no pair was drawn');
    pairs.set(1, last);
    const found = Array.from({ length: pairs.size }, (_, pair) => pairs.at(pair));
    expect(found).toEqual([first, last, ...drawn.slice(2)]);
    expect([...pairs.ones].slice(2)).toEqual(drawn.slice(2).map(({ one }) => one));
    expect(found.map(({ opposed }) => opposed !== null)).toEqual(found.map((_, pair) => pairs.isOpposed(pair)));
  });

  it('are given from so many bits on, in their order', () => {
    expect(RivalPairs.of(drawn).atLeast(200)).toEqual(drawn.filter(({ bits }) => bits >= 200));
  });

  it('number the rows of the second file from 0', () => {
    const pairs = RivalPairs.of(drawn);
    pairs.numberSecondFrom(100);
    expect([...pairs.others]).toEqual(drawn.map(({ other }) => other - 100));
    expect([...pairs.ones]).toEqual(drawn.map(({ one }) => one));
  });

  it('stand together by row, in their order, and rows without any have none', () => {
    const { starts, pairs } = pairsOfRows(Int32Array.of(4, 1, 4, 1, 1), 7);
    const byRow = Array.from({ length: 7 }, (_, row) => [...pairs.subarray(starts[row], starts[row + 1])]);
    expect(byRow).toEqual([[], [1, 3, 4], [], [], [0, 2], [], []]);
  });
});
