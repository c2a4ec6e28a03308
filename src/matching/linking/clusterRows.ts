import type { Thresholds } from '../weighing/MatchParameters.js';
import type { LinkedPair, WeighedPair } from './WeighedPairs.js';

/** Rows that one person may have at most: a bound on the work for one cluster. */
const LARGEST = 200;

/** Weighs rows whether or not they were candidates. */
export interface RowScale {
  readonly pair: (one: number, other: number) => Omit<WeighedPair, 'one' | 'other'>;
  /** In bits: two groups of rows, each taken for one person, compared by all that their rows say. */
  readonly groups: (some: readonly number[], others: readonly number[]) => number;
}

interface Cluster {
  readonly rows: readonly number[];
}

/**
 * Sorts the rows of one file into people. Pairs are taken up surest first; two clusters become one where all that their
 * rows say, field by field the two that agree best, makes one person likely: a row that lacks a date of birth does not make
 * one of a father and a son who have one. Every pair within a cluster is a link; automatic only where its weight, and
 * that of the step that joined its rows, is over the threshold when rows elsewhere that claim them are counted against it,
 * and no identifiers contradict.
 */
export function clusterRows(pairs: readonly WeighedPair[], scale: RowScale, thresholds: Thresholds): LinkedPair[] {
  const clusterOf = new Map<number, Cluster>();
  const joined: { readonly pair: WeighedPair; readonly step: number }[] = [];
  const clusterAt = (row: number): Cluster => clusterOf.get(row) ?? { rows: [row] };
  const likely = pairs.filter(({ bits }) => bits >= thresholds.review).sort((a, b) => b.bits - a.bits || a.one - b.one);
  for (const { one, other, bits } of likely) {
    const left = clusterAt(one);
    const right = clusterAt(other);
    if (left === right || left.rows.length + right.rows.length > LARGEST) continue;
    if (scale.groups(left.rows, right.rows) < thresholds.review) continue;
    const between = left.rows.flatMap((a) => right.rows.map((b) => ({ one: a, other: b, ...scale.pair(a, b) })));
    const both: Cluster = { rows: [...left.rows, ...right.rows] };
    for (const row of both.rows) clusterOf.set(row, both);
    for (const pair of between) joined.push({ pair, step: bits });
  }
  const elsewhere = oddsElsewhere(likely, (one, other) => clusterOf.get(one) === clusterOf.get(other));
  return joined.map(({ pair, step }) => linkOf(pair, step, elsewhere, thresholds));
}

/** By row, the odds of all its pairs with rows of other clusters together: what speaks against its place, in odds. */
function oddsElsewhere(
  pairs: readonly WeighedPair[],
  isTogether: (one: number, other: number) => boolean,
): ReadonlyMap<number, number> {
  const odds = new Map<number, number>();
  for (const { one, other, bits } of pairs) {
    if (isTogether(one, other)) continue;
    for (const row of [one, other]) odds.set(row, (odds.get(row) ?? 0) + 2 ** bits);
  }
  return odds;
}

function linkOf(
  { one, other, bits, isContradicted }: WeighedPair,
  step: number,
  elsewhere: ReadonlyMap<number, number>,
  thresholds: Thresholds,
): LinkedPair {
  const doubt = Math.log2(1 + (elsewhere.get(one) ?? 0)) + Math.log2(1 + (elsewhere.get(other) ?? 0));
  const sure = (bits >= thresholds.review ? Math.max(bits, step) : bits) - doubt;
  return sure >= thresholds.automatic && !isContradicted
    ? { one, other, bits: sure, tier: 'automatic' }
    : { one, other, bits: Math.min(Math.max(sure, thresholds.review), thresholds.automatic), tier: 'review' };
}
