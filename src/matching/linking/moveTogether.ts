import type { FilesScale } from './FilesScale.js';
import type { RivalPairs } from './RivalPairs.js';
import type { SettledOdds } from './settleLeftOver.js';

/** Odds, alone, from which a link bears witness that somebody moved, in bits. */
const WITNESS = 7;

/**
 * Weighs pairs anew whose household is seen to have moved: somebody else lives in the first file where the one does, in the
 * second where the other does, and is surely one person. That the two have different homes then does not speak against them.
 */
export function moveTogether(pairs: RivalPairs, { alone }: SettledOdds, scale: FilesScale): void {
  const isWitness = (index: number) => !pairs.at(index).isContradicted && (alone[index] ?? 0) >= WITNESS;
  const witnesses = new Map<string, number>();
  for (let index = 0; index < pairs.size; index++) {
    if (!pairs.isOpposed(index) || !isWitness(index)) continue;
    for (const move of scale.movesOf(pairs.at(index))) witnesses.set(move, (witnesses.get(move) ?? 0) + 1);
  }
  for (let index = 0; index < pairs.size; index++) {
    if (!pairs.isOpposed(index)) continue;
    const pair = pairs.at(index);
    const own = isWitness(index) ? 1 : 0;
    if (scale.movesOf(pair).some((move) => (witnesses.get(move) ?? 0) > own)) pairs.set(index, scale.movedAlong(pair));
  }
}
