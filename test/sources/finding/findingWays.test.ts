import { describe, expect, it } from '@jest/globals';
import { postalAddress } from '../../../src/model/postalAddress.js';
import type { LookupKey } from '../../../src/model/Source.js';
import type { Findable, Stay } from '../../../src/sources/finding/Findable.js';
import { findingKeys, lookupsFor } from '../../../src/sources/finding/findingWays.js';

const OPTIONS = { force: 'NMR', simulation: true };

function stay(line: string, to: string | null): Stay {
  const address = postalAddress(line, null);
  if (address === null) throw new Error('no address');
  return { address, to };
}

const callum: Findable = {
  ref: 'NMR-N-0048812',
  pncId: '2009/0041287S',
  croNumber: '041287/09S',
  names: ['Callum James Rudd', 'Cal Rudd'],
  datesOfBirth: ['1984-03-12', '1984'],
  supervisors: ['HARBOUR-TRUST'],
  watched: false,
  postcodes: [],
  premises: [stay('14 Quay Row', null), stay('3 Fullers Rise, Saltwick', '2015')],
};

const matches = (key: LookupKey, nominal: Findable = callum): boolean =>
  lookupsFor(key, OPTIONS).some((lookup) => findingKeys(nominal).has(lookup.key) && lookup.confirms(nominal));

describe('the keys a nominal is kept under', () => {
  it('are all there and each once', () => {
    expect([...findingKeys({ ...callum, names: ['Cal Rudd', 'CAL RUDD'] })].sort()).toEqual([
      'cro 041287/09S',
      'name cal rudd',
      'pnc 2009/0041287S',
      'premises 14 quay row',
      'premises 3 fullers rise',
      'premises 3 fullers rise saltwick',
      'ref NMR-N-0048812',
      'sound KL RT',
      'supervisor HARBOUR-TRUST',
    ]);
  });

  it('are only the reference of a nominal of whom nothing else is known', () => {
    const nobody = {
      ref: 'X',
      pncId: null,
      croNumber: null,
      names: [],
      datesOfBirth: [],
      supervisors: [],
      watched: false,
      premises: [],
      postcodes: [],
    };
    expect([...findingKeys(nobody)]).toEqual(['ref X']);
  });
});

describe('a question', () => {
  it.each<LookupKey>([
    { by: 'PNC_ID', value: '09/41287s' },
    { by: 'CRO_NUMBER', value: '41287/09S' },
    { by: 'NOMINAL', force: 'NMR', value: 'NMR-N-0048812' },
    { by: 'NAME', value: 'callum james  RUDD', soundsAlike: false },
    { by: 'NAME', value: 'Cal Rudd', dateOfBirth: '1984-03-12', soundsAlike: false },
    { by: 'NAME', value: 'Kal Rud', dateOfBirth: '1985-03-12', soundsAlike: true },
    { by: 'SUPERVISOR', value: 'HARBOUR-TRUST' },
    { by: 'PREMISES', value: '14 quay row', on: '2026-11-22' },
    { by: 'PREMISES', value: '3 Fullers Rise, Saltwick', on: '2015-06-01' },
  ])('finds $by $value', (key) => {
    expect(matches(key)).toBe(true);
  });

  it.each<LookupKey>([
    { by: 'PNC_ID', value: '' },
    { by: 'PNC_ID', value: '09/41288S' },
    { by: 'CRO_NUMBER', value: 'nonsense' },
    { by: 'NOMINAL', force: 'SLW', value: 'NMR-N-0048812' },
    { by: 'NAME', value: ' . ', soundsAlike: true },
    { by: 'NAME', value: 'Cal Rudd', dateOfBirth: '1984-03-13', soundsAlike: false },
    { by: 'NAME', value: 'Kal Rud', dateOfBirth: '1985-03-13', soundsAlike: true },
    { by: 'NAME', value: 'Kal Rud', dateOfBirth: '1984-03-12', soundsAlike: false },
    { by: 'SUPERVISOR', value: '' },
    { by: 'PREMISES', value: '3 Fullers Rise, Saltwick', on: '2016-01-01' },
    { by: 'PREMISES', value: '%', on: '2026-11-22' },
  ])('does not find $by $value', (key) => {
    expect(matches(key)).toBe(false);
  });

  it('says what an index must keep for it', () => {
    const reads = (key: LookupKey) => new Set(lookupsFor(key, OPTIONS).map((lookup) => lookup.reads));
    expect(reads({ by: 'NAME', value: 'Cal Rudd', soundsAlike: true })).toEqual(new Set([null]));
    expect(reads({ by: 'NAME', value: 'Cal Rudd', dateOfBirth: '1984-03-12', soundsAlike: true })).toEqual(
      new Set(['datesOfBirth']),
    );
    expect(reads({ by: 'PREMISES', value: '14 Quay Row', on: '2026-11-22' })).toEqual(new Set(['premises']));
  });
});
