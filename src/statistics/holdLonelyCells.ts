import type { Grid } from './gridOf.js';
import { isSmall, SMALLEST_COUNT } from './smallNumbers.js';
import { cellValues } from './tableOf.js';

/**
 * Holds back the smallest cell of any row, column or block that would lack exactly one cell, since its total would give
 * that one away; a cell with nobody in it is lacking like any other. Where what is held back adds up to fewer than five,
 * or is a small cell alone among empty ones, one more is held back. The keys that are left.
 * Source: brief 2.4 `G_AGG`.
 */
export function holdLonelyCells(
  { lengths, addUp }: Grid,
  counts: ReadonlyMap<string, number>,
  shown: ReadonlySet<string>,
): ReadonlySet<string> {
  const left = new Set(shown);
  const values = new Map([...counts.keys()].map((key) => [key, cellValues(key)]));
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const across of subsetsOf(lengths.length)) {
      const length = across.reduce((product, at) => product * (lengths[at] ?? 1), 1);
      const addsUp = across.every((at) => addUp[at]);
      for (const line of linesAcross(values, across)) holdOne(counts, line, { length, addsUp }, left);
    }
  }
  return left;
}

/** All choices of dimensions to add up over, but that of none. */
const subsetsOf = (dimensions: number): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** dimensions - 1 }, (_, bits) =>
    Array.from({ length: dimensions }, (_none, at) => at).filter((at) => ((bits + 1) >> at) & 1),
  );

/** The keys that share their values in all other dimensions. */
function linesAcross(
  values: ReadonlyMap<string, readonly unknown[]>,
  across: readonly number[],
): readonly (readonly string[])[] {
  const lines = new Map<string, string[]>();
  for (const [key, all] of values) {
    const name = JSON.stringify(all.filter((_value, at) => !across.includes(at)));
    lines.set(name, [...(lines.get(name) ?? []), key]);
  }
  return [...lines.values()];
}

function holdOne(
  counts: ReadonlyMap<string, number>,
  line: readonly string[],
  { length, addsUp }: { length: number; addsUp: boolean },
  left: Set<string>,
): void {
  const countOf = (key: string) => counts.get(key) ?? 0;
  const shown = line.filter((key) => left.has(key)).sort((a, b) => countOf(a) - countOf(b));
  const [smallest] = shown;
  if (smallest === undefined || shown.length === length) return;
  const held = line.filter((key) => !left.has(key)).map(countOf);
  const tooFew = held.length < 2 || held.reduce((sum, count) => sum + count, 0) < SMALLEST_COUNT;
  if (length - shown.length === 1 || (addsUp && held.some(isSmall) && tooFew)) left.delete(smallest);
}
