/** Rows of one file, and what each hears of its pairs. A row sleeps until it is woken for a round. */
export interface RowsHearing {
  /** The row of each pair. */
  readonly rowOf: Int32Array;
  /** The round for which each row was woken last. */
  readonly awakeFor: Int32Array;
  /** Three numbers a row: the sum of what it hears, the largest, and all but the largest together. */
  readonly heard: Float64Array;
  /** The pair of which each row hears the largest. */
  readonly largestOf: Int32Array;
}

/** All rows, awake for the first round. */
export function rowsHearing(rowOf: Int32Array): RowsHearing {
  let rows = 0;
  for (const row of rowOf) if (row >= rows) rows = row + 1;
  return {
    rowOf,
    awakeFor: new Int32Array(rows),
    heard: new Float64Array(3 * rows),
    largestOf: new Int32Array(rows),
  };
}

/** Adds up what rows hear that are awake. */
export function hear({ rowOf, awakeFor, heard, largestOf }: RowsHearing, said: Float64Array, round: number): void {
  for (let row = 0; row < awakeFor.length; row++) if (awakeFor[row] === round) heard.fill(0, 3 * row, 3 * row + 3);
  for (let pair = 0; pair < said.length; pair++) {
    const row = rowOf[pair] ?? 0;
    if (awakeFor[row] !== round) continue;
    const each = said[pair] ?? 0;
    const at = 3 * row;
    const largest = heard[at + 1] ?? 0;
    heard[at] = (heard[at] ?? 0) + each;
    if (each > largest) {
      heard[at + 1] = each;
      heard[at + 2] = (heard[at + 2] ?? 0) + largest;
      largestOf[row] = pair;
    } else heard[at + 2] = (heard[at + 2] ?? 0) + each;
  }
}

/** What the pair's row hears of its other pairs, together. The difference of two large sums would be rounded away. */
export function heardOfOthers({ rowOf, heard, largestOf }: RowsHearing, pair: number, said: number): number {
  const row = rowOf[pair] ?? 0;
  return largestOf[row] === pair ? (heard[3 * row + 2] ?? 0) : Math.max(0, (heard[3 * row] ?? 0) - said);
}
