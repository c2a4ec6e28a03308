import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalCroNumber, canonicalName, canonicalPncId, isRealDate } from '../../src/model/subjectIdentifiers.js';

const digits = (least: number, most: number) => fc.stringMatching(new RegExp(`^[0-9]{${least},${most}}$`));
const letter = fc.constantFrom(...'abcxyzABCXYZ');
const pncIds = fc
  .tuple(
    fc.oneof(
      digits(2, 2),
      digits(2, 2).map((year) => `19${year}`),
    ),
    digits(1, 7),
    letter,
  )
  .map(([year, serial, check]) => `${year}/${serial}${check}`);
const croNumbers = fc.oneof(
  fc.tuple(digits(1, 6), digits(2, 2), letter).map(([serial, year, check]) => `${serial}/${year}${check}`),
  fc.tuple(digits(2, 2), digits(1, 6), letter).map(([year, serial, check]) => `sf${year}/${serial}${check}`),
);

describe('canonicalPncId', () => {
  it.each([
    ['2009/0412873S', '2009/0412873S'],
    [' 2009/412873s ', '2009/0412873S'],
    ['09/412873S', '2009/0412873S'],
    ['87/1S', '1987/0000001S'],
    ['49/1S', '2049/0000001S'],
    ['50/1S', '1950/0000001S'],
  ])('reads %j as %s', (text, canonical) => expect(canonicalPncId(text)).toBe(canonical));

  it.each(['', '2009-0412873S', '2009/04128731S', '2009/0412873', '009/1S', '1809/1S', '2009/S', '2009/1SS', '20*/1S'])(
    'refuses %j',
    (text) => expect(canonicalPncId(text)).toBeNull(),
  );

  it('gives every well-shaped identifier a form that it leaves alone', () => {
    fc.assert(
      fc.property(pncIds, (text) => {
        const once = canonicalPncId(text);
        expect(once).toMatch(/^\d{4}\/\d{7}[A-Z]$/);
        expect(canonicalPncId(once ?? '')).toBe(once);
      }),
    );
  });
});

describe('canonicalCroNumber', () => {
  it.each([
    ['12345/09s', '012345/09S'],
    ['012345/09S', '012345/09S'],
    ['sf09/42s', 'SF09/00042S'],
    ['SF09/000042S', 'SF09/00042S'],
    ['SF09/123456S', 'SF09/123456S'],
  ])('reads %j as %s', (text, canonical) => expect(canonicalCroNumber(text)).toBe(canonical));

  it.each(['', '1234567/09S', '12345/2009S', 'SF2009/1S', 'SF09/1234567S', '12345/09', 'XX09/1S'])(
    'refuses %j',
    (text) => expect(canonicalCroNumber(text)).toBeNull(),
  );

  it('gives every well-shaped number a form that it leaves alone', () => {
    fc.assert(
      fc.property(croNumbers, (text) => {
        const once = canonicalCroNumber(text);
        expect(once).toMatch(/^(\d{6}\/\d{2}[A-Z]|SF\d{2}\/\d{5,6}[A-Z])$/);
        expect(canonicalCroNumber(once ?? '')).toBe(once);
      }),
    );
  });
});

describe('canonicalName', () => {
  it.each([
    ['Kieran Ruddock', 'kieran ruddock'],
    ['  KIERAN   ruddock ', 'kieran ruddock'],
    ['Zoë O’Néill', 'zoe oneill'],
    ["Zoe O'Neill", 'zoe oneill'],
    ['Rudd-Lane, J.', 'rudd lane j'],
    ['Łukasz', 'łukasz'],
    ['李 小龙', '李 小龙'],
  ])('reads %j as %j', (text, canonical) => expect(canonicalName(text)).toBe(canonical));

  it.each(['', 'x', '  x ', '12345', 'Rud*', 'R%', 'R?dd', 'R_dd', 'Ru\u0000dd', '-x-', 'a'.repeat(121)])(
    'refuses %j',
    (text) => expect(canonicalName(text)).toBeNull(),
  );

  it('leaves its own results alone', () => {
    const names = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary', maxLength: 130 }));
    fc.assert(
      fc.property(names, (text) => {
        const once = canonicalName(text);
        fc.pre(once !== null);
        expect(canonicalName(once ?? '')).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});

describe('isRealDate', () => {
  it.each(['1984-03-12', '2024-02-29', '2000-02-29'])('takes %s', (text) => expect(isRealDate(text)).toBe(true));
  it.each([
    '1984-3-12',
    '12/03/1984',
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '1984',
    '2024-02-30',
    '',
  ])('refuses %j', (text) => expect(isRealDate(text)).toBe(false));
});
