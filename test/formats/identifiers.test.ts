import { describe, expect, it } from '@jest/globals';
import { parseCroNumber, parsePncId } from '../../src/formats/identifiers.js';

const real = { simulation: false };
const simulated = { simulation: true };

describe('parsePncId', () => {
  it.each([
    ['1999/0123456X', '1999/0123456X'],
    ['1999/1234567B', '1999/1234567B'],
    ['20/9N', '2020/0000009N'],
    ['99/123456x', '1999/0123456X'],
    [' 1999/123456X ', '1999/0123456X'],
  ])('makes %s the long form %s', (text, long) => {
    expect(parsePncId(text, real)).toBe(long);
  });

  it.each(['1999/0123456Y', '1999/0123457X', '1999/0123456', '199/0123456X', '1999/01234567X', '1999-0123456X', ''])(
    'refuses %s',
    (text) => {
      expect(parsePncId(text, real)).toBeNull();
      expect(parsePncId(text, simulated)).toBeNull();
    },
  );

  it('takes the letter S only in a simulation', () => {
    expect(parsePncId('2009/0412873S', simulated)).toBe('2009/0412873S');
    expect(parsePncId('09/412873S', simulated)).toBe('2009/0412873S');
    expect(parsePncId('2009/0412873S', real)).toBeNull();
  });

  it('knows exactly one check letter for a serial, never I, O or S', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const valid = Array.from({ length: 23 }, (_, serial) =>
      letters.filter((letter) => parsePncId(`2000/${serial}${letter}`, real) !== null),
    );
    expect(valid.flat()).toEqual([...'ZABCDEFGHJKLMNPQRTUVWXY']);
  });
});

describe('parseCroNumber', () => {
  it('pads the standard form and keeps the file form apart', () => {
    expect(parseCroNumber('41287/09S', simulated)).toBe('041287/09S');
    expect(parseCroNumber('SF09/412S', simulated)).toBe('SF09/00412S');
    expect(parseCroNumber('041287/09S', real)).toBeNull();
  });

  it('checks the year and a six-digit serial, whichever the form (99000001 leaves 20 of 23)', () => {
    expect(parseCroNumber('000001/99W', real)).toBe('000001/99W');
    expect(parseCroNumber('1/99W', real)).toBe('000001/99W');
    expect(parseCroNumber('SF99/1W', real)).toBe('SF99/00001W');
    expect(parseCroNumber('000001/99T', real)).toBeNull();
    expect(parseCroNumber('SF99/1T', real)).toBeNull();
  });

  it.each(['', '99/000001', 'SF/1T', '0000001/99T'])('refuses %s', (text) => {
    expect(parseCroNumber(text, real)).toBeNull();
  });
});
