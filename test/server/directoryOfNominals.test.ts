import { describe, expect, it } from '@jest/globals';
import { familyOf } from '../../src/matching/levels/nicknames.js';
import { compactText, plainWords } from '../../src/model/plainWords.js';
import { NO_SEARCH, type SearchKey } from '../../src/model/SearchKey.js';
import { indexInDirectories } from '../../src/server/directoryOfNominals.js';
import { weighSought } from '../../src/server/weighSought.js';
import { generatePeople } from '../../src/simulator/population/generatePeople.js';
import { misspell } from '../../src/simulator/population/people/misspell.js';
import { inventedForces } from '../../src/simulator/population/places/inventedForces.js';
import { SeededRandom } from '../../src/simulator/population/SeededRandom.js';
import { bestFits } from '../../src/sources/finding/bestFits.js';
import type { Findable } from '../../src/sources/finding/Findable.js';
import { findableOf, IDENTIFYING } from '../../src/sources/finding/findableOf.js';
import { tieOf } from '../../src/sources/finding/tieOf.js';

const [PEOPLE, QUESTIONS] = process.env.PROVISO_LONG === '1' ? [4000, 2000] : [500, 120];
const SAID: SearchKey = { ...NO_SEARCH, atMost: 20 };

const nominals = [...generatePeople({ seed: 11, people: PEOPLE, forces: inventedForces(1) })].flatMap(
  ({ appearances }) => appearances.map(({ ref, values }) => findableOf(ref, values, [tieOf('NOMINAL', values)])),
);

/** What an officer may say of somebody: some of what is recorded, some of it wrong. */
function say({ ref, names, datesOfBirth, postcodes, pncId, croNumber }: Findable, random: SeededRandom): SearchKey {
  const heard = (word: string) => (random.chance(0.3) ? misspell(word, random).toLowerCase() : word);
  const words = plainWords(names.at(-1) ?? '')
    .split(' ')
    .map(heard);
  const [date = ''] = datesOfBirth;
  const [year = '', month = '01', day = '01'] = date.split('-');
  const borns = [
    { from: date, to: date },
    { from: `${year}-${day}-${month}`, to: `${year}-${day}-${month}` },
    { from: `${Number(year) - 2}-01-01`, to: `${Number(year) + 2}-12-31` },
  ];
  const part = (text: string | null) => {
    const compact = compactText(text ?? '');
    const half = random.chance(0.5) ? compact.slice(0, -4) : compact.slice(-5);
    return half.length < 4 || !random.chance(0.2) ? null : half;
  };
  const postcode = postcodes.at(-1) ?? '';
  return {
    ...SAID,
    name: random.chance(0.85) ? words.slice(random.below(2)).map((word) => [word, ...familyOf(word)].slice(0, 8)) : [],
    born: date.length === 10 && Number(day) <= 12 && random.chance(0.7) ? random.pick(borns) : null,
    postcode: postcode === '' || random.chance(0.5) ? null : random.chance(0.5) ? postcode : postcode.slice(0, -3),
    pncId: part(pncId),
    croNumber: part(croNumber),
    ref: part(ref),
    atMost: random.pick([1, 5, 20]),
  };
}

describe('an index of nominals in a directory', () => {
  it('has nominals to find', () => {
    expect(nominals.length).toBeGreaterThan(PEOPLE / 2);
    expect(IDENTIFYING.length).toBeGreaterThan(0);
  });

  it('gives everybody who fits, whatever is said', () => {
    const random = new SeededRandom(23);
    const index = indexInDirectories()(nominals);
    let found = 0;
    for (let asked = 0; asked < QUESTIONS; asked++) {
      const key = say(random.pick(nominals), random);
      const { nominals: candidates, more } = index.candidates(key);
      const fits = bestFits(key, candidates, weighSought);
      const due = bestFits(key, nominals, weighSought);
      const refsOf = ({ best }: typeof fits) => best.map(({ ref }) => ref).sort();
      expect({ key, refs: refsOf(fits) }).toEqual({ key, refs: refsOf(due) });
      expect(more || fits.more).toBe(due.more);
      found += due.best.length;
    }
    expect(found).toBeGreaterThan(QUESTIONS);
  });

  it('gives those who weigh most where too many share something, and says that there are more', () => {
    const random = new SeededRandom(29);
    const index = indexInDirectories(() => {}, nominals.length, 1)(nominals);
    const asked = Array.from({ length: QUESTIONS }, () => {
      const nominal = random.pick(nominals);
      const { names, datesOfBirth } = nominal;
      const words = plainWords(names[0] ?? '').split(' ');
      const [date = ''] = datesOfBirth;
      const born = date.length === 10 ? { from: date, to: date } : null;
      return { nominal, key: { ...SAID, name: words.map((word) => [word]), born } };
    }).filter(({ key }) => key.born !== null && key.name.length > 1);
    const found = asked.filter(({ nominal, key }) => {
      const { nominals: candidates, more } = index.candidates(key);
      expect(more).toBe(true);
      return bestFits(key, candidates, weighSought).best.some(({ ref }) => ref === nominal.ref);
    });
    expect(found.length).toBe(asked.length);
    expect(asked.length).toBeGreaterThan(QUESTIONS / 2);
  });

  it('is made at once where people are many, and tells how far it is', () => {
    const told: number[] = [];
    indexInDirectories((done, of) => told.push(done / of), nominals.length)(nominals);
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    const none: number[] = [];
    indexInDirectories((done) => none.push(done))(nominals);
    expect(none).toEqual([]);
  });
});
