import { oddsAgainstBoth } from '../weighing/MatchModel.js';
import { matchMarginals } from './matchMarginals.js';
import type { RivalPair } from './WeighedPairs.js';

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
export function settleLeftOver(pairs: readonly RivalPair[], { first, second }: FileSizes): SettledOdds {
  const alone = matchMarginals(
    pairs,
    Float64Array.from(pairs, ({ bits }) => bits),
  );
  const households = Float64Array.from(pairs, householdShare);
  const doubt = 1 + DOUBT * Math.max(first, second);
  let bits = alone;
  for (let round = 0; round < ROUNDS; round++) {
    const left = leftOver(pairs, bits, { first, second });
    const strangers = Math.min(0, Math.log2(((left.ones + doubt) * (left.others + doubt)) / (first * second)));
    let [seen, without] = [HOUSEHOLDS_KNOWN, HOUSEHOLDS_KNOWN * 2 ** strangers];
    for (const [pair, { one, other }] of pairs.entries()) {
      const share = households[pair] ?? 0;
      if (share < 0.5) continue;
      seen += share;
      without += share * (left.one[one] ?? 0) * (left.other[other] ?? 0);
    }
    const household = Math.min(0, Math.max(strangers - MOST_HOUSEHOLD_BITS, Math.log2(without / seen)));
    bits = matchMarginals(
      pairs,
      Float64Array.from(pairs, (pair) => oddsAgainstBoth(pair, household, strangers)),
    );
  }
  return { alone, bits };
}

/** How far a pair is two people of one household, before anything is known of their partners. */
function householdShare({ overHousehold, overStranger }: RivalPair): number {
  const household = 2 ** -overHousehold;
  return household / (1 + household + 2 ** -overStranger);
}

/** How far each row of either file has no partner, and how many of each file have none. */
export function leftOver(
  pairs: readonly RivalPair[],
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
  for (const [index, pair] of pairs.entries()) {
    const share = 1 / (1 + 2 ** -(bits[index] ?? 0));
    one[pair.one] = Math.max(0, (one[pair.one] ?? 0) - share);
    other[pair.other] = Math.max(0, (other[pair.other] ?? 0) - share);
  }
  const sum = (shares: Float64Array) => shares.reduce((all, share) => all + share, 0);
  return { one, other, ones: sum(one), others: sum(other) };
}
