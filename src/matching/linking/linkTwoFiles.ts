import type { Thresholds } from '../weighing/MatchParameters.js';
import { matchMarginals } from './matchMarginals.js';
import type { LinkedPair, WeighedPair } from './WeighedPairs.js';

export interface FileSizes {
  readonly first: number;
  readonly second: number;
}

/** Rows that may lack a partner even where all seem to have one, as a part of all. */
const DOUBT = 0.002;

/**
 * Links rows of two files that have each person once at most: partners exclude one another, and rows left over when nearly all have found a partner are the likelier to be each other's; a link is automatic only where it is likely without that.
 */
export function linkTwoFiles(pairs: readonly WeighedPair[], sizes: FileSizes, thresholds: Thresholds): LinkedPair[] {
  const alone = matchMarginals(pairs);
  const leftOver = matchMarginals(pairs, leftOverBits(alone, sizes));
  const taken = { one: new Set<number>(), other: new Set<number>() };
  return [...pairs.keys()]
    .map((pair) => ({ pair, alone: alone[pair] ?? 0, bits: Math.max(alone[pair] ?? 0, leftOver[pair] ?? 0) }))
    .filter(({ bits }) => bits >= thresholds.review)
    .sort((a, b) => b.alone - a.alone || b.bits - a.bits || a.pair - b.pair)
    .flatMap((weighed): LinkedPair[] => {
      const found = pairs[weighed.pair];
      if (found === undefined) return [];
      const { one, other } = found;
      if (taken.other.has(other) || taken.one.has(one)) return [];
      taken.one.add(one);
      taken.other.add(other);
      return [linkOf(found, weighed, thresholds)];
    });
}

function linkOf(
  { one, other, isContradicted }: WeighedPair,
  { alone, bits }: { readonly alone: number; readonly bits: number },
  thresholds: Thresholds,
): LinkedPair {
  const isAutomatic = bits >= thresholds.automatic && alone >= thresholds.alone && !isContradicted;
  return isAutomatic
    ? { one, other, bits, tier: 'automatic' }
    : { one, other, bits: Math.min(bits, thresholds.automatic), tier: 'review' };
}

/**
 * How much likelier, in bits, two rows without a partner are each other's than two rows at large, if all numbers of
 * matches were equally likely before.
 */
function leftOverBits(marginals: Float64Array, { first, second }: FileSizes): number {
  const matches = marginals.reduce((sum, bits) => sum + 1 / (1 + 2 ** -bits), 0);
  const doubt = 1 + DOUBT * Math.max(first, second);
  const left = (rows: number) => Math.max(0, rows - matches) + doubt;
  return Math.max(0, Math.log2((first * second) / (left(first) * left(second))));
}
