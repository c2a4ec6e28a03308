import { describe, expect, it } from '@jest/globals';
import { COLUMNS, parseColumns } from '../../src/verify/parseColumns.js';
import { naiveColumns } from './naiveColumns.js';

const EXAMPLE = `
  01 04
  01 00 0a 44 49 53 43 4c 4f 53 55 52 45 00 01 03
  01 00 03 70 2d 31 00 01 03
  01 00 03 4e 4d 52 00 01 03
  01 00 06 41 52 52 45 53 54 00 01 03
  02 00 03 72 2d 61 02 01 62 00 01 01 02 01
  02 00 0c 61 72 72 65 73 74 73 2e 64 61 74 65 08 05 70 6c 61 63 65 00 01 00 02 00 01 01
  01 00 0d 4f 46 46 45 4e 43 45 5f 46 41 43 54 53 00 01 03
  03 00 01 46 00 01 4d 00 01 4e 00 01 00 02 01 03
  01 00 06 47 5f 41 52 45 41 01 01 01 00
  00 04
  02 00 0b 47 45 4e 45 52 41 4c 49 53 45 44 00 08 57 49 54 48 48 45 4c 44 01 01 01 02
  00 04
  00 04`;
const example = Buffer.from(EXAMPLE.replaceAll(/\s/g, ''), 'hex');

const HEAD = ['DISCLOSURE', 'p-1', 'NMR', 'ARREST'];
const TAIL = [null, null];
const ROWS = [
  [...HEAD, 'r-a', 'arrests.date', 'OFFENCE_FACTS', 'F', null, null, null, ...TAIL],
  [...HEAD, 'r-a', 'arrests.place', 'OFFENCE_FACTS', 'M', 'G_AREA', null, 'GENERALISED', ...TAIL],
  [...HEAD, 'r-b', 'arrests.date', 'OFFENCE_FACTS', 'F', null, null, null, ...TAIL],
  [...HEAD, 'r-b', 'arrests.place', 'OFFENCE_FACTS', 'N', null, null, 'WITHHELD', ...TAIL],
];

function rowsOf(block: Buffer) {
  const columns = parseColumns(block);
  if (typeof columns === 'string') return columns;
  return Array.from(columns[0]?.codes ?? [], (_, row) =>
    columns.map(({ strings, codes }) => strings[(codes[row] ?? 0) - 1] ?? null),
  );
}

describe('parseColumns', () => {
  it('reads the example of docs/ledger.md', () => {
    expect(example).toHaveLength(173);
    expect(rowsOf(example)).toEqual(ROWS);
    const columns = parseColumns(example);
    expect(typeof columns === 'string' || columns.map(({ name }) => name)).toEqual(COLUMNS);
  });

  it('reads rows that were written without foretelling anything', () => {
    expect(rowsOf(naiveColumns(ROWS))).toEqual(ROWS);
    expect(rowsOf(naiveColumns([]))).toEqual([]);
  });

  it.each<[string, Buffer, string]>([
    ['no bytes', Buffer.alloc(0), 'the bytes end too early'],
    ['another version', Buffer.from([2, 0]), 'no known version'],
    ['a byte too many', Buffer.from([1, 0, 0]), 'bytes after the last column'],
    ['too many rows', Buffer.from([1, 0x81, 0x80, 0x40]), 'too many rows'],
    ['a number of six bytes', Buffer.from([1, 0x80, 0x80, 0x80, 0x80, 0x80, 0]), 'a number is too large'],
    ['an unknown code', Buffer.from([1, 1, 1, 0, 1, 0x41, 0, 2]), 'operation has a code that stands for no string'],
    ['a null operation', Buffer.from([1, 1, 1, 0, 1, 0x41, 0, 0]), 'operation is null'],
    ['more values than rows', Buffer.from([1, 1, 1, 0, 1, 0x41, 2]), 'operation has more values than rows'],
    ['more strings than rows', Buffer.from([1, 1, 2]), 'more strings than rows'],
    ['a string that shares too much', Buffer.from([1, 1, 1, 1, 0]), 'a string shares more than there is'],
    ['a string that is not UTF-8', Buffer.from([1, 1, 1, 0, 1, 0xff]), 'a string is not UTF-8'],
  ])('finds %s', (_, block, problem) => {
    expect(parseColumns(block)).toBe(`the rows are malformed: ${problem}`);
  });

  it('finds every cut of the example', () => {
    const cuts = Array.from({ length: example.length }, (_, length) => parseColumns(example.subarray(0, length)));
    expect(cuts.filter((columns) => typeof columns !== 'string')).toEqual([]);
  });
});
