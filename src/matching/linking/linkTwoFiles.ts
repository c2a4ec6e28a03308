import type { Thresholds } from '../weighing/MatchParameters.js';
import type { FilesScale } from './FilesScale.js';
import { moveTogether } from './moveTogether.js';
import type { RivalPairs } from './RivalPairs.js';
import { type FileSizes, leftOver, oddsAlone, settleLeftOver } from './settleLeftOver.js';
import type { LinkedPair, RivalPair } from './WeighedPairs.js';

/** From which share a row counts as left over. */
const LEFT_OVER = 0.5;
/** So many wrong links may be expected however few links there are. */
const WRONG_ANYHOW = 0.05;
/** How far the work is when rows not sure of a partner were compared once more. */
const FOUND_AGAIN = 0.2;

/**
 * Links rows of two files that have each person once at most: partners exclude one another; rows that are not sure of
 * one by themselves, and then those that are left over, are compared once more, since what is common among all may be rare
 * among them; and those left over are the likelier to be each other's. Of the links that reach the thresholds the surest are
 * automatic, as long as no more of them must be expected to be wrong than may be.
 *
 * @param pairs gains the pairs that are found later, and shows in the end what they were decided by
 */
export function linkTwoFiles(
  pairs: RivalPairs,
  sizes: FileSizes,
  thresholds: Thresholds,
  scale: FilesScale,
  onProgress: (part: number) => void = () => {},
): LinkedPair[] {
  const sure = oddsAlone(pairs).map((bits) => bits - thresholds.automatic);
  pairs.addAll(compareLeftOver(pairs, sure, sizes, scale));
  onProgress(FOUND_AGAIN);
  const settled = settleLeftOver(pairs, sizes, (part) => onProgress(FOUND_AGAIN + ((1 - FOUND_AGAIN) / 2) * part));
  pairs.addAll(compareLeftOver(pairs, settled.bits, sizes, scale));
  moveTogether(pairs, settled, scale);
  const { alone, bits } = settleLeftOver(pairs, sizes, (part) =>
    onProgress((1 + FOUND_AGAIN + (1 - FOUND_AGAIN) * part) / 2),
  );
  const taken = { one: new Set<number>(), other: new Set<number>() };
  const order = [...bits.keys()]
    .filter((pair) => (bits[pair] ?? 0) >= thresholds.review)
    .sort((a, b) => (bits[b] ?? 0) - (bits[a] ?? 0) || (alone[b] ?? 0) - (alone[a] ?? 0) || a - b);
  let expected = 0;
  let automatic = 0;
  return order.flatMap((pair): LinkedPair[] => {
    const link = pairs.at(pair);
    if (taken.one.has(link.one) || taken.other.has(link.other)) return [];
    const { one, other } = link;
    taken.one.add(one);
    taken.other.add(other);
    const weight = bits[pair] ?? 0;
    const wrong = expected + 1 / (1 + 2 ** weight);
    const isSure = wrong <= Math.max(WRONG_ANYHOW, thresholds.wrong * (automatic + 1));
    if (isSure && isProven(link, weight, alone[pair] ?? 0, thresholds)) {
      expected = wrong;
      automatic++;
      return [{ one, other, bits: weight, tier: 'automatic' }];
    }
    return [{ one, other, bits: Math.min(weight, thresholds.automatic), tier: 'review' }];
  });
}

/**
 * Whether a link may be automatic by what its own rows say, and those that look like them: that others have found their
 * partners makes up for what rows lack, and outweighs nothing that they say.
 */
function isProven(pair: RivalPair, bits: number, alone: number, thresholds: Thresholds): boolean {
  if (pair.isContradicted || bits < thresholds.automatic || (pair.opposed !== null && pair.isByNameAlone)) return false;
  if (pair.opposed === 'FORENAME') return alone >= thresholds.automatic;
  const hasRival = pair.bits - alone >= thresholds.alone;
  return alone >= (pair.opposed !== null || hasRival ? thresholds.alone : thresholds.review);
}

/** Compares rows that have hardly any partner by such odds with one another. */
function compareLeftOver(
  pairs: RivalPairs,
  bits: Float64Array,
  sizes: FileSizes,
  { compare }: FilesScale,
): readonly RivalPair[] {
  const left = leftOver(pairs, bits, sizes);
  const rows = (shares: Float64Array) => [...shares.keys()].filter((row) => (shares[row] ?? 0) >= LEFT_OVER);
  return compare(rows(left.one), rows(left.other), pairs);
}
