import { describe, expect, it } from '@jest/globals';
import { isPartialDate } from '../../schema/scalars.js';
import { parseDate } from '../../src/formats/parseDate.js';

describe('parseDate', () => {
  it.each([
    ['1984', '1984'],
    ['2026-11', '2026-11'],
    ['2026-11-03', '2026-11-03'],
    ['2024-02-29', '2024-02-29'],
    ['2026-11-03T02:10Z', '2026-11-03T02:10:00Z'],
    ['2026-06-03T02:10:05+01:00', '2026-06-03T01:10:05Z'],
  ])('reads ISO %s as %s', (text, iso) => {
    expect(parseDate(text, 'ISO')).toBe(iso);
    expect(isPartialDate(iso)).toBe(true);
  });

  it.each([
    ['12/03/1984', '1984-03-12'],
    ['00/03/1984', '1984-03'],
    ['00/00/1984', '1984'],
    ['12/11/2026 05:45', '2026-11-12T05:45:00Z'],
  ])('reads %s as %s', (text, iso) => {
    expect(parseDate(text, 'DD/MM/YYYY')).toBe(iso);
    expect(isPartialDate(iso)).toBe(true);
  });

  it.each([
    '12/03/1984',
    '2026-13',
    '2023-02-29',
    '2026-1-3',
    '26-01-03',
    '2026-11-03T25:00:00Z',
    '2026-11-03T02:10:00',
    '',
  ])('refuses %s as ISO', (text) => {
    expect(parseDate(text, 'ISO')).toBeNull();
  });

  it.each(['1984-03-12', '12/13/1984', '31/02/1984', '12/00/1984', '00/03/1984 10:00', '12/03/84', ''])(
    'refuses %s as DD/MM/YYYY',
    (text) => {
      expect(parseDate(text, 'DD/MM/YYYY')).toBeNull();
    },
  );
});
