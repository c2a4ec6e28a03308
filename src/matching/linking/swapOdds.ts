import type { WeighedPair } from './WeighedPairs.js';

/**
 * The odds of likely pairs, in bits, when what speaks for another choice of two pairs at once is counted against them: this row
 * with the other's partner, and the other row with this one's. Messages that go round such a ring believe their own echo.
 *
 * @param bits the odds of each pair by itself
 * @param marginals the odds as messages have them
 */
export function swapOdds(
  pairs: readonly Pick<WeighedPair, 'one' | 'other'>[],
  bits: Float64Array,
  marginals: Float64Array,
): Float64Array {
  const pairsOf = new Map<number, number[]>();
  const partnerOf = new Map<number, number>();
  const pairAt = new Map<number, number>();
  for (const [pair, { one, other }] of pairs.entries()) {
    const known = pairsOf.get(one);
    if (known === undefined) pairsOf.set(one, [pair]);
    else known.push(pair);
    pairAt.set(keyOf(one, other), pair);
    if ((marginals[pair] ?? 0) > 0) partnerOf.set(other, pair);
  }
  return marginals.map((marginal, pair) => {
    if (marginal <= 0) return marginal;
    const { one = 0, other = 0 } = pairs[pair] ?? {};
    let against = 2 ** -marginal;
    for (const rival of pairsOf.get(one) ?? []) {
      const taken = partnerOf.get(pairs[rival]?.other ?? 0);
      if (rival === pair || taken === undefined) continue;
      const crossed = pairAt.get(keyOf(pairs[taken]?.one ?? 0, other));
      if (crossed === undefined || crossed === pair) continue;
      const worth = (bits[pair] ?? 0) + (bits[taken] ?? 0) - (bits[rival] ?? 0) - (bits[crossed] ?? 0);
      against += 2 ** -worth;
    }
    return -Math.log2(against);
  });
}

const keyOf = (one: number, other: number): number => one * 2 ** 26 + other;
