import { describe, expect, it } from '@jest/globals';
import type { FilesScale } from '../../src/matching/linking/FilesScale.js';
import { linkTwoFiles } from '../../src/matching/linking/linkTwoFiles.js';
import { matchMarginals } from '../../src/matching/linking/matchMarginals.js';
import { RivalPairs } from '../../src/matching/linking/RivalPairs.js';
import { settleLeftOver } from '../../src/matching/linking/settleLeftOver.js';
import type { RivalPair } from '../../src/matching/linking/WeighedPairs.js';
import { SHIPPED_PARAMETERS } from '../../src/matching/parameters/shippedParameters.js';
import { oddsAgainstBoth } from '../../src/matching/weighing/MatchModel.js';

const { thresholds } = SHIPPED_PARAMETERS;
const NOTHING_MORE: FilesScale = { compare: () => [], movesOf: () => [], movedAlong: (pair) => pair };

const pairOf = (one: number, other: number, bits: number, said: Partial<RivalPair> = {}): RivalPair => {
  const odds = { overHousehold: 60, overStranger: bits, ...said };
  return {
    one,
    other,
    bits: oddsAgainstBoth(odds),
    ...odds,
    isContradicted: false,
    opposed: null,
    isByNameAlone: false,
    ...said,
  };
};

/** So many rows in either file that are each other's for certain, and others that have nobody. */
const crowd = (sure: number): RivalPair[] => Array.from({ length: sure }, (_, row) => pairOf(100 + row, 100 + row, 40));

function link(pairs: readonly RivalPair[], { sure = 900, scale = NOTHING_MORE } = {}): Record<string, string> {
  const sizes = { first: 1000, second: 1000 };
  return Object.fromEntries(
    linkTwoFiles(RivalPairs.of([...crowd(sure), ...pairs]), sizes, thresholds, scale)
      .filter(({ one }) => one < 100)
      .map(({ one, other, tier }) => [`${one}-${other}`, tier]),
  );
}

describe('odds of partners who exclude one another', () => {
  it('are even where two rows fit two others equally well, however well', () => {
    const pairs = [pairOf(0, 0, 40), pairOf(0, 1, 40), pairOf(1, 0, 40), pairOf(1, 1, 40)];
    const bits = matchMarginals(
      RivalPairs.of(pairs),
      Float64Array.from(pairs, (pair) => pair.bits),
    );
    for (const each of bits) expect(Math.abs(each)).toBeLessThan(0.1);
  });

  it('are those of the better choice of two pairs at once, and no more', () => {
    const pairs = [pairOf(0, 0, 40), pairOf(0, 1, 38), pairOf(1, 0, 39), pairOf(1, 1, 40)];
    const bits = matchMarginals(
      RivalPairs.of(pairs),
      Float64Array.from(pairs, (pair) => pair.bits),
    );
    for (const pair of [0, 3]) expect(bits[pair]).toBeCloseTo(3, 1);
  });

  it('are exact where a row has two to choose from', () => {
    const pairs = [pairOf(0, 0, 10), pairOf(0, 1, 4)];
    const [most = 0, less = 0] = matchMarginals(RivalPairs.of(pairs), Float64Array.of(10, 4));
    expect(most).toBeCloseTo(Math.log2(2 ** 10 / (1 + 2 ** 4)), 1);
    expect(less).toBeCloseTo(Math.log2(2 ** 4 / (1 + 2 ** 10)), 1);
  });
});

