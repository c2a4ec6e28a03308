import type { WeighedPair } from './WeighedPairs.js';

/** Which file, the first or the second, has each person once at most. */
export interface OncePerFile {
  readonly first: boolean;
  readonly second: boolean;
}

/** Odds from which a pair counts as certain, in bits. */
const CERTAIN = 6;
/** The share of rows with several certain partners, above which the other file has people more than once. */
const MOST_DOUBLE = 0.02;

/** Whether each file has every person once at most: rows with two certain partners in the other file say that it has not. */
export function oncePerFile(pairs: readonly WeighedPair[]): OncePerFile {
  const certain = pairs.filter(({ bits }) => bits >= CERTAIN);
  const doubles = (pick: (pair: WeighedPair) => number): boolean => {
    const partners = new Map<number, number>();
    for (const pair of certain) partners.set(pick(pair), (partners.get(pick(pair)) ?? 0) + 1);
    const double = [...partners.values()].filter((count) => count > 1).length;
    return double > MOST_DOUBLE * partners.size;
  };
  return { first: !doubles(({ other }) => other), second: !doubles(({ one }) => one) };
}
