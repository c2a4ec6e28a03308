import { describe, expect, it } from '@jest/globals';
import { parseValue } from 'graphql';
import { ForceCodeScalar, PartialDateScalar } from '../../schema/scalars.js';

const DATES = ['1984', '2026-11', '2026-11-03', '2024-02-29', '2026-11-03T02:10Z', '2026-11-03T02:10:59.123Z'];
const NO_DATES = [
  '84',
  '2026-13',
  '2026-00',
  '2026-02-30',
  '2023-02-29',
  '2026-11-03T02:10:00',
  '2026-11-03T02:10:00+01:00',
  '2026-11-03T24:00Z',
  '03/11/2026',
  '2026-11-03 ',
  'Callum Rudd',
];

describe('PartialDate', () => {
  it.each(DATES)('accepts %s', (date) => {
    expect(PartialDateScalar.serialize(date)).toBe(date);
    expect(PartialDateScalar.parseValue(date)).toBe(date);
    expect(PartialDateScalar.parseLiteral(parseValue(`"${date}"`))).toBe(date);
  });

  it.each([...NO_DATES, 1984, null, new Date(0)])('refuses %s without repeating it', (date) => {
    const message = 'PartialDate must be a year, month, day or UTC date-time in ISO 8601';
    expect(() => PartialDateScalar.serialize(date)).toThrow(new Error(message));
    expect(() => PartialDateScalar.parseValue(date)).toThrow(new Error(message));
  });

  it('refuses a literal that is no text', () => {
    expect(() => PartialDateScalar.parseLiteral(parseValue('1984'))).toThrow(/^PartialDate must be a year/);
  });
});

describe('ForceCode', () => {
  it('accepts three capital letters', () => {
    expect(ForceCodeScalar.parseValue('NMR')).toBe('NMR');
    expect(ForceCodeScalar.parseLiteral(parseValue('"SLW"'))).toBe('SLW');
    expect(ForceCodeScalar.serialize('ARV')).toBe('ARV');
  });

  it.each(['nmr', 'NMRX', 'NM', 'NM1', 'NMR\n', 7, null])('refuses %j without repeating it', (code) => {
    expect(() => ForceCodeScalar.parseValue(code)).toThrow(new Error('ForceCode must be three capital letters'));
  });
});
