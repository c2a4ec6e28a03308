import type { Thresholds } from '../weighing/MatchParameters.js';
import type { RivalPairs } from './RivalPairs.js';
import type { LinkedPair, WeighedPair } from './WeighedPairs.js';

/** Rows that one person may have at most: a bound on the work for one cluster. */
const LARGEST = 200;

/** Weighs rows whether or not they were candidates. */
export interface RowScale {
  readonly pair: (one: number, other: number) => ScaledPair;
  /**
   * In bits: two groups of rows, each taken for one person, compared by all that their rows say. Field by field the likelihood
   * of one person is that of any two of their rows which both state it: two of many that agree by chance prove little.
   */
  readonly groups: (some: readonly number[], others: readonly number[]) => number;
}

export interface ScaledPair extends Omit<WeighedPair, 'one' | 'other'> {
  /** What speaks against one person in the two rows by themselves, however few pairs are one: 0 or less, in bits. */
  readonly against: number;
  /** What home and identifiers say for one person rather than a namesake born on the same day, in bits. */
  readonly overNamesake: number;
}

interface Cluster {
  readonly rows: readonly number[];
  /** Those that it was compared with and that are somebody else. */
  readonly apart: Set<Cluster>;
}

interface Joined extends WeighedPair, ScaledPair {
  /** The weakest of the steps that lead from the one row to the other. */
  readonly path: number;
  /** The two groups of rows that were joined when the two became one person's. */
  readonly joint: number;
}

/**
 * Sorts the rows of one file into people. Pairs are taken up surest first; two clusters become one where all that their
 * rows say makes one person likely: a row that lacks a date of birth does not make one of a father and a son who have one.
 * Every pair within a cluster is a link. Two rows that say little to each other are as surely one as the steps between them
 * are sure, less what speaks against it in the two themselves, and no two surer than the clusters that made them one;
 * automatic only where that is over the threshold when rows elsewhere that claim them are counted against it, and no
 * identifiers contradict. Name and date of birth alone make no link automatic here: no other row is the namesake's own.
 */
export function clusterRows(pairs: Pick<RivalPairs, 'atLeast'>, scale: RowScale, thresholds: Thresholds): LinkedPair[] {
  const clusterOf = new Map<number, Cluster>();
  const paths = new Map<number, number>();
  const joined: Joined[] = [];
  const clusterAt = (row: number): Cluster => {
    const cluster = clusterOf.get(row) ?? { rows: [row], apart: new Set() };
    clusterOf.set(row, cluster);
    return cluster;
  };
  const pathOf = (a: number, b: number): number => paths.get(keyOf(a, b)) ?? Number.POSITIVE_INFINITY;
  const likely = pairs.atLeast(thresholds.review).sort((a, b) => b.bits - a.bits || a.one - b.one);
  for (const { one, other, bits } of likely) {
    const left = clusterAt(one);
    const right = clusterAt(other);
    if (left === right || left.apart.has(right) || left.rows.length + right.rows.length > LARGEST) continue;
    const joint = scale.groups(left.rows, right.rows);
    if (joint < thresholds.review) {
      left.apart.add(right);
      right.apart.add(left);
      continue;
    }
    const step = provenBits({ ...scale.pair(one, other), bits }, thresholds);
    for (const a of left.rows) {
      for (const b of right.rows) {
        const path = Math.min(pathOf(a, one), step, pathOf(b, other));
        paths.set(keyOf(a, b), path);
        joined.push({ one: a, other: b, path, joint, ...scale.pair(a, b) });
      }
    }
    const both: Cluster = { rows: [...left.rows, ...right.rows], apart: new Set() };
    for (const row of both.rows) clusterOf.set(row, both);
  }
  const elsewhere = oddsElsewhere(likely, (one, other) => clusterOf.get(one) === clusterOf.get(other));
  return joined.map((pair) => linkOf(pair, elsewhere, thresholds));
}

/** Just under the threshold, in bits. */
const JUST = 2 ** -10;

/** A weight as it stands where more than name and date of birth speaks for it; else too little to be automatic. */
const provenBits = ({ bits, overNamesake }: ScaledPair, { automatic, alone }: Thresholds): number =>
  overNamesake >= alone ? bits : Math.min(bits, automatic - JUST);

const keyOf = (a: number, b: number): number => (a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a);

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
  { one, other, path, joint, against, isContradicted, ...scaled }: Joined,
  elsewhere: ReadonlyMap<number, number>,
  thresholds: Thresholds,
): LinkedPair {
  const doubt = Math.log2(1 + (elsewhere.get(one) ?? 0)) + Math.log2(1 + (elsewhere.get(other) ?? 0));
  const own = provenBits({ ...scaled, against, isContradicted }, thresholds);
  const sure = Math.min(joint, Math.max(own, path + against)) - doubt;
  return sure >= thresholds.automatic && !isContradicted
    ? { one, other, bits: sure, tier: 'automatic' }
    : { one, other, bits: Math.min(Math.max(sure, thresholds.review), thresholds.automatic), tier: 'review' };
}
