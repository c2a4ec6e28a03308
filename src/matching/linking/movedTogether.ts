import type { FilesScale } from './FilesScale.js';
import type { SettledOdds } from './settleLeftOver.js';
import type { RivalPair } from './WeighedPairs.js';

/** Odds, alone, from which a link bears witness that somebody moved, in bits. */
const WITNESS = 7;

/**
 * Pairs, with those as they weigh then whose household is seen to have moved: somebody else lives in the first file where the
 * one does, in the second where the other does, and is surely one person. That the two have different homes then does not
 * speak against them.
 */
export function movedTogether(pairs: readonly RivalPair[], { alone }: SettledOdds, scale: FilesScale): RivalPair[] {
  const witnesses = new Map<string, number>();
  for (const [index, pair] of pairs.entries()) {
    if (pair.opposed === null || pair.isContradicted || (alone[index] ?? 0) < WITNESS) continue;
    for (const move of scale.movesOf(pair)) witnesses.set(move, (witnesses.get(move) ?? 0) + 1);
  }
  return pairs.map((pair, index) => {
    if (pair.opposed === null) return pair;
    const own = !pair.isContradicted && (alone[index] ?? 0) >= WITNESS ? 1 : 0;
    return scale.movesOf(pair).some((move) => (witnesses.get(move) ?? 0) > own) ? scale.movedAlong(pair) : pair;
  });
}
