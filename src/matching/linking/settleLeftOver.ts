import { oddsAgainstBoth } from '../weighing/MatchModel.js';
import { matchMarginals } from './matchMarginals.js';
import type { RivalPairs } from './RivalPairs.js';

export interface FileSizes {
  readonly first: number;
  readonly second: number;
}

/** The odds, in bits, that each pair is one person. */
export interface SettledOdds {
  /** As its two rows have it, and those that rival them. */
  readonly alone: Float64Array;
  /** The same where it is known how many rows of either file have a partner. */
  readonly bits: Float64Array;
}

const ROUNDS = 6;
/** Rows that may lack a partner even where all seem to have one, as a part of all. */
const DOUBT = 0.01;
/** Two of one household may be without partners so much more seldom than strangers, in bits, and no more. */
const MOST_HOUSEHOLD_BITS = 3;
/** Pairs of one household that stand for what is expected of them before any is seen. */
const HOUSEHOLDS_KNOWN = 50;

/**
 * Two rows that are not one person must both do without a partner, or be another's. How many rows have none follows from
 * the odds, and the odds from it: in turns, until they agree. Two of one household are counted apart from strangers, since
 * files miss whole households oftener than one of them: where the others have been found, the one row left over is the
 * likelier to be the other row left over.
 */
export function settleLeftOver(
  pairs: RivalPairs,
  { first, second }: FileSizes,
  onProgress: (part: number) => void = () => {},
): SettledOdds {
  const { ones, others, overHousehold, overStranger } = pairs;
  const alone = oddsAlone(pairs);
  const households = overHousehold.map((odds, pair) => householdShare(odds, overStranger[pair] ?? 0));
  const doubt = 1 + DOUBT * Math.max(first, second);
  let bits = alone;
  for (let round = 0; round < ROUNDS; round++) {
    const left = leftOver(pairs, bits, { first, second });
    const strangers = Math.min(0, Math.log2(((left.ones + doubt) * (left.others + doubt)) / (first * second)));
    let [seen, without] = [HOUSEHOLDS_KNOWN, HOUSEHOLDS_KNOWN * 2 ** strangers];
    for (let pair = 0; pair < pairs.size; pair++) {
      const share = households[pair] ?? 0;
      if (share < 0.5) continue;
      seen += share;
      without += share * (left.one[ones[pair] ?? 0] ?? 0) * (left.other[others[pair] ?? 0] ?? 0);
    }
    const household = Math.min(0, Math.max(strangers - MOST_HOUSEHOLD_BITS, Math.log2(without / seen)));
    const odds = overHousehold.map((each, pair) =>
      oddsAgainstBoth({ overHousehold: each, overStranger: overStranger[pair] ?? 0 }, household, strangers),
    );
    bits = matchMarginals(pairs, odds);
    onProgress((round + 1) / ROUNDS);
  }
  return { alone, bits };
}

/** The odds, in bits, that each pair is one person, as its two rows have it, and those that rival them. */
export const oddsAlone = (pairs: RivalPairs): Float64Array => matchMarginals(pairs, pairs.bits);

/** How far a pair is two people of one household, before anything is known of their partners. */
function householdShare(overHousehold: number, overStranger: number): number {
  const household = 2 ** -overHousehold;
  return household / (1 + household + 2 ** -overStranger);
}

/** How far each row of either file has no partner, and how many of each file have none. */
export function leftOver(
  pairs: RivalPairs,
  bits: Float64Array,
  { first, second }: FileSizes,
): {
  readonly one: Float64Array;
  readonly other: Float64Array;
  readonly ones: number;
  readonly others: number;
} {
  const one = new Float64Array(first).fill(1);
  const other = new Float64Array(second).fill(1);
  const { ones, others } = pairs;
  for (let pair = 0; pair < pairs.size; pair++) {
    const share = 1 / (1 + 2 ** -(bits[pair] ?? 0));
    const [row, partner] = [ones[pair] ?? 0, others[pair] ?? 0];
    one[row] = Math.max(0, (one[row] ?? 0) - share);
    other[partner] = Math.max(0, (other[partner] ?? 0) - share);
  }
  const sum = (shares: Float64Array) => shares.reduce((all, share) => all + share, 0);
  return { one, other, ones: sum(one), others: sum(other) };
}
