import { pairsOfRows } from './pairsOfRows.js';
import type { RivalPairs } from './RivalPairs.js';

export type RivalColumns = Pick<RivalPairs, 'ones' | 'others' | 'overHousehold' | 'overStranger'>;

/**
 * The odds of likely pairs, in bits, when what speaks for another choice of two pairs at once is counted against them: this row
 * with the other's partner, and the other row with this one's. Messages that go round such a ring believe their own echo.
 * Between two of one household it proves nothing which of their rows say where they live: a father and a son of one name.
 *
 * @param bits the odds of each pair by itself
 * @param marginals the odds as messages have them
 */
export function swapOdds(
  { ones, others, overHousehold, overStranger }: RivalColumns,
  bits: Float64Array,
  marginals: Float64Array,
): Float64Array {
  const { starts, pairs } = pairsOfRows(ones);
  const partnerOf = new Map<number, number>();
  for (let pair = 0; pair < marginals.length; pair++) {
    if ((marginals[pair] ?? 0) > 0) partnerOf.set(others[pair] ?? 0, pair);
  }
  const pairOf = (one: number, other: number): number => {
    for (let place = (starts[one + 1] ?? 0) - 1; place >= (starts[one] ?? 0); place--) {
      const pair = pairs[place] ?? 0;
      if (others[pair] === other) return pair;
    }
    return -1;
  };
  /** Whether the two of a pair, if they are not one person, are likelier of one household than strangers. */
  const isHousehold = (pair: number) => (overHousehold[pair] ?? 0) < (overStranger[pair] ?? 0);
  const worthAtHome = (pair: number, taken: number, rival: number, crossed: number) =>
    (overHousehold[pair] ?? 0) +
    (overHousehold[taken] ?? 0) -
    (overHousehold[rival] ?? 0) -
    (overHousehold[crossed] ?? 0);
  return marginals.map((marginal, pair) => {
    if (marginal <= 0) return marginal;
    const [one, other] = [ones[pair] ?? 0, others[pair] ?? 0];
    let against = 2 ** -marginal;
    for (let place = starts[one] ?? 0; place < (starts[one + 1] ?? 0); place++) {
      const rival = pairs[place] ?? 0;
      const taken = partnerOf.get(others[rival] ?? 0);
      if (rival === pair || taken === undefined) continue;
      const crossed = pairOf(ones[taken] ?? 0, other);
      if (crossed === -1 || crossed === pair) continue;
      const worth = (bits[pair] ?? 0) + (bits[taken] ?? 0) - (bits[rival] ?? 0) - (bits[crossed] ?? 0);
      const isOneHome = isHousehold(rival) || isHousehold(crossed);
      against += 2 ** -(isOneHome ? Math.min(worth, worthAtHome(pair, taken, rival, crossed)) : worth);
    }
    return -Math.log2(against);
  });
}
