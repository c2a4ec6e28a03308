import { describe, expect, it } from '@jest/globals';
import { RowReader } from '../../src/cli/matching/RowReader.js';
import { SHIPPED_PARAMETERS } from '../../src/matching/parameters/shippedParameters.js';
import { parseBirthDate, UNKNOWN_BIRTH } from '../../src/matching/records/birthDate.js';
import { homeAddress } from '../../src/matching/records/homeAddress.js';
import { type MatchRecord, namesOf } from '../../src/matching/records/MatchRecord.js';
import { nominalRecord } from '../../src/matching/records/nominalRecord.js';
import { FIELDS, fieldName, LEVEL_WORDS } from '../../src/matching/weighing/fields.js';
import { PeopleTable } from '../../src/matching/weighing/PeopleTable.js';
import { Several } from '../../src/matching/weighing/Several.js';

const BLANK: MatchRecord = {
  forenames: '',
  surname: '',
  birth: UNKNOWN_BIRTH,
  sex: '',
  address: homeAddress(''),
  postcode: '',
  identifiers: [],
};
const home = (line: string, postcode: string) => ({ address: homeAddress(line), postcode });

/** The levels of the first two rows, in words, and how much likelier strangers agree so. */
function compare(...records: MatchRecord[]): { said: Record<string, string | undefined>; bitsOver: number } {
  const table = new PeopleTable(records, { identifiers: 0, second: 1, parameters: SHIPPED_PARAMETERS });
  const levels = new Uint8Array(table.fields);
  const bitsOver = table.compare(0, 1, levels, 0);
  const words = FIELDS.map((name, index) => [name, LEVEL_WORDS[fieldName(index)][levels[index] ?? 0]]);
  return { said: Object.fromEntries(words), bitsOver };
}

describe('a row with several names, dates and homes', () => {
  const now: MatchRecord = { ...BLANK, forenames: 'joan', surname: 'marsh', ...home('3 Mill Lane', 'nm41aa') };
  const before: MatchRecord = { ...BLANK, forenames: 'joan', surname: 'tarrant', ...home('8 Quay Row', 'sx11ab') };

  it('is compared by the two that agree best, of either row', () => {
    const others = { names: [before], births: [], homes: [before] };
    expect(compare(now, before).said).toMatchObject({ surname: 'different', residence: 'other address, other' });
    for (const pair of [[{ ...now, others }, before] as const, [before, { ...now, others }] as const]) {
      expect(compare(...pair).said).toMatchObject({ surname: 'same', residence: 'same address, same' });
    }
  });

  it('agrees by accident the likelier, the more there are to try, and never counts less than nothing for it', () => {
    const rows: MatchRecord[] = [now, { ...now, others: { names: [], births: [], homes: Array(7).fill(before) } }];
    const compareAt = (worth: number): number =>
      new Several(rows, ({ others }) => [0, ...(others?.homes ?? []).map((_, index) => index + 1)]).compareBest(
        0,
        1,
        () => 0.5,
        () => worth,
      );
    expect(compareAt(12)).toBe(0.5 + Math.log2(8));
    expect(compareAt(1.5)).toBe(0.5 + 1);
    expect(compareAt(-4)).toBe(0.5);
  });

  it('says no more against one person than its values say', () => {
    const stranger = { ...BLANK, forenames: 'ned', surname: 'hollis', ...home('1 High Street', 'ba11aa') };
    const others = { names: [], births: [], homes: [before, home('5 Elm Way', 'ba99zz')] };
    expect(compare(now, stranger).bitsOver).toBeCloseTo(compare({ ...now, others }, stranger).bitsOver, 6);
  });

  it('counts each value once', () => {
    const others = { names: [now, before, before], births: [], homes: [] };
    expect(namesOf({ ...now, others }).map(({ surname }) => surname)).toEqual(['marsh', 'tarrant']);
  });
});

describe('a nominal', () => {
  it('is read with every name but what it is called online, the current one first', () => {
    const record = nominalRecord({
      names: [
        { type: 'ALIAS', forenames: 'Kit', surname: 'Rudd' },
        { type: 'ONLINE', forenames: null, surname: 'chri_77' },
        { type: 'MAIDEN', forenames: 'Christina', surname: 'Rudd' },
        { type: 'CURRENT', forenames: 'Christina', surname: 'Marsh' },
      ],
      dateOfBirth: [{ date: '1984-03-12' }, { date: '1984-12-03' }],
      sex: 'FEMALE',
      pncId: '2009/0412873S',
      croNumber: null,
      addresses: [
        { line: '8 Quay Row', postcode: 'NM4 1AB', to: '2019-05' },
        { line: '3 Mill Lane', postcode: 'NM4 1AA', to: null },
      ],
    });
    expect(record).toMatchObject({ forenames: 'christina', surname: 'marsh', sex: 'F', postcode: 'nm41aa' });
    expect(record.others).toEqual({
      names: [
        { forenames: 'christina', surname: 'rudd' },
        { forenames: 'kit', surname: 'rudd' },
      ],
      births: [{ year: 1984, month: 12, day: 3 }],
      homes: [home('8 Quay Row', 'nm41ab')],
    });
  });

  it('may say nothing', () => {
    expect(nominalRecord({})).toEqual({
      ...BLANK,
      identifiers: ['', ''],
      others: { names: [], births: [], homes: [] },
      associates: [],
    });
  });
});

describe('a map with other names, dates and addresses', () => {
  const reader = new RowReader(
    'a.csv',
    {
      id: 'id',
      forenames: ['first'],
      surname: ['last'],
      otherNames: [
        { forenames: [], surname: ['maiden'] },
        { forenames: ['known_as'], surname: [] },
      ],
      dateOfBirth: ['dob'],
      otherDatesOfBirth: [['dob2']],
      sex: [],
      address: ['home'],
      postcode: [],
      otherAddresses: [{ address: ['before'], postcode: ['before_pc'] }],
      associates: [],
      identifiers: new Map(),
    },
    [],
  );
  reader.readHeader(['id', 'first', 'last', 'maiden', 'known_as', 'dob', 'dob2', 'home', 'before', 'before_pc']);

  it('takes from the first name what another leaves out', () => {
    const row = reader.readRow([
      '1',
      'Joan',
      'Marsh',
      'Tarrant',
      'Jo',
      '1984-03-12',
      '1984-12-03',
      '',
      '8 Quay Row',
      'SX1 1AB',
    ]);
    expect(row.others).toEqual({
      names: [
        { forenames: 'joan', surname: 'tarrant' },
        { forenames: 'jo', surname: 'marsh' },
      ],
      births: [parseBirthDate('1984-12-03')],
      homes: [home('8 Quay Row', 'sx11ab')],
    });
  });

  it('reads empty cells as nothing', () => {
    const row = reader.readRow(['1', 'Joan', 'Marsh', '', 'n/a', '1984-03-12', '', '', '', '']);
    expect(row.others).toEqual({ names: [], births: [], homes: [] });
  });

  it('misses a column of theirs that the header lacks', () => {
    expect(() =>
      reader.readHeader(['id', 'first', 'last', 'maiden', 'known_as', 'dob', 'dob2', 'home', 'before']),
    ).toThrow('COLUMN_MISSING: a.csv: the map names the column before_pc, and the header has none');
  });
});