describe('rows left over', () => {
  const odds = (sure: number, pair: RivalPair) => {
    const { alone, bits } = settleLeftOver(RivalPairs.of([pair, ...crowd(sure)]), { first: 1000, second: 1000 });
    return (bits[0] ?? 0) - (alone[0] ?? 0);
  };

  it('are the likelier to be each other’s the fewer they are', () => {
    const [few, many] = [odds(900, pairOf(0, 0, 2)), odds(300, pairOf(0, 0, 2))];
    expect(few).toBeGreaterThan(6);
    expect(few).toBeLessThan(7);
    expect(many).toBeGreaterThan(0.9);
    expect(many).toBeLessThan(1.2);
  });

  it('are none the likelier where no row has found a partner', () => {
    expect(odds(0, pairOf(0, 0, 2))).toBeLessThan(0.01);
  });

  it('are looked for among one another once more', () => {
    const found: (readonly number[])[] = [];
    const scale: FilesScale = {
      ...NOTHING_MORE,
      compare: (ones, others) => {
        found.push(ones, others);
        return found.length === 2 ? [pairOf(3, 4, 2)] : [];
      },
    };
    expect(link([pairOf(0, 0, 20)], { sure: 900, scale })).toEqual({ '0-0': 'automatic', '3-4': 'automatic' });
    expect(found.map((rows) => [rows.includes(0), rows.includes(3), rows.length])).toEqual([
      [false, true, 99],
      [false, true, 99],
      [false, false, 98],
      [false, true, 98],
    ]);
  });
});

describe('a link of two files is automatic', () => {
  it('where others have found their partners and nothing speaks against it, not where something does', () => {
    expect(link([pairOf(0, 0, 2), pairOf(1, 1, 2, { opposed: 'OTHERWISE' })])).toEqual({
      '0-0': 'automatic',
      '1-1': 'review',
    });
  });

  it('where its rows by themselves outweigh what speaks against it, unless nothing but names does', () => {
    const opposed = { opposed: 'OTHERWISE' } as const;
    expect(link([pairOf(0, 0, 20, opposed), pairOf(1, 1, 20, { ...opposed, isByNameAlone: true })])).toEqual({
      '0-0': 'automatic',
      '1-1': 'review',
    });
  });

  it('where two forenames are borne only if its rows are sure by themselves', () => {
    const twins = { opposed: 'FORENAME' } as const;
    expect(link([pairOf(0, 0, 6, twins), pairOf(1, 1, 20, twins)])).toEqual({ '0-0': 'review', '1-1': 'automatic' });
  });

  it('never where identifiers contradict', () => {
    expect(link([pairOf(0, 0, 40, { isContradicted: true })])).toEqual({ '0-0': 'review' });
  });

  it('not where rows look alike, whatever decides between them', () => {
    const alike = [pairOf(0, 0, 20), pairOf(0, 1, 19), pairOf(1, 0, 19), pairOf(1, 1, 20)];
    expect(link(alike)).toEqual({ '0-0': 'review', '1-1': 'review' });
  });

  it('as long as one in ten thousand of them must be expected to be wrong at most, the surest first', () => {
    const unsure = Array.from({ length: 90 }, (_, row) => pairOf(row, row, 5.5 + row / 1000));
    const links = link(unsure, { sure: 500 });
    const automatic = Object.values(links).filter((tier) => tier === 'automatic').length;
    expect(Object.keys(links)).toHaveLength(90);
    expect(automatic).toBeGreaterThan(5);
    expect(automatic).toBeLessThan(60);
    expect(links['89-89']).toBe('automatic');
    expect(links['0-0']).toBe('review');
  });

  it('where somebody else made the same move', () => {
    const moved = [
      pairOf(0, 0, 20, { opposed: 'OTHERWISE' }),
      pairOf(1, 1, 2, { opposed: 'OTHERWISE', isByNameAlone: true }),
    ];
    const scale: FilesScale = {
      ...NOTHING_MORE,
      movesOf: ({ one }) => (one < 2 ? ['3 mill lane>8 quay row'] : ['elsewhere']),
      movedAlong: (pair) => pairOf(pair.one, pair.other, 12),
    };
    expect(link(moved)).toEqual({ '0-0': 'automatic', '1-1': 'review' });
    expect(link(moved, { scale })).toEqual({ '0-0': 'automatic', '1-1': 'automatic' });
    expect(link(moved.slice(1), { scale })).toEqual({ '1-1': 'review' });
  });
});
