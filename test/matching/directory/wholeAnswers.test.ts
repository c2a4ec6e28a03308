import { describe, expect, it } from '@jest/globals';
import { NationalPeople } from '../../../bench/search/national/NationalPeople.js';
import { QUESTION_KINDS } from '../../../bench/search/questions.js';
import type { Directory } from '../../../src/matching/directory/Directory.js';
import type { DirectoryPerson } from '../../../src/matching/directory/DirectoryPerson.js';
import { NOTHING_SAID, type Sought, soughtName } from '../../../src/matching/directory/search/Sought.js';
import {
  type SearchBounds,
  searchDirectory,
  WITHIN,
  worthwhile,
} from '../../../src/matching/directory/search/searchDirectory.js';
import { soughtFacts } from '../../../src/matching/directory/search/soughtFacts.js';
import { SoughtWeights } from '../../../src/matching/directory/weights/SoughtWeights.js';
import { SeededRandom } from '../../../src/simulator/population/SeededRandom.js';
import { directoryOf, FEW_ROWS, KNOWABLE, peopleOf, questions } from './countries.js';
import { Exhaustive } from './exhaustive.js';

const TOP = 10;
/** With PROVISO_LONG=1 more people and questions. */
const [MANY_PEOPLE, MANY_QUESTIONS] = process.env.PROVISO_LONG === '1' ? [10_000, 60] : [3000, 20];
const FEW_WORDS_ASKED = process.env.PROVISO_LONG === '1' ? 1500 : 200;

/** What a search may look at: as much as leaves nearly everybody out, and more. */
const FEW_OR_MORE = [
  FEW_ROWS,
  { read: 5, weighed: 30, named: 30 },
  { read: 40, weighed: 100, named: 4 },
  { read: 150, weighed: 400, named: 60 },
];

/** Who shares enough with a question, and the weight of each. */
function sharersOf(directory: Directory, exhaustive: Exhaustive, sought: Sought): ReadonlyMap<number, number> {
  const weights = new SoughtWeights(directory, sought, soughtFacts(directory, sought));
  const rows = Array.from({ length: directory.columns.rows }, (_, row) => row);
  return new Map(rows.filter((row) => exhaustive.mustBeFound(row, sought)).map((row) => [row, weights.weigh(row)]));
}

/** Who of them weighs enough, and is not in the answer; null where it says that it may lack somebody. */
function lackingIn(
  directory: Directory,
  sharers: ReadonlyMap<number, number>,
  sought: Sought,
  bounds: SearchBounds,
): readonly number[] | null {
  const { rows, truncated } = searchDirectory(directory, sought, TOP, bounds);
  if (truncated) return null;
  const best = Math.max(Number.NEGATIVE_INFINITY, ...sharers.values());
  const floor = worthwhile(directory.columns.rows);
  const least = Math.max(best - WITHIN, best < floor ? best - WITHIN : floor);
  const found = rows.map(({ row }) => row);
  const last = rows.at(-1);
  const isBefore = (row: number, bits: number) =>
    last === undefined || bits > last.bits || (bits === last.bits && row < last.row);
  const isDue = ([row, bits]: readonly [number, number]) =>
    bits >= least && (found.length < TOP || isBefore(row, bits));
  return [...sharers].filter(isDue).flatMap(([row]) => (found.includes(row) ? [] : [row]));
}

