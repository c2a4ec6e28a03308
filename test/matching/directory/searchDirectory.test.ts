import { beforeAll, describe, expect, it } from '@jest/globals';
import { NationalPeople } from '../../../bench/search/national/NationalPeople.js';
import { QUESTION_KINDS, type QuestionKind } from '../../../bench/search/questions.js';
import { type Directory } from '../../../src/matching/directory/Directory.js';
import type { DirectoryPerson } from '../../../src/matching/directory/DirectoryPerson.js';
import { candidateRows } from '../../../src/matching/directory/search/candidateRows.js';
import { planReading } from '../../../src/matching/directory/search/planReading.js';
import { NOTHING_SAID, type Sought, soughtName } from '../../../src/matching/directory/search/Sought.js';
import { BOUNDS, searchDirectory, WITHIN, worthwhile } from '../../../src/matching/directory/search/searchDirectory.js';
import { soughtFacts } from '../../../src/matching/directory/search/soughtFacts.js';
import { directoryOf, FEW_ROWS, KNOWABLE, peopleOf, questions } from './countries.js';
import { Exhaustive } from './exhaustive.js';

const TOP = 10;

/** A few people and questions; with PROVISO_LONG=1 more of both. */
const [FEW_PEOPLE, FEW_QUESTIONS] = process.env.PROVISO_LONG === '1' ? [600, 60] : [150, 6];

describe('a search of a few people', () => {
  const country = new NationalPeople(FEW_PEOPLE, 5);
  const people = peopleOf(country);
  const directory = directoryOf(people);
  const exhaustive = new Exhaustive(people);

  it.each(QUESTION_KINDS)('gives whom weighing everybody gives: %s', (kind) => {
    for (const [, sought] of questions(country, kind, FEW_QUESTIONS)) {
      const { rows, truncated } = searchDirectory(directory, sought, TOP);
      const weights = people.map((_, row) => exhaustive.weigh(row, sought));
      expect(rows.map(({ bits }) => bits.toFixed(6))).toEqual(rows.map(({ row }) => weights[row]?.toFixed(6)));
      const order = (one: number, other: number) => (weights[other] ?? 0) - (weights[one] ?? 0) || one - other;
      const found = rows.map(({ row }) => row);
      expect(found).toEqual([...found].sort(order));
      const best = rows[0]?.bits ?? 0;
      const floor = worthwhile(people.length);
      const least = Math.max(best - WITHIN, best < floor ? best - WITHIN : floor);
      const due = people.flatMap((_, row) =>
        exhaustive.mustBeFound(row, sought) && (weights[row] ?? 0) > least ? [row] : [],
      );
      const last = found.at(-1) ?? -1;
      const isDue = (row: number) => found.length < TOP || order(row, last) <= 0;
      expect(due.filter((row) => isDue(row) && !found.includes(row))).toEqual([]);
      expect(truncated).toBe(false);
    }
  });
});

const SIX_NAMES = {
  ...NOTHING_SAID,
  ...soughtName({ forenames: 'elizabeth margaret catherine', surname: 'johnson thompson williams' }),
};
const TWO_CENTURIES = { from: { year: 1850, month: 1, day: 1 }, to: { year: 2100, month: 12, day: 31 } };

/** Of a hundred people meant, how many are among the ten at least; a surname alone names too many. */
const FOUND: Readonly<Record<QuestionKind, number>> = {
  'misheard name, date of birth': 99,
  'misheard name, age, area': 97,
  'day and month swapped': 99,
  'alias, year of birth': 97,
  'name, old postcode': 99,
  'misheard surname, old area, age': 93,
  'half an identifier, surname': 99,
  'half an identifier': 85,
  'name and date of birth': 99,
  'name, date of birth one part wrong': 99,
  'misheard name, day and month swapped': 99,
  'alias, date of birth': 99,
  'name, whole postcode': 99,
  'six characters of a reference, name': 99,
  'name only': 95,
  'surname only': 30,
};

