import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseTilePath } from '../../../src/ledger/tree/parseTilePath.js';
import { tilePath } from '../../../src/ledger/tree/tilePath.js';

describe('the path of a tile', () => {
  it('has three digits an element, all but the last marked', () => {
    expect([
      tilePath(0, 0),
      tilePath(0, 999, 256),
      tilePath(1, 1000),
      tilePath('entries', 1_234_067),
      tilePath(63, 5, 1),
      tilePath('entries', 273, 112),
      tilePath(2, Number.MAX_SAFE_INTEGER, 255),
    ]).toEqual([
      'tile/0/000',
      'tile/0/999',
      'tile/1/x001/000',
      'tile/entries/x001/x234/067',
      'tile/63/005.p/1',
      'tile/entries/273.p/112',
      'tile/2/x009/x007/x199/x254/x740/991.p/255',
    ]);
  });

  it('is not made for what no tile can be', () => {
    for (const [level, index, width] of [
      [-1, 0, 1],
      [64, 0, 1],
      [0.5, 0, 1],
      [0, -1, 1],
      [0, 2 ** 53, 1],
      [0, 0, 0],
      [0, 0, 257],
      [0, 0, Number.NaN],
    ] as const) {
      expect(() => tilePath(level, index, width)).toThrow(RangeError);
    }
  });

  it('is read back, whatever it names', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constant('entries' as const), fc.integer({ min: 0, max: 63 })),
        fc.oneof(fc.nat(), fc.maxSafeNat()),
        fc.option(fc.integer({ min: 1, max: 255 })),
        (level, index, width) => {
          expect(parseTilePath(tilePath(level, index, width ?? 256))).toEqual({ level, index, width });
        },
      ),
    );
  });

  it.each([
    '',
    'tile/0',
    'tile/0/',
    'tile/0/0',
    'tile/0/0000',
    '/tile/0/000',
    'tile/0/000/',
    'tile/0/000\n',
    'tile//000',
    'tile/00/000',
    'tile/01/000',
    'tile/64/000',
    'tile/100/000',
    'tile/-1/000',
    'tile/Entries/000',
    'tile/0/x000/000',
    'tile/0/x000/x001/000',
    'tile/0/001/000',
    'tile/0/x001',
    'tile/0/x001/x000',
    'tile/0/X001/000',
    'tile/0/x1/000',
    'tile/0/x009/x007/x199/x254/x740/992',
    'tile/0/x001/x000/x000/x000/x000/x000/000',
    'tile/0/000.p',
    'tile/0/000.p/',
    'tile/0/000.p/0',
    'tile/0/000.p/01',
    'tile/0/000.p/256',
    'tile/0/000.p/-1',
    'tile/0/000.p/1.new',
    'tile/0/000.new',
    'tile/0/../000',
    'tile/0/000.p/../000',
    'tile/entries/../0/000',
    'tile/0/%30%30%30',
    'tile/0/٠٠٠',
    'checkpoint',
  ])('is not %j', (path) => {
    expect(parseTilePath(path)).toBeNull();
  });
});
