import type { RivalPairs } from './RivalPairs.js';
import { swapOdds } from './swapOdds.js';

const MOST_ROUNDS = 100;
const MOST_BITS = 200;
/** Messages have settled where none changes by as large a part any more: a thousandth of a bit. */
const SETTLED = 2 ** 0.001;

/** Pairs by the rows of either file. */
type PairRows = Pick<RivalPairs, 'ones' | 'others'>;

/** What rows hear of their pairs, by file: for each row the sum, the largest, and all but the largest together. */
interface Heard {
  readonly ones: Float64Array;
  readonly others: Float64Array;
}

/**
 * The odds, in bits, of each pair when a row of either file can have one partner only: what speaks
 * for another partner speaks against this one, as far as that other has no better partner itself. Sum–product messages
 * on the graph of pairs (Huang and Jebara 2009); exact where the graph is a tree, as most of its parts are. Each message
 * is the mean of the last and the next, or two rows that fit two others equally well would never settle.
 *
 * @param bits the odds of each pair by itself
 */
export function matchMarginals(rivals: PairRows, bits: Float64Array): Float64Array {
  const odds = bits.map((each) => 2 ** Math.min(MOST_BITS, each));
  const messages = { ones: odds.slice(), others: odds.slice() };
  const rows: PairRows = { ones: rivals.ones, others: rivals.others };
  let [heard, next] = [roomFor(rows), roomFor(rows)];
  for (let pair = 0; pair < odds.length; pair++) {
    hear(heard.ones, rows.ones[pair] ?? 0, odds[pair] ?? 0);
    hear(heard.others, rows.others[pair] ?? 0, odds[pair] ?? 0);
  }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    next.ones.fill(0);
    next.others.fill(0);
    if (exchange(rows, odds, messages, heard, next)) break;
    [heard, next] = [next, heard];
  }
  const marginals = odds.map((each, pair) =>
    Math.log2(((messages.ones[pair] ?? 0) * (messages.others[pair] ?? 0)) / each),
  );
  return swapOdds(rows, bits, marginals);
}

/**
 * One round: each row says to each of its partners the pair's odds against all its other partners together, and what it says
 * is heard for the next round. Returns whether the messages have settled.
 */
function exchange(rows: PairRows, odds: Float64Array, messages: Heard, heard: Heard, next: Heard): boolean {
  const { ones, others } = rows;
  const { ones: fromOnes, others: fromOthers } = messages;
  let isSettled = true;
  for (let pair = 0; pair < odds.length; pair++) {
    const row = ones[pair] ?? 0;
    const partner = others[pair] ?? 0;
    const each = odds[pair] ?? 0;
    const one = fromOnes[pair] ?? 0;
    const other = fromOthers[pair] ?? 0;
    const nextOne = Math.sqrt(one * (each / (1 + rest(heard.ones, row, other))));
    const nextOther = Math.sqrt(other * (each / (1 + rest(heard.others, partner, one))));
    fromOnes[pair] = nextOne;
    fromOthers[pair] = nextOther;
    hear(next.ones, row, nextOther);
    hear(next.others, partner, nextOne);
    if (isSettled) isSettled = isNear(one, nextOne) && isNear(other, nextOther);
  }
  return isSettled;
}

const isNear = (one: number, other: number): boolean => one < other * SETTLED && other < one * SETTLED;

const roomFor = ({ ones, others }: PairRows): Heard => {
  const room = (rowOf: Int32Array) => new Float64Array(3 * rowOf.reduce((rows, row) => Math.max(rows, row + 1), 0));
  return { ones: room(ones), others: room(others) };
};

function hear(heard: Float64Array, row: number, said: number): void {
  const at = 3 * row;
  const most = heard[at + 1] ?? 0;
  heard[at] = (heard[at] ?? 0) + said;
  if (said > most) {
    heard[at + 1] = said;
    heard[at + 2] = (heard[at + 2] ?? 0) + most;
  } else heard[at + 2] = (heard[at + 2] ?? 0) + said;
}

/** What a row hears of its other pairs, together. The difference of two large sums would be rounded away. */
function rest(heard: Float64Array, row: number, said: number): number {
  const at = 3 * row;
  if (said === heard[at + 1]) return heard[at + 2] ?? 0;
  const others = (heard[at] ?? 0) - said;
  return others > 0 ? others : 0;
}
