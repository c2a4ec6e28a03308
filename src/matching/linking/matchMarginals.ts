import { swapOdds } from './swapOdds.js';
import type { WeighedPair } from './WeighedPairs.js';

const MOST_ROUNDS = 100;
const MOST_BITS = 200;
/** Messages have settled where none changes by as many bits any more. */
const SETTLED = 0.001;

/**
 * The odds, in bits, of each pair when a row of either file can have one partner only: what speaks
 * for another partner speaks against this one, as far as that other has no better partner itself. Sum–product messages
 * on the graph of pairs (Huang and Jebara 2009); exact where the graph is a tree, as most of its parts are. Each message
 * is the mean of the last and the next, or two rows that fit two others equally well would never settle.
 *
 * @param bits the odds of each pair by itself
 */
export function matchMarginals(pairs: readonly Pick<WeighedPair, 'one' | 'other'>[], bits: Float64Array): Float64Array {
  const odds = bits.map((each) => 2 ** Math.min(MOST_BITS, each));
  const ones = Int32Array.from(pairs, ({ one }) => one);
  const others = Int32Array.from(pairs, ({ other }) => other);
  const rows = 1 + Math.max(0, maximumOf(ones), maximumOf(others));
  const fromOnes = odds.slice();
  const fromOthers = odds.slice();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const [next, nextOthers] = [answers(odds, fromOthers, ones, rows), answers(odds, fromOnes, others, rows)];
    const change = Math.max(meanInto(fromOnes, next), meanInto(fromOthers, nextOthers));
    if (change < SETTLED) break;
  }
  const marginals = odds.map((each, pair) => Math.log2(((fromOnes[pair] ?? 0) * (fromOthers[pair] ?? 0)) / each));
  return swapOdds(pairs, bits, marginals);
}

/** Writes the geometric mean into the first; returns the largest change, in bits. */
function meanInto(last: Float64Array, next: Float64Array): number {
  let most = 1;
  for (let pair = 0; pair < last.length; pair++) {
    const before = last[pair] ?? 0;
    const mean = Math.sqrt(before * (next[pair] ?? 0));
    most = Math.max(most, mean / before, before / mean);
    last[pair] = mean;
  }
  return Math.log2(most);
}

/** What each row says to each of its partners: the pair's odds against all its other partners together. */
function answers(odds: Float64Array, heard: Float64Array, rowOf: Int32Array, rows: number): Float64Array {
  const sums = new Float64Array(rows);
  const most = new Float64Array(rows);
  const second = new Float64Array(rows);
  for (let pair = 0; pair < odds.length; pair++) {
    const row = rowOf[pair] ?? 0;
    const each = heard[pair] ?? 0;
    sums[row] = (sums[row] ?? 0) + each;
    if (each > (most[row] ?? 0)) {
      second[row] = (second[row] ?? 0) + (most[row] ?? 0);
      most[row] = each;
    } else second[row] = (second[row] ?? 0) + each;
  }
  return odds.map((each, pair) => {
    const row = rowOf[pair] ?? 0;
    const said = heard[pair] ?? 0;
    const rest = said === most[row] ? (second[row] ?? 0) : Math.max(0, (sums[row] ?? 0) - said);
    return each / (1 + rest);
  });
}

const maximumOf = (values: Int32Array): number => values.reduce((most, value) => Math.max(most, value), 0);