describe('a search of many people', () => {
  const country = new NationalPeople(8_000, 6);
  let directory: Directory;
  beforeAll(() => {
    directory = directoryOf(peopleOf(country));
  });

  it.each(QUESTION_KINDS)('finds who is meant: %s', (kind) => {
    const found = questions(country, kind, 50).filter(([meant, sought]) =>
      searchDirectory(directory, sought, TOP).rows.some(({ row }) => row === meant),
    );
    expect(found.length).toBeGreaterThanOrEqual(FOUND[kind] / 2);
  });

  it.each(KNOWABLE)('finds them as well where it may look at a hundredth of that: %s', (kind) => {
    const found = questions(country, kind, 50).filter(([meant, sought]) =>
      searchDirectory(directory, sought, TOP, FEW_ROWS).rows.some(({ row }) => row === meant),
    );
    expect(found.length).toBeGreaterThanOrEqual(49);
  });

  it.each<[string, Sought]>([
    ['nothing', NOTHING_SAID],
    ['a sex', { ...NOTHING_SAID, sex: 'F' }],
    ['the commonest surname', { ...NOTHING_SAID, ...soughtName({ forenames: '', surname: 'smith' }) }],
    ['an initial', { ...NOTHING_SAID, ...soughtName({ forenames: 'j', surname: '' }) }],
    [
      'a name of ten kilobytes',
      { ...NOTHING_SAID, ...soughtName({ forenames: 'jo '.repeat(3000), surname: 'x'.repeat(10_000) }) },
    ],
    ['six names and two centuries', { ...SIX_NAMES, between: TWO_CENTURIES }],
    ['a script without sounds', { ...NOTHING_SAID, ...soughtName({ forenames: '伟', surname: '王小明' }) }],
    [
      'the beginning of every reference',
      { ...NOTHING_SAID, identifiers: [{ kinds: ['PNC', 'CRO', 'REF'], text: '1999' }] },
    ],
    [
      'a whole century',
      { ...NOTHING_SAID, between: { from: { year: 1900, month: 1, day: 1 }, to: { year: 2026, month: 1, day: 1 } } },
    ],
    [
      'days the wrong way round',
      { ...NOTHING_SAID, between: { from: { year: 2000, month: 1, day: 1 }, to: { year: 1990, month: 1, day: 1 } } },
    ],
    ['no postcode at all', { ...NOTHING_SAID, postcode: '%'.repeat(10_000) }],
  ])('is bounded when it says %s', (_, sought) => {
    const { rows, weighed } = searchDirectory(directory, sought, TOP);
    expect(rows.length).toBeLessThanOrEqual(TOP);
    expect(weighed).toBeLessThanOrEqual(BOUNDS.weighed);
    const readings = planReading(directory, sought, soughtFacts(directory, sought));
    expect(readings.reduce((sum, { keys }) => sum + keys().length, 0)).toBeLessThan(80_000);
    expect(candidateRows(directory, sought, 50).rows.length).toBeLessThanOrEqual(50);
  });

  it('says that there may be more where it could not look at all, and only there', () => {
    const century = { from: { year: 1900, month: 1, day: 1 }, to: { year: 1999, month: 12, day: 31 } };
    const born = searchDirectory(directory, { ...NOTHING_SAID, between: century }, TOP);
    const nothing = searchDirectory(directory, NOTHING_SAID, TOP);
    const person = country.person(7);
    const [name = { forenames: '', surname: '' }] = person.names;
    const [birth = { year: 0, month: 0, day: 0 }] = person.births;
    const exact = searchDirectory(directory, { ...NOTHING_SAID, ...soughtName(name), birth }, 1);
    expect([born.truncated, nothing.truncated, exact.truncated]).toEqual([true, true, false]);
    expect(exact.rows.map(({ row }) => row)).toEqual([7]);
  });
});

const TWINS = BOUNDS.read;

describe('how common a name is among the people held', () => {
  const people = (surname: string, count: number) =>
    Array.from({ length: count }, (_, number) => ({
      names: [{ forenames: 'ann', surname }],
      births: [{ year: 1950 + (number % 40), month: 1 + (number % 12), day: 1 + (number % 28) }],
      postcodes: [],
      sex: 'F' as const,
      identifiers: [],
    }));
  const directory = directoryOf([...people('smith', 900), ...people('ruddock', 3)]);
  const bitsOf = (surname: string) => {
    const sought = { ...NOTHING_SAID, ...soughtName({ forenames: '', surname }) };
    return searchDirectory(directory, sought, 1).rows[0]?.bits ?? 0;
  };

  it('says how much it tells that it agrees', () => {
    expect(bitsOf('ruddock') - bitsOf('smith')).toBeGreaterThan(6);
  });
});

describe('people whom a question fits equally well', () => {
  const twin: DirectoryPerson = {
    names: [{ forenames: 'john', surname: 'smith' }],
    births: [{ year: 1980, month: 5, day: 3 }],
    postcodes: ['nm41aa'],
    sex: 'M',
    identifiers: [],
  };
  const directory = directoryOf(Array.from({ length: TWINS }, () => twin));
  const sought = { ...NOTHING_SAID, ...soughtName({ forenames: 'jon', surname: 'smyth' }) };

  it('come in the order in which they were added, however many are wanted', () => {
    const of = (atMost: number) => searchDirectory(directory, sought, atMost).rows.map(({ row }) => row);
    expect(of(50)).toEqual(Array.from({ length: 50 }, (_, row) => row));
    expect(of(20)).toEqual(of(50).slice(0, 20));
  });

  it('are said to be more than were looked at', () => {
    expect(searchDirectory(directory, sought, 10, { ...BOUNDS, read: TWINS - 1 }).truncated).toBe(true);
    expect(searchDirectory(directory, sought, 10).truncated).toBe(false);
    expect(candidateRows(directory, sought, 10)).toEqual({
      rows: Array.from({ length: 10 }, (_, row) => row),
      more: true,
    });
  });
});
