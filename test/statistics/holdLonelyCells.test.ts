import { describe, expect, it } from '@jest/globals';
import { holdLonelyCells } from '../../src/statistics/holdLonelyCells.js';

/** A table of forces by outcomes: what is left of it, row by row; `-` is held back. */
function held(table: readonly (readonly number[])[], addUp = [true, true]): string[] {
  const counts = new Map(
    table.flatMap((row, force) =>
      row.flatMap((count, outcome): [string, number][] =>
        count === 0 ? [] : [[JSON.stringify([`F${force}`, `O${outcome}`]), count]],
      ),
    ),
  );
  const large = new Set([...counts].filter(([, count]) => count >= 5).map(([key]) => key));
  const left = holdLonelyCells({ lengths: [table.length, table[0]?.length ?? 0], addUp }, counts, large);
  return table.map((row, force) =>
    row.map((count, outcome) => (left.has(JSON.stringify([`F${force}`, `O${outcome}`])) ? count : '-')).join(' '),
  );
}

describe('holdLonelyCells', () => {
  it.each([
    [
      'leaves a table in which nothing is lacking',
      [
        [9, 8],
        [7, 6],
      ],
      ['9 8', '7 6'],
    ],
    [
      'holds one back in the row and the column of a small cell, and where those meet',
      [
        [9, 3, 8],
        [7, 12, 6],
        [30, 31, 32],
      ],
      ['9 - -', '7 - -', '30 31 32'],
    ],
    [
      'treats an empty cell like a small one',
      [
        [9, 0, 8],
        [7, 12, 6],
        [30, 31, 32],
      ],
      ['9 - -', '7 - -', '30 31 32'],
    ],
    ['holds another back where two small ones make fewer than five', [[1, 2, 11, 12]], ['- - - 12']],
    ['does not where two small ones make five', [[1, 4, 11, 12]], ['- - 11 12']],
    ['holds another back where a small one is alone among empty ones', [[0, 0, 3, 20, 21]], ['- - - - 21']],
    ['does not for empty ones alone', [[0, 0, 20, 21]], ['- - 20 21']],
  ])('%s', (_what, table, left) => {
    expect(held(table, [table.length > 1, true])).toEqual(left);
  });

  it('asks no more than one beside a small cell where counts do not add up', () => {
    expect(held([[0, 0, 3, 20, 21]], [false, false])).toEqual(['- - - 20 21']);
    expect(held([[3, 20, 21]], [false, false])).toEqual(['- - 21']);
  });
});
