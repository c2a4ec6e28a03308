import type { Thresholds } from '../weighing/MatchParameters.js';
import { type FileSizes, leftOver, settleLeftOver } from './settleLeftOver.js';
import type { LinkedPair, RivalPair } from './WeighedPairs.js';

/** From which share a row counts as left over. */
const LEFT_OVER = 0.5;
/** So many wrong links may be expected however few links there are. */
const WRONG_ANYHOW = 0.05;

/** Compares some rows of the first file with those of some of the second that look like them; gives pairs not weighed yet. */
export type CompareRows = (ones: readonly number[], others: readonly number[]) => readonly RivalPair[];

/**
 * Links rows of two files that have each person once at most: partners exclude one another, and rows left over when
 * most have found a partner are compared once more, since what is common among all may be rare among them, and are the
 * likelier to be each other's. Of the links that
 * reach the thresholds the surest are automatic, as long as no more of them must be expected to be wrong than may be.
 */
export function linkTwoFiles(
  weighed: readonly RivalPair[],
  sizes: FileSizes,
  thresholds: Thresholds,
  compare: CompareRows,
): LinkedPair[] {
  const pairs = [...weighed, ...compareLeftOver(weighed, sizes, compare)];
  const { alone, bits } = settleLeftOver(pairs, sizes);
  const taken = { one: new Set<number>(), other: new Set<number>() };
  const order = [...pairs.keys()]
    .filter((pair) => (bits[pair] ?? 0) >= thresholds.review)
    .sort((a, b) => (bits[b] ?? 0) - (bits[a] ?? 0) || (alone[b] ?? 0) - (alone[a] ?? 0) || a - b);
  let expected = 0;
  let automatic = 0;
  return order.flatMap((pair): LinkedPair[] => {
    const found = pairs[pair];
    if (found === undefined || taken.one.has(found.one) || taken.other.has(found.other)) return [];
    taken.one.add(found.one);
    taken.other.add(found.other);
    const weight = bits[pair] ?? 0;
    const wrong = expected + 1 / (1 + 2 ** weight);
    const isSure = wrong <= Math.max(WRONG_ANYHOW, thresholds.wrong * (automatic + 1));
    if (isSure && isProven(found, weight, alone[pair] ?? 0, thresholds)) {
      expected = wrong;
      automatic++;
      return [{ one: found.one, other: found.other, bits: weight, tier: 'automatic' }];
    }
    return [{ one: found.one, other: found.other, bits: Math.min(weight, thresholds.automatic), tier: 'review' }];
  });
}

/**
 * Whether a link may be automatic by what its own rows say, and those that look like them: that others have found their
 * partners makes up for what rows lack, and outweighs nothing that they say.
 */
function isProven(pair: RivalPair, bits: number, alone: number, thresholds: Thresholds): boolean {
  if (pair.isContradicted || bits < thresholds.automatic || (pair.isOpposed && pair.isByNameAlone)) return false;
  const hasRival = pair.bits - alone >= thresholds.alone;
  return alone >= (pair.isOpposed || hasRival ? thresholds.alone : thresholds.review);
}

function compareLeftOver(pairs: readonly RivalPair[], sizes: FileSizes, compare: CompareRows): readonly RivalPair[] {
  const left = leftOver(pairs, settleLeftOver(pairs, sizes).bits, sizes);
  const rows = (shares: Float64Array) => [...shares.keys()].filter((row) => (shares[row] ?? 0) >= LEFT_OVER);
  return compare(rows(left.one), rows(left.other));
}
