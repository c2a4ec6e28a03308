import { hear, heardOfOthers, type RowsHearing, rowsHearing } from './RowsHearing.js';
import { type RivalColumns, swapOdds } from './swapOdds.js';

const MOST_ROUNDS = 100;
const MOST_BITS = 200;
/** Messages have settled where none changes by as large a part any more: a thousandth of a bit. */
const SETTLED = 2 ** 0.001;
/** A change by a smaller part wakes nobody. */
const NEWS = 2 ** 0.0001;

/** What the rows of either file say of each pair. */
interface Messages {
  readonly ones: Float64Array;
  readonly others: Float64Array;
}

/**
 * The odds, in bits, of each pair when a row of either file can have one partner only: what speaks
 * for another partner speaks against this one, as far as that other has no better partner itself. Sum–product messages
 * on the graph of pairs (Huang and Jebara 2009); exact where the graph is a tree, as most of its parts are. Each message
 * is the mean of the last and the next, or two rows that fit two others equally well would never settle. Rows sleep that hear
 * nothing new: rings of look-alikes settle slowly, and nobody else waits for them.
 *
 * @param bits the odds of each pair by itself
 */
export function matchMarginals(rivals: RivalColumns, bits: Float64Array): Float64Array {
  const odds = bits.map((each) => 2 ** Math.min(MOST_BITS, each));
  const said: Messages = { ones: odds.slice(), others: odds.slice() };
  const [ones, others] = [rowsHearing(rivals.ones), rowsHearing(rivals.others)];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    hear(ones, said.others, round);
    hear(others, said.ones, round);
    if (answer(ones, others, odds, said, round)) break;
  }
  const marginals = odds.map((each, pair) => Math.log2(((said.ones[pair] ?? 0) * (said.others[pair] ?? 0)) / each));
  return swapOdds(rivals, bits, marginals);
}

/**
 * Each row says to each of its partners the pair's odds against all its other partners together; who hears news is woken for the
 * next round. Returns whether the messages have settled.
 */
function answer(ones: RowsHearing, others: RowsHearing, odds: Float64Array, said: Messages, round: number): boolean {
  let isSettled = true;
  for (let pair = 0; pair < odds.length; pair++) {
    const row = ones.rowOf[pair] ?? 0;
    const partner = others.rowOf[pair] ?? 0;
    if ((ones.awakeFor[row] ?? 0) < round && (others.awakeFor[partner] ?? 0) < round) continue;
    const each = odds[pair] ?? 0;
    const one = said.ones[pair] ?? 0;
    const other = said.others[pair] ?? 0;
    const nextOne = Math.sqrt(one * (each / (1 + heardOfOthers(ones, pair, other))));
    const nextOther = Math.sqrt(other * (each / (1 + heardOfOthers(others, pair, one))));
    said.ones[pair] = nextOne;
    said.others[pair] = nextOther;
    if (isNear(one, nextOne, NEWS) && isNear(other, nextOther, NEWS)) continue;
    ones.awakeFor[row] = round + 1;
    others.awakeFor[partner] = round + 1;
    if (isSettled) isSettled = isNear(one, nextOne, SETTLED) && isNear(other, nextOther, SETTLED);
  }
  return isSettled;
}

const isNear = (one: number, other: number, most: number): boolean => one < other * most && other < one * most;
