import { describe, expect, it } from '@jest/globals';
import { drawTown } from '../../bench/matching/town/drawTown.js';
import { TOWN_PROFILES } from '../../bench/matching/town/TownProfile.js';
import { townRecord } from '../../bench/matching/town/townRecord.js';
import { writeTownFile } from '../../bench/matching/town/writeTownFile.js';
import { ADDRESS, addressLevel, weighedAddress } from '../../src/matching/levels/addressLevels.js';
import { FORENAME, forenameLevel } from '../../src/matching/levels/forenameLevels.js';
import { nameForm } from '../../src/matching/levels/NameForm.js';
import { postcodeLevel } from '../../src/matching/levels/postcodeLevels.js';
import { SURNAME, surnameLevel } from '../../src/matching/levels/surnameLevels.js';
import { homeAddress, UNKNOWN_ADDRESS } from '../../src/matching/records/homeAddress.js';
import { AddressPool } from '../../src/matching/weighing/AddressPool.js';
import { NamePool } from '../../src/matching/weighing/NamePool.js';
import { NameShapes } from '../../src/matching/weighing/NameShapes.js';
import { PostcodePool } from '../../src/matching/weighing/PostcodePool.js';
import { SeededRandom } from '../../src/simulator/population/SeededRandom.js';

const PEOPLE = 500;
const random = new SeededRandom(11);
const rows = writeTownFile(drawTown(PEOPLE, random), TOWN_PROFILES.half.second, random).map(townRecord);
const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** Every pair of so many values, both ways round, as far as the two say something else. */
function differences<T>(
  values: readonly T[],
  said: (one: number, other: number) => number,
  meant: (a: T, b: T) => number,
) {
  const found: (readonly [T, T, number, number])[] = [];
  for (const [one, a] of values.entries()) {
    for (const [other, b] of values.entries()) {
      const [is, should] = [said(one, other), meant(a, b)];
      if (is !== should) found.push([a, b, is, should]);
    }
  }
  return found;
}

describe('values kept once compare as they do by themselves', () => {
  it.each([
    ['forenames', rows.map(({ forenames }) => forenames), forenameLevel, FORENAME],
    ['surnames', rows.map(({ surname }) => surname), surnameLevel, SURNAME],
  ] as const)('%s', (_, values, level, apart) => {
    const names = distinct([
      ...values,
      'mary ann',
      'ann mary',
      'de la cruz',
      'jo',
      'joseph',
      'bill',
      'william',
      'łu',
      '王',
      '',
    ]);
    const pool = new NamePool(level, apart);
    const ids = names.map((name) => pool.idOf(name));
    const forms = new Map(names.map((name) => [name, nameForm(name)]));
    const formOf = (name: string) => forms.get(name) ?? nameForm(name);
    expect(
      differences(
        names,
        (one, other) => pool.level(ids[one] ?? 0, ids[other] ?? 0),
        (a, b) => level(formOf(a), formOf(b)),
      ),
    ).toEqual([]);
  });

  it('postcodes', () => {
    const postcodes = distinct([...rows.map(({ postcode }) => postcode), 'nm11a', 'zz99', '2000', '2001', '']);
    const pool = new PostcodePool(postcodes);
    expect(differences(postcodes, (one, other) => pool.level(pool.idOf(one), pool.idOf(other)), postcodeLevel)).toEqual(
      [],
    );
  });

  it('addresses', () => {
    const words = ['5 spring fald road', '5 springfield road', '5 mill', '3'].map(homeAddress);
    const addresses = [...rows.map(({ address }) => address), ...words, UNKNOWN_ADDRESS];
    const pool = new AddressPool(addresses);
    const known = addresses.filter(({ words }) => words.length > 0).length;
    const bitsOf = (word: string) =>
      Math.log2((known + 1) / addresses.filter(({ words }) => words.includes(word)).length);
    const weighed = addresses.map((address) => weighedAddress(address, bitsOf));
    expect(
      differences(
        weighed,
        (one, other) => pool.level(pool.idOf(one), pool.idOf(other)),
        (a, b) => addressLevel(a, b),
      ),
    ).toEqual([]);
  });
});

describe('an address', () => {
  it('is the same where a word is mistyped and written as two', () => {
    const [one, other] = ['5 spring fald road', '5 springfield road'].map((text) =>
      weighedAddress(homeAddress(text), (word) => (word === 'road' ? 1 : 8)),
    );
    if (one === undefined || other === undefined) throw new Error('no address');
    expect([addressLevel(one, other), addressLevel(other, one)]).toEqual([ADDRESS.SAME, ADDRESS.SAME]);
  });
});

describe('names are told apart by their shapes', () => {
  it('four times in five, without looking at their letters', () => {
    const shapes = new NameShapes();
    const surnames = distinct(rows.map(({ surname }) => surname));
    for (const surname of surnames) shapes.add(nameForm(surname));
    const pairs = surnames.flatMap((_, one) => surnames.map((__, other) => shapes.apart(one, other)));
    expect(pairs.filter((apart) => apart !== null).length / pairs.length).toBeGreaterThan(0.8);
  });
});
