import type { RivalPairs } from './RivalPairs.js';

/** Which file, the first or the second, has each person once at most. */
export interface OncePerFile {
  readonly first: boolean;
  readonly second: boolean;
}

/** Odds from which a pair counts as certain, in bits. */
const CERTAIN = 6;
/** The share of rows with a certain partner that is left over for none of them, above which their file has people twice. */
const MOST_LEFT = 0.03;

/**
 * Whether each file has every person once at most. Rows that could each have a partner of their own, surest pairs first,
 * may be people who look alike, such as twins, of whom both files have both; rows left over, since others have taken all
 * their certain partners, are those others again.
 */
export function oncePerFile(pairs: RivalPairs): OncePerFile {
  const certain = pairs.atLeast(CERTAIN).sort((a, b) => b.bits - a.bits || a.one - b.one);
  const taken = { one: new Set<number>(), other: new Set<number>() };
  for (const { one, other } of certain) {
    if (taken.one.has(one) || taken.other.has(other)) continue;
    taken.one.add(one);
    taken.other.add(other);
  }
  const isOnce = (rows: ReadonlySet<number>, found: ReadonlySet<number>): boolean =>
    rows.size - found.size <= MOST_LEFT * rows.size;
  return {
    first: isOnce(new Set(certain.map(({ one }) => one)), taken.one),
    second: isOnce(new Set(certain.map(({ other }) => other)), taken.other),
  };
}
