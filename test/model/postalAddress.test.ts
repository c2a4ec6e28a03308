import { describe, expect, it } from '@jest/globals';
import { postalAddress, sameAddress } from '../../src/model/postalAddress.js';

const same = (one: string, other: string, postcode: string | null = null): boolean => {
  const [a, b] = [postalAddress(one, postcode), postalAddress(other)];
  if (a === null || b === null) throw new Error('not an address');
  return sameAddress(a, b);
};

describe('a postal address', () => {
  it('is read into street, town and postcode', () => {
    expect(postalAddress("Flat 5, 12 St. Mary's Parade, Northmoor, NM1 1AB")).toEqual({
      full: 'flat 5 12 st marys parade northmoor',
      street: 'flat 5 12 st marys parade',
      town: 'northmoor',
      postcode: 'nm11ab',
    });
  });

  it('keeps a last part as street where the rest has no number, or where it has one itself', () => {
    expect(postalAddress('Harbour View refuge, Westerby')).toMatchObject({ town: null });
    expect(postalAddress('Flat 5, 12 Station Parade')).toMatchObject({ town: null });
  });

  it.each(['Northmoor', '14', '', '14 *', '14 Quay%', 'a?, b', '12345', `1 ${'long '.repeat(50)}`, 'NM1 3RT'])(
    'is not %j',
    (line) => expect(postalAddress(line)).toBeNull(),
  );

  it.each([
    ['14 Quay Row, Northmoor', '14 QUAY ROW, NORTHMOOR'],
    ['14 Quay Row, Northmoor', '14  quay row'],
    ['14 Quay Row', '14 Quay Row, Northmoor'],
    ['14 Quay Row, Northmoor', '14 Quay Row Northmoor'],
    ['14 Quay Row, Northmoor', '14, Quay Row; Northmoor.'],
    ['14 Quay Row, Northmoor', '14 Quay Row, Northmoor, NM1 3RT'],
    ['14 Quay Row, Northmoor', '14 Quay Row, NM1 3RT'],
  ])('%s is %s', (one, other) => expect(same(one, other, 'nm13rt')).toBe(true));

  it.each([
    ['14 Quay Row, Northmoor', '14 Quay Row, Saltwick'],
    ['14 Quay Row, Northmoor', '14 Quay'],
    ['14 Quay Row, Northmoor', '4 Quay Row'],
    ['14 Quay Row, Northmoor', '14 Quay Row, Northmoor, SX1 3RT'],
    ['Flat 2, 60 Dock Road, Saltwick', '60 Dock Road, Saltwick'],
    ['Harbour View refuge, Westerby', 'Harbour View refuge 1'],
  ])('%s is not %s', (one, other) => expect(same(one, other, 'NM1 3RT')).toBe(false));
});
