import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_ROWS } from '../../../src/ledger/plaintext/decisionColumns.js';
import { decodeColumns } from '../../../src/ledger/plaintext/decodeColumns.js';
import type { DecisionRow } from '../../../src/model/LedgerEntry.js';
import { encodeColumns } from './encoded.js';
import { distinctRows, EXAMPLE } from './rowSamples.js';

const BLOCKS = [encodeColumns(EXAMPLE), encodeColumns(distinctRows(12))];

/** What the bytes decode to; null where they are refused, which is always with a message that says where. */
function decoded(bytes: Buffer): readonly DecisionRow[] | null {
  try {
    return decodeColumns(bytes);
  } catch (error) {
    expect((error as Error).message).toMatch(/^column block .*, at byte \d+$/);
    return null;
  }
}

/** A block of one row whose columns are these bytes; those not given hold null. */
const blockOf = (...columns: string[]) =>
  Buffer.from(`0101${[...columns, ...Array.from({ length: 13 - columns.length }, () => '0001')].join('')}`, 'hex');

const ONE = '01000141' + '0001';

describe('damaged column block', () => {
  it('is refused when it was cut anywhere', () => {
    for (const block of BLOCKS) {
      for (let end = 0; end < block.length; end++) expect(decoded(block.subarray(0, end))).toBeNull();
    }
  });

  it('is refused when something follows it', () => {
    for (const block of [...BLOCKS, encodeColumns([])]) {
      expect(decoded(Buffer.concat([block, Buffer.alloc(1)]))).toBeNull();
    }
  });

  it('never gives more than its bounds, whichever bytes are changed', () => {
    const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...BLOCKS), flips, (block, changes) => {
        const bytes = Buffer.from(block);
        for (const [at, mask] of changes) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ mask;
        const rows = decoded(bytes) ?? [];
        expect(rows.length).toBeLessThanOrEqual(MAX_ROWS);
        const texts = new Set(rows.flatMap((row) => Object.values(row)).filter((value) => value !== null));
        expect([...texts].join('').length).toBeLessThanOrEqual(128 * bytes.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is never anything but rows or an error, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), fc.nat({ max: 127 }), (bytes, rows) => {
        expect((decoded(Buffer.from([1, rows, ...bytes])) ?? []).length).toBeLessThanOrEqual(rows);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['another version', Buffer.from([2, 0]), 'is of another version, at byte 1'],
    ['more rows than a block holds', Buffer.from([1, 0x81, 0x80, 0x40]), 'has too many rows, at byte 4'],
    [
      'a number of six bytes',
      Buffer.from([1, 0x80, 0x80, 0x80, 0x80, 0x80, 0]),
      'has a number that is too large, at byte 6',
    ],
    [
      'a number above 32 bits',
      Buffer.from([1, 0xff, 0xff, 0xff, 0xff, 0x7f]),
      'has a number that is too large, at byte 6',
    ],
    ['more strings than rows', blockOf('02000141000142' + '0001'), 'has more strings than rows, at byte 3'],
    [
      'a string that begins as none before it',
      blockOf('01010141' + '0001'),
      'has a string that begins as none before it, at byte 4',
    ],
    ['a string beyond the end', Buffer.from([1, 1, 1, 0, 0xff, 0x7f]), 'ends too early, at byte 6'],
    ['text that is not UTF-8', blockOf('010001c3' + '0001'), 'has text that is not UTF-8, at byte 6'],
    ['a code without a string', blockOf('01000141' + '0002'), 'names a string that it does not have, at byte 8'],
    ['a column of more rows than there are', blockOf('0002'), 'has a column that is too long, at byte 4'],
    ['no operation', blockOf('0001'), 'has no value where there is always one, at byte 4'],
    [
      'no field path',
      blockOf(ONE, '0001', '0001', '0001', '0001', '0001', '0001', ONE),
      'has no value where there is always one',
    ],
    ['no decision', blockOf(ONE, '0001', '0001', '0001', '0001', ONE), 'has no value where there is always one'],
  ])('is refused with %s', (_, bytes, message) => {
    expect(() => decodeColumns(bytes)).toThrow(`column block ${message}`);
  });
});
