import type { Thresholds } from './linkTwoFiles.js';
import type { LinkedPair, WeighedPair } from './WeighedPairs.js';

/** Bits beyond which one pair says no more than others, either way. */
const LOUDEST = 15;
/** Rows that one person may have at most: a bound on the work for one cluster. */
const LARGEST = 200;

/** Weighs any two rows, whether or not they were candidates. */
export type WeighRows = (one: number, other: number) => Omit<WeighedPair, 'one' | 'other'>;

interface Cluster {
  readonly rows: readonly number[];
}

/**
 * Sorts the rows of one file into people. Pairs are taken up surest first; two clusters become one where what speaks for
 * it, the best of all pairs between them, outweighs what speaks against it, the mean of all. So two people are not made one by
 * a record that resembles both. Every pair within a cluster is a link; automatic only where its own weight, or the
 * weakest step between its rows, is over the threshold and no pair of the cluster is contradicted by identifiers.
 */
export function clusterRows(pairs: readonly WeighedPair[], weigh: WeighRows, thresholds: Thresholds): LinkedPair[] {
  const clusterOf = new Map<number, Cluster>();
  const links: LinkedPair[] = [];
  const clusterAt = (row: number): Cluster => clusterOf.get(row) ?? { rows: [row] };
  const sorted = pairs.filter(({ bits }) => bits >= thresholds.review).sort((a, b) => b.bits - a.bits || a.one - b.one);
  for (const { one, other, bits } of sorted) {
    const left = clusterAt(one);
    const right = clusterAt(other);
    if (left === right || left.rows.length + right.rows.length > LARGEST) continue;
    const between = left.rows.flatMap((a) => right.rows.map((b) => ({ one: a, other: b, ...weigh(a, b) })));
    if (!isOnePerson(between)) continue;
    const joined: Cluster = { rows: [...left.rows, ...right.rows] };
    for (const row of joined.rows) clusterOf.set(row, joined);
    for (const pair of between) links.push(linkOf(pair, bits, thresholds));
  }
  return links;
}

function isOnePerson(between: readonly WeighedPair[]): boolean {
  const loud = between.map(({ bits }) => Math.min(LOUDEST, Math.max(-LOUDEST, bits)));
  const mean = loud.reduce((sum, bits) => sum + bits, 0) / loud.length;
  return Math.max(...loud) + mean >= 0;
}

function linkOf({ one, other, bits, isContradicted }: WeighedPair, step: number, thresholds: Thresholds): LinkedPair {
  const isAutomatic = !isContradicted && (bits >= thresholds.automatic || (step >= thresholds.automatic && bits >= 0));
  if (isAutomatic) return { one, other, bits: Math.max(bits, step), tier: 'automatic' };
  const capped = Math.min(Math.max(bits, Math.min(step, thresholds.automatic)), isContradicted ? bits : Infinity);
  return { one, other, bits: Math.max(capped, thresholds.review), tier: 'review' };
}
