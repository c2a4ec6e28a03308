import { listOf } from '../../model/listOf.js';
import { compactText, plainWords } from '../../model/plainWords.js';
import { outwardCode } from '../../model/postcodes.js';
import { NO_SEARCH, type SearchKey } from '../../model/SearchKey.js';
import type { Nominal, Values } from '../../model/Source.js';
import type { Acquaintance } from '../Acquaintance.js';
import type { Check, Verdict } from '../Check.js';
import type { Finding } from '../Finding.js';

const AT_MOST = 200;

const NOTHING: SearchKey = { ...NO_SEARCH, atMost: AT_MOST };

const textsOf = (value: unknown): string[] => (typeof value === 'string' && value !== '' ? [value] : []);

/** The words of each recorded name that has two or more. */
const namesOf = ({ names }: Values): string[][] =>
  listOf(names)
    .map(({ forenames, surname }) => plainWords([...textsOf(forenames), ...textsOf(surname)].join(' ')).split(' '))
    .map((words) => words.filter((word) => word.length > 1).slice(0, 6))
    .filter((words) => words.length > 1);
const birthsOf = ({ dateOfBirth }: Values): string[] =>
  listOf(dateOfBirth).flatMap(({ date }) => textsOf(date).filter((text) => text.length === 10));
const areasOf = ({ addresses }: Values): string[] =>
  listOf(addresses).flatMap(({ postcode }) => textsOf(postcode).map((text) => outwardCode(compactText(text))));

const said = (words: readonly string[]): SearchKey['name'] => words.map((word) => [word]);
const bornOn = (date: string): SearchKey['born'] => ({ from: date, to: date });

/** Day and month exchanged, where that is a day of the calendar too. */
function exchanged(date: string): string[] {
  const [year, month = '', day = ''] = date.split('-');
  return day <= '12' && day !== month ? [`${year}-${day}-${month}`] : [];
}

/** Every search of every person finds that person, or says that more fit. */
function searchCheck(name: string, keysOf: (person: Nominal) => readonly SearchKey[]): Check {
  const run = async (force: Acquaintance): Promise<Verdict> => {
    const findings: Finding[] = [];
    let tried = 0;
    for (const [index, person] of force.people.entries()) {
      for (const key of keysOf(person)) {
        tried += 1;
        const { nominals, more } = await force.source.find({ keys: [key], columns: [] }, force.signal);
        const times = nominals.filter(({ ref }) => ref === person.ref).length;
        const say = (problem: string) => findings.push({ kind: 'NOMINAL', at: index + 1, column: null, problem });
        if (times === 0 && more !== true) say('is not found');
        if (times > 1) say('is found more than once');
        if (nominals.length > key.atMost) say('more are found than were asked for');
      }
    }
    return tried === 0 ? { because: 'none of the people tested with has what is searched by' } : findings;
  };
  return { name, run };
}

const byNameAndBirth = searchCheck(
  'finds by search whoever has the name with the date of birth, and with day and month exchanged',
  ({ values }) =>
    namesOf(values).flatMap((words) =>
      birthsOf(values).flatMap((date) =>
        [date, ...exchanged(date)].map((day) => ({ ...NOTHING, name: said(words), born: bornOn(day) })),
      ),
    ),
);

const byNameTurned = searchCheck('finds by search whoever has the words of a name in another order', ({ values }) =>
  namesOf(values).map((words) => ({ ...NOTHING, name: said(words.toReversed()) })),
);

const byOneWord = searchCheck(
  'finds by search whoever has one word of a name with the year of birth or the area of an address',
  ({ values }) =>
    namesOf(values).flatMap((words) => {
      const name = said(words.slice(-1));
      const years = birthsOf(values).map((date) => date.slice(0, 4));
      return [
        ...years.map((year) => ({ ...NOTHING, name, born: { from: `${year}-01-01`, to: `${year}-12-31` } })),
        ...areasOf(values).map((postcode) => ({ ...NOTHING, name, postcode })),
      ];
    }),
);

const byHalfAnIdentifier = searchCheck(
  'finds by search whoever has the beginning or end of an identifier',
  (person) => {
    const ends = (text: unknown) => {
      const compact = textsOf(text)
        .map(compactText)
        .filter((one) => one.length > 6);
      return compact.flatMap((one) => [one, one.slice(-6), one.slice(0, 6)]);
    };
    const { values, ref } = person;
    return [
      ...ends(values.pncId).map((pncId) => ({ ...NOTHING, pncId })),
      ...ends(values.croNumber).map((croNumber) => ({ ...NOTHING, croNumber })),
      ...ends(ref).map((part) => ({ ...NOTHING, ref: part })),
    ];
  },
);

const bounded: Check = {
  name: 'gives no more by search than were asked for, and says where more fit',
  async run(force) {
    const findings: Finding[] = [];
    let tried = 0;
    for (const [index, { values }] of force.people.entries()) {
      for (const words of namesOf(values)) {
        const key = { ...NOTHING, name: said(words) };
        const all = await force.source.find({ keys: [key], columns: [] }, force.signal);
        if (all.nominals.length < 2) continue;
        tried += 1;
        const one = await force.source.find({ keys: [{ ...key, atMost: 1 }], columns: [] }, force.signal);
        const say = (problem: string) => findings.push({ kind: 'NOMINAL', at: index + 1, column: null, problem });
        if (one.nominals.length !== 1) say('not as many are found as were asked for');
        if (one.more !== true) say('it is not said that more fit');
      }
    }
    return tried === 0 ? { because: 'no two of the people tested with sound alike' } : findings;
  },
};

const nobody: Check = {
  name: 'finds nobody by a search that says nothing, or what nobody has',
  async run(force) {
    const keys: readonly SearchKey[] = [
      NOTHING,
      { ...NOTHING, name: said(['zzyzx', 'qqvrt']) },
      { ...NOTHING, born: bornOn('1801-01-01') },
      { ...NOTHING, ref: 'no such reference' },
    ];
    const found = await Promise.all(keys.map((key) => force.find([key])));
    return found.some((nominals) => nominals.length > 0)
      ? [{ kind: 'NOMINAL', at: null, column: null, problem: 'an empty search finds somebody' }]
      : [];
  },
};

/** By what somebody says of a person. */
export const SEARCH_CHECKS: readonly Check[] = [
  byNameAndBirth,
  byNameTurned,
  byOneWord,
  byHalfAnIdentifier,
  bounded,
  nobody,
];
