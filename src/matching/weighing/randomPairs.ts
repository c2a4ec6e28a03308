import { PairLevels } from './PairLevels.js';
import type { PeopleTable } from './PeopleTable.js';

export const RANDOM_SEED = 20261129;

/**
 * Pairs of rows drawn at random, the same at every run: one of the first `rows` rows, the other from `offset` on, or of
 * the same rows where that is 0.
 */
export function randomPairs(table: PeopleTable, rows: number, offset: number, count: number): PairLevels {
  const pairs = new PairLevels(table.fields);
  const others = table.records.length - offset;
  if (rows === 0 || others === 0 || table.records.length < 2) return pairs;
  const draw = drawer(RANDOM_SEED);
  for (let drawn = 0; drawn < count; drawn++) {
    const one = Math.floor(draw() * rows);
    const other = offset + Math.floor(draw() * others);
    if (one !== other) pairs.add(one, other, (levels, at) => table.compare(one, other, levels, at));
  }
  return pairs;
}

/** Numbers from 0 up to 1 that look random (Mulberry32). */
function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
