import { describe, expect, it } from '@jest/globals';
import { SHIPPED_PARAMETERS } from '../../src/matching/parameters/shippedParameters.js';
import { parseBirthDate, UNKNOWN_BIRTH } from '../../src/matching/records/birthDate.js';
import { homeAddress } from '../../src/matching/records/homeAddress.js';
import type { MatchRecord } from '../../src/matching/records/MatchRecord.js';
import { PeopleTable } from '../../src/matching/weighing/PeopleTable.js';
import { rowsApart } from '../../src/matching/weighing/rowsApart.js';

const row = (forenames: string, surname: string, born: string, address: string): MatchRecord => ({
  forenames,
  surname,
  birth: parseBirthDate(born) ?? UNKNOWN_BIRTH,
  sex: '',
  address: homeAddress(address),
  postcode: '',
  identifiers: [],
});

const apart = (first: readonly MatchRecord[], second: readonly MatchRecord[]) => {
  const rows = [...first, ...second];
  const table = new PeopleTable(rows, { identifiers: 0, second: first.length, parameters: SHIPPED_PARAMETERS });
  const { households, namesakes } = rowsApart(table, first.length);
  return {
    households: Array.from({ length: households.size }, (_, pair) => [households.one(pair), households.other(pair)]),
    namesakes,
  };
};

const JOHN = row('john', 'marsh', '1950-01-02', '3 Mill Lane');
const SON = row('john', 'marsh', '1979-06-07', '3 Mill Lane');
const ELSEWHERE = row('john', 'marsh', '1950-01-02', '8 Quay Row');
const LODGER = row('ned', 'hollis', '1980-02-03', '3 Mill Lane');

describe('rows of one file that has everybody once', () => {
  it('show who is another of the household, by surname and address', () => {
    expect(apart([JOHN, SON, LODGER], [])).toEqual({ households: [[0, 1]], namesakes: 0 });
  });

  it('show who is a namesake born on the same day', () => {
    expect(apart([JOHN, ELSEWHERE], [])).toEqual({ households: [], namesakes: 1 });
  });

  it('show nothing of rows of the other file', () => {
    expect(apart([JOHN, LODGER], [SON, ELSEWHERE])).toEqual({ households: [], namesakes: 0 });
  });

  it('show nothing where many live at one address', () => {
    const hostel = Array.from({ length: 13 }, (_, index) =>
      row(`n${index}`, 'marsh', `19${50 + index}`, '1 Gaol Lane'),
    );
    expect(apart(hostel, []).households).toEqual([]);
  });
});
