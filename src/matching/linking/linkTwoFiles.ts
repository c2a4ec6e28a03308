import { type OncePerFile, matchMarginals } from './matchMarginals.js';
import type { LinkedPair, WeighedPair } from './WeighedPairs.js';

export interface FileSizes {
  readonly first: number;
  readonly second: number;
}

export interface Thresholds {
  readonly automatic: number;
  readonly review: number;
}

/** Rows that may lack a partner even where all seem to have one, as a part of all. */
const DOUBT = 0.002;

/**
 * Links rows of two files. Where each file has a person once at most, partners exclude one another, and rows left over
 * when nearly all have found a partner are the likelier to be each other's; that never makes a link automatic.
 */
export function linkTwoFiles(
  pairs: readonly WeighedPair[],
  once: OncePerFile,
  sizes: FileSizes,
  thresholds: Thresholds,
): LinkedPair[] {
  const careful = matchMarginals(pairs, once);
  const bold = once.first && once.second ? matchMarginals(pairs, once, leftOverBits(careful, sizes)) : careful;
  const taken = { one: new Set<number>(), other: new Set<number>() };
  return [...pairs.keys()]
    .map((pair) => ({ pair, sure: careful[pair] ?? 0, bits: Math.max(careful[pair] ?? 0, bold[pair] ?? 0) }))
    .filter(({ bits }) => bits >= thresholds.review)
    .sort((a, b) => b.sure - a.sure || b.bits - a.bits || a.pair - b.pair)
    .flatMap(({ pair, sure, bits }): LinkedPair[] => {
      const found = pairs[pair];
      if (found === undefined) return [];
      const { one, other, isContradicted } = found;
      if ((once.first && taken.other.has(other)) || (once.second && taken.one.has(one))) return [];
      taken.one.add(one);
      taken.other.add(other);
      const isAutomatic = sure >= thresholds.automatic && !isContradicted;
      return [
        isAutomatic
          ? { one, other, bits: sure, tier: 'automatic' }
          : { one, other, bits: isContradicted ? bits : Math.min(bits, thresholds.automatic), tier: 'review' },
      ];
    });
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