describe('an answer that is not said to be part of a longer one', () => {
  const country = new NationalPeople(MANY_PEOPLE, 9);
  const people = peopleOf(country);
  const directory = directoryOf(people);
  const exhaustive = new Exhaustive(people);
  const asked = new Map<string, number>();

  it.each(QUESTION_KINDS)('lacks nobody who weighs enough and shares enough: %s', (kind) => {
    for (const [, sought] of questions(country, kind, MANY_QUESTIONS)) {
      const sharers = sharersOf(directory, exhaustive, sought);
      for (const bounds of FEW_OR_MORE) {
        const lacking = lackingIn(directory, sharers, sought, bounds);
        if (lacking === null) continue;
        asked.set(kind, (asked.get(kind) ?? 0) + 1);
        expect({ sought, bounds, lacking }).toEqual({ sought, bounds, lacking: [] });
      }
    }
  });

  it('lacks nobody whose names are of the same few words, initials and parts', () => {
    const random = new SeededRandom(41);
    const words = 'john jon jack jo paul pauline ann thomas tom smith smyth van berg j p'.split(' ');
    const some = (most: number) => Array.from({ length: 1 + random.below(most) }, () => random.pick(words)).join(' ');
    const person = (): DirectoryPerson => ({
      names: Array.from({ length: 1 + random.below(2) }, () => ({ forenames: some(3), surname: some(2) })),
      births: [{ year: 1980 + random.below(4), month: 1 + random.below(3), day: 1 + random.below(4) }],
      postcodes: [random.pick(['nm41aa', 'nm42bb', 'sx11aa'])],
      sex: random.pick(['M', 'F', '']),
      identifiers: [{ kind: 'REF', value: `nmrn00${1000 + random.below(50)}` }],
    });
    const few = Array.from({ length: 500 }, person);
    const held = directoryOf(few);
    const weighing = new Exhaustive(few);
    let whole = 0;
    for (let asked = 0; asked < FEW_WORDS_ASKED; asked++) {
      const { births, postcodes, sex } = person();
      const said = soughtName({ forenames: random.chance(0.2) ? '' : some(3), surname: some(2) });
      const sought: Sought = {
        ...NOTHING_SAID,
        ...said,
        birth: random.chance(0.5) ? (births[0] ?? NOTHING_SAID.birth) : NOTHING_SAID.birth,
        postcode: random.chance(0.3) ? (postcodes[0] ?? '') : '',
        sex: random.chance(0.3) ? sex : '',
      };
      const sharers = sharersOf(held, weighing, sought);
      for (const bounds of FEW_OR_MORE) {
        const lacking = lackingIn(held, sharers, sought, bounds);
        if (lacking === null) continue;
        whole++;
        expect({ sought, bounds, lacking }).toEqual({ sought, bounds, lacking: [] });
      }
    }
    expect(whole).toBeGreaterThan(FEW_WORDS_ASKED / 6);
  });

  it('is the answer to most questions that say enough', () => {
    const all = KNOWABLE.length * MANY_QUESTIONS * FEW_OR_MORE.length;
    const whole = KNOWABLE.reduce((sum, kind) => sum + (asked.get(kind) ?? 0), 0);
    expect(whole / all).toBeGreaterThan(0.5);
  });
});

describe('a list that is too long to be read', () => {
  const born = { year: 1980, month: 5, day: 3 };
  const named = (forenames: string, surname: string, count: number): readonly DirectoryPerson[] =>
    Array.from({ length: count }, (_, number) => ({
      names: [{ forenames, surname }],
      births: [{ ...born, month: 1 + (number % 12), day: 6 + (number % 20) }],
      postcodes: [],
      sex: 'M',
      identifiers: [],
    }));
  const said = (forenames: string, surname: string) => ({ ...NOTHING_SAID, ...soughtName({ forenames, surname }) });
  const inYear = { from: { ...born, month: 1, day: 1 }, to: { ...born, month: 12, day: 31 } };

  it.each<[string, readonly DirectoryPerson[], readonly DirectoryPerson[], Sought]>([
    ['two words', named('jon', 'smyth', 60), named('john', 'smith', 5), said('john', 'smith')],
    ['a word like one', named('jack', 'smyth', 60), named('jack', 'smith', 5), said('john', 'smith')],
    [
      'three words',
      [...named('john adam', 'smith', 40), ...named('adam paul', 'smith', 40)],
      named('john paul', 'smith', 5),
      said('john paul', 'smith'),
    ],
    [
      'a word and the year',
      named('ann', 'smyth', 60),
      named('eve', 'smith', 5),
      { ...said('zoe', 'smith'), between: inYear },
    ],
  ])('gives first who shares more of it, then others, and says that there are more: %s', (_, many, few, sought) => {
    const directory = directoryOf([...many, ...few]);
    const { rows, truncated } = searchDirectory(directory, sought, TOP, { read: 20, weighed: 40, named: 40 });
    const best = few.map((_person, index) => many.length + index);
    expect({ rows: rows.map(({ row }) => row), truncated }).toEqual({
      rows: [...best, ...Array.from({ length: TOP - best.length }, (_row, index) => index)],
      truncated: true,
    });
  });
});
