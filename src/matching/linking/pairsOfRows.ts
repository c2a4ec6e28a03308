/** Pairs by one of their rows: those of a row stand together, in their order. */
export interface PairsOfRows {
  /** Where those of each row begin in `pairs`, and where those of the last end. */
  readonly starts: Int32Array;
  readonly pairs: Int32Array;
}

/**
 * @param rowOf the row of each pair
 * @param least so many rows at least; more where pairs have them
 */
export function pairsOfRows(rowOf: Int32Array, least = 0): PairsOfRows {
  let rows = least;
  for (const row of rowOf) if (row >= rows) rows = row + 1;
  const starts = new Int32Array(rows + 1);
  for (const row of rowOf) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  for (let row = 1; row <= rows; row++) starts[row] = (starts[row] ?? 0) + (starts[row - 1] ?? 0);
  const next = starts.slice();
  const pairs = new Int32Array(rowOf.length);
  for (let pair = 0; pair < rowOf.length; pair++) {
    const row = rowOf[pair] ?? 0;
    const place = next[row] ?? 0;
    pairs[place] = pair;
    next[row] = place + 1;
  }
  return { starts, pairs };
}
