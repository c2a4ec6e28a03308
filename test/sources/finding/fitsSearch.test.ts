import { describe, expect, it } from '@jest/globals';
import { NO_SEARCH, type SearchKey } from '../../../src/model/SearchKey.js';
import { ALL_ALIKE, bestFits } from '../../../src/sources/finding/bestFits.js';
import { fitsSearch, type Sought } from '../../../src/sources/finding/fitsSearch.js';
import { searchProbes, searchTokens } from '../../../src/sources/finding/searchTokens.js';

const NOTHING: SearchKey = { ...NO_SEARCH, atMost: 30 };
const said = (name: string): SearchKey['name'] => name.split(' ').map((word) => [word]);
const on = (date: string): SearchKey['born'] => ({ from: date, to: date });
const kieran: Sought = {
  ref: 'NMR-N-0051177',
  pncId: '2009/0412873S',
  croNumber: '041287/09S',
  names: ['Kieran James Ruddock', 'Zoë Ní Bhriain', 'J Doe', 'Владимир Петров'],
  datesOfBirth: ['1984-03-12', '1985'],
  postcodes: ['nm42qt', 'sw11aa'],
};

const FITS: readonly (readonly [string, Partial<SearchKey>])[] = [
  ['a name that sounds alike', { name: said('keeran rudduck') }],
  ['a name turned round', { name: said('ruddock kieran') }],
  ['an alias without accents', { name: said('zoe bhriain') }],
  ['a name in a script without sounds', { name: said('петров владимир') }],
  ['a middle name and surname', { name: said('james ruddock') }],
  ['a nickname', { name: [['kez', 'kieran'], ['ruddock']] }],
  ['one word and the date of birth', { name: said('smith ruddock'), born: on('1984-03-12') }],
  ['one word, day and month exchanged', { name: said('ruddock'), born: on('1984-12-03') }],
  ['one word and the day of another year', { name: said('ruddock'), born: on('1948-03-12') }],
  ['one word and the year', { name: said('ruddock'), born: on('1984-07-30') }],
  ['one word and a range', { name: said('ruddock'), born: { from: '1980-01-01', to: '1984-12-31' } }],
  ['one word and the year of a date known to the year', { name: said('doe'), born: on('1985-07-30') }],
  ['one word and an old postcode', { name: said('kieran'), postcode: 'sw11aa' }],
  ['one word and the area', { name: said('kieran'), postcode: 'nm4' }],
  ['another postcode of the area', { name: said('kieran'), postcode: 'nm49zz' }],
  ['date of birth and area', { born: on('1984-03-12'), postcode: 'nm4' }],
  ['the end of the PNC ID', { pncId: '412873s' }],
  ['its beginning', { pncId: '200904' }],
  ['the end of the CRO number', { croNumber: '8709s' }],
  ['part of the reference', { ref: '0051177' }],
];
const DIFFERS: readonly (readonly [string, Partial<SearchKey>])[] = [
  ['nothing', {}],
  ['a date of birth alone', { born: on('1984-03-12') }],
  ['an area alone', { postcode: 'nm4' }],
  ['one word alone', { name: said('ruddock') }],
  ['one word twice', { name: said('ruddock ruddock') }],
  ['words of two names', { name: said('kieran petrov') }],
  ['a year and an area', { born: on('1984-07-30'), postcode: 'nm4' }],
  ['one word and another year', { name: said('ruddock'), born: on('1990-07-30') }],
  ['one word and a range beside', { name: said('ruddock'), born: { from: '1986-01-01', to: '1999-12-31' } }],
  ['one word and another area', { name: said('ruddock'), postcode: 'nm14' }],
  ['an initial alone', { name: said('j x') }],
  ['the middle of the PNC ID', { pncId: '0412' }],
];

describe('a search', () => {
  it.each(FITS)('fits by %s', (_what, key) => {
    expect(fitsSearch({ ...NOTHING, ...key }, kieran)).toBe(true);
  });

  it.each(DIFFERS)('does not fit by %s', (_what, key) => {
    expect(fitsSearch({ ...NOTHING, ...key }, kieran)).toBe(false);
  });

  it.each(FITS)('finds who fits by %s where it looks', (_what, key) => {
    const tokens = searchTokens(kieran);
    const isMet = searchProbes({ ...NOTHING, ...key }).some((groups) =>
      groups.every((group) => group.some((token) => tokens.has(token))),
    );
    expect(isMet).toBe(true);
  });

  it('gives the heaviest of those that fit, in an order of their own, and says that more do', () => {
    const people = ['C', 'A', 'B'].map((ref) => ({ ...kieran, ref }));
    const other = { ...kieran, ref: '0', names: ['Owen Price'] };
    const heavy = { ...kieran, ref: 'H', names: ['Keeran Rudduck'] };
    const key = { ...NOTHING, name: said('kieran ruddock'), atMost: 2 };
    const refs = (weigh: typeof ALL_ALIKE, atMost: number) => {
      const { best, more } = bestFits({ ...key, atMost }, [other, ...people, heavy], weigh);
      return { refs: best.map(({ ref }) => ref).sort(), more };
    };
    const weigh: typeof ALL_ALIKE =
      () =>
      ({ ref }) =>
        ref === 'H' ? 3 : ref === '0' ? 9 : 1;
    expect(refs(weigh, 2)).toEqual({ refs: ['A', 'H'], more: true });
    expect(refs(ALL_ALIKE, 2)).toEqual({ refs: ['A', 'B'], more: true });
    expect(refs(weigh, 4)).toEqual({ refs: ['A', 'B', 'C', 'H'], more: false });
  });
});
