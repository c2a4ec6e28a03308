import type { WeighedPair } from './WeighedPairs.js';

const ROUNDS = 30;
const MOST_BITS = 200;

/**
 * The odds, in bits, of each pair when a row of either file can have one partner only: what speaks
 * for another partner speaks against this one, as far as that other has no better partner itself. Sum–product messages
 * on the graph of pairs (Huang and Jebara 2009); exact where the graph is a tree, as most of its parts are. `moreBits`
 * are added to the odds of every pair first.
 */
export function matchMarginals(pairs: readonly WeighedPair[], moreBits = 0): Float64Array {
  const odds: Float64Array = Float64Array.from(pairs, ({ bits }) => 2 ** Math.min(MOST_BITS, bits + moreBits));
  const ones = Int32Array.from(pairs, ({ one }) => one);
  const others = Int32Array.from(pairs, ({ other }) => other);
  const rows = 1 + Math.max(0, maximumOf(ones), maximumOf(others));
  let fromOnes = odds;
  let fromOthers = odds;
  for (let round = 0; round < ROUNDS; round++) {
    const next = answers(odds, fromOthers, ones, rows);
    fromOthers = answers(odds, fromOnes, others, rows);
    fromOnes = next;
  }
  return odds.map((each, pair) => Math.log2(((fromOnes[pair] ?? 0) * (fromOthers[pair] ?? 0)) / each));
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
