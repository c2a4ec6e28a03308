import { describe, expect, it } from '@jest/globals';
import { clusterRows, type RowScale, type ScaledPair } from '../../src/matching/linking/clusterRows.js';
import type { WeighedPair } from '../../src/matching/linking/WeighedPairs.js';
import { SHIPPED_PARAMETERS } from '../../src/matching/parameters/shippedParameters.js';

const { thresholds } = SHIPPED_PARAMETERS;
const LITTLE: ScaledPair = { bits: -4, against: 0, overNamesake: 8, isContradicted: false };

const listed = (pairs: readonly WeighedPair[]) => ({
  atLeast: (least: number) => pairs.filter(({ bits }) => bits >= least),
});

/** Rows by pairs such as `0-1`; what is not named says little. */
function cluster(said: Record<string, Partial<ScaledPair>>, joint = 20) {
  const pairOf = (one: number, other: number): ScaledPair => ({
    ...LITTLE,
    ...said[`${Math.min(one, other)}-${Math.max(one, other)}`],
  });
  const pairs = Object.keys(said).map((key): WeighedPair => {
    const [one = 0, other = 0] = key.split('-').map(Number);
    return { one, other, ...pairOf(one, other) };
  });
  const scale: RowScale = { pair: pairOf, groups: () => joint };
  return Object.fromEntries(
    clusterRows(listed(pairs), scale, thresholds).map(({ one, other, tier, bits }) => [
      `${Math.min(one, other)}-${Math.max(one, other)}`,
      `${tier} ${bits}`,
    ]),
  );
}

describe('rows of one file', () => {
  it('are one person through a third, as surely as the weaker step', () => {
    expect(cluster({ '0-1': { bits: 20 }, '1-2': { bits: 12 } })).toEqual({
      '0-1': 'automatic 20',
      '1-2': 'automatic 12',
      '0-2': 'automatic 12',
    });
  });

  it('are less sure where the two themselves speak against it', () => {
    const links = cluster({ '0-1': { bits: 20 }, '1-2': { bits: 12 }, '0-2': { bits: -15, against: -9 } });
    expect(links['0-2']).toBe('review 3');
  });

  it('are for review through a step that is', () => {
    const links = cluster({ '0-1': { bits: 20 }, '1-2': { bits: 3 }, '2-3': { bits: 20 } });
    expect(links).toMatchObject({ '0-1': 'automatic 20', '2-3': 'automatic 20', '0-3': 'review 3', '0-2': 'review 3' });
  });

  it('are never automatic where identifiers contradict', () => {
    const links = cluster({ '0-1': { bits: 20 }, '1-2': { bits: 20 }, '0-2': { isContradicted: true } });
    expect(links['0-2']).toBe('review 7');
  });

  it('are for review where nothing but name and date of birth makes them one', () => {
    const links = cluster({ '0-1': { bits: 12, overNamesake: 0.5 }, '1-2': { bits: 20 } });
    expect(links).toMatchObject({ '0-1': expect.stringMatching(/^review 6.99/), '1-2': 'automatic 20' });
    expect(links['0-2']).toMatch(/^review 6.99/);
  });

  it('are no surer one person than the groups that made them one', () => {
    expect(cluster({ '0-1': { bits: 20 }, '1-2': { bits: 12 } }, 5)).toEqual({
      '0-1': 'review 5',
      '1-2': 'review 5',
      '0-2': 'review 5',
    });
  });

  it('are not joined where all that both say makes one person unlikely', () => {
    expect(cluster({ '0-1': { bits: 20 } }, -1)).toEqual({});
  });

  it('are weighed against another group once, however many pairs they have with it', () => {
    const asked: string[] = [];
    const pairs: WeighedPair[] = [
      { one: 0, other: 1, bits: 30, isContradicted: false },
      { one: 2, other: 3, bits: 29, isContradicted: false },
      ...[0, 1].flatMap((one) => [2, 3].map((other) => ({ one, other, bits: 5, isContradicted: false }))),
    ];
    const scale: RowScale = {
      pair: () => LITTLE,
      groups: (some, others) => {
        asked.push(`${[...some].sort()}|${[...others].sort()}`);
        return some.length + others.length > 2 ? -1 : 20;
      },
    };
    expect(clusterRows(listed(pairs), scale, thresholds).map(({ one, other }) => `${one}-${other}`)).toEqual([
      '0-1',
      '2-3',
    ]);
    expect(asked).toEqual(['0|1', '2|3', '0,1|2,3']);
  });
});
