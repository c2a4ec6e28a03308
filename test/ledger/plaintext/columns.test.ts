import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_ROWS } from '../../../src/ledger/plaintext/decisionColumns.js';
import { decodeColumns } from '../../../src/ledger/plaintext/decodeColumns.js';
import { DecisionRows } from '../../../src/model/DecisionRows.js';
import type { DecisionRow } from '../../../src/model/LedgerEntry.js';
import { encodeColumns } from './encoded.js';
import { ANY, constantRows, distinctRows, EXAMPLE, FEW, rowOf } from './rowSamples.js';

/** The block of the worked example, as docs/ledger.md has it. */
const EXAMPLE_BLOCK = [
  '0104',
  '01000a444953434c4f53555245000103',
  '010003702d31000103',
  '0100034e4d52000103',
  '010006415252455354000103',
  '020003722d610201620001010201',
  '02000c617272657374732e646174650805706c61636500010002000101',
  '01000d4f4646454e43455f4641435453000103',
  '0300014600014d00014e000100020103',
  '010006475f4152454101010100',
  '0004',
  '02000b47454e4552414c4953454400085749544848454c4401010102',
  '0004',
  '0004',
].join('');

const random = (text: fc.Arbitrary<string>) => fc.array(rowOf(text), { maxLength: 60 });

function roundTrips(rows: readonly DecisionRow[]): void {
  const decoded = decodeColumns(encodeColumns(rows));
  const different = rows.findIndex((row, at) => !isDeepStrictEqual(decoded[at], row));
  expect({ different, rows: decoded.length }).toEqual({ different: -1, rows: rows.length });
}

describe('column block', () => {
  it('has the bytes of the documented example', () => {
    expect(encodeColumns(EXAMPLE).toString('hex')).toBe(EXAMPLE_BLOCK);
    expect(decodeColumns(Buffer.from(EXAMPLE_BLOCK, 'hex'))).toEqual(EXAMPLE);
  });

  it('gives back any rows, whatever was written before them', () => {
    fc.assert(fc.property(random(FEW), roundTrips), { numRuns: 300 });
    fc.assert(fc.property(random(ANY), roundTrips), { numRuns: 100 });
  });

  it('gives back rows that begin as those before them, and go on otherwise', () => {
    const pool = distinctRows(14);
    const some = fc.array(fc.nat(13), { maxLength: 30 }).map((picks) => picks.map((at) => pool[at] as DecisionRow));
    const following = fc.tuple(fc.nat(14), some).map(([same, rows]) => [...pool.slice(0, same), ...rows]);
    fc.assert(fc.property(following, roundTrips), { numRuns: 500 });
  });

  it('writes rows that records share as if each record had its own', () => {
    const pool = [EXAMPLE, distinctRows(3), [...distinctRows(2), ...EXAMPLE], constantRows(2)];
    const group = fc.record({ list: fc.nat(pool.length - 1), times: fc.integer({ min: 1, max: 4 }), id: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 12 }), (groups) => {
        const shared = new DecisionRows();
        for (const { list, times, id } of groups)
          for (let n = 0; n < times; n += 1) shared.pushAbout(`r-${id + n}`, pool[list] ?? []);
        expect(encodeColumns(shared)).toEqual(encodeColumns([...shared]));
      }),
      { numRuns: 300 },
    );
  });

  it('refuses what is no text, and is none the worse for it', () => {
    roundTrips(EXAMPLE.slice(0, 2));
    const broken = { ...EXAMPLE[2], fieldPath: undefined } as unknown as DecisionRow;
    expect(() => encodeColumns([...EXAMPLE.slice(0, 2), broken])).toThrow(TypeError);
    roundTrips(EXAMPLE);
  });

  it('gives back no rows, one row, and ten thousand', () => {
    roundTrips([]);
    roundTrips(EXAMPLE.slice(0, 1));
    roundTrips(
      Array.from({ length: 10_000 }, (_, row) => ({ ...EXAMPLE[row % 4], recordId: `r-${row >> 2}` }) as DecisionRow),
    );
  });

  it('gives back columns that are constant, and columns of which no two values are alike', () => {
    roundTrips(constantRows(10_000));
    roundTrips(distinctRows(10_000));
    expect(encodeColumns(constantRows(10_000)).length).toBeLessThan(300);
  });

  it('costs little more for a record whose fields are decided as those of the one before', () => {
    const records = (count: number) => Array.from({ length: count }, () => EXAMPLE.slice(0, 2)).flat();
    expect(encodeColumns(records(100)).length - encodeColumns(records(2)).length).toBeLessThan(20);
  });

  it('writes the named columns only', () => {
    const more = EXAMPLE.map((row) => ({ ...row, value: 'Ashgrove', nested: { name: 'Zoë' } }));
    expect(encodeColumns(more)).toEqual(encodeColumns(EXAMPLE));
  });

  it('writes an unpaired surrogate as a replacement character', () => {
    const rows = EXAMPLE.map((row) => ({ ...row, reasonInWords: `a\ud800b` }));
    expect(decodeColumns(encodeColumns(rows))[0]?.reasonInWords).toBe('a\ufffdb');
  });

  it('takes no more rows than a block holds, and goes on after that', () => {
    const [row] = EXAMPLE;
    const tooMany = Array.from({ length: MAX_ROWS + 1 }, () => row as DecisionRow);
    expect(() => encodeColumns(tooMany)).toThrow(`a column block holds at most ${MAX_ROWS} rows`);
    expect(decodeColumns(encodeColumns(tooMany.slice(1)))).toHaveLength(MAX_ROWS);
    roundTrips(EXAMPLE);
  });
});
