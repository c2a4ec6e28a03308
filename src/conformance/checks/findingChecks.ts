import { listOf } from '../../model/listOf.js';
import { plainWords } from '../../model/plainWords.js';
import type { Nominal, SubjectKey, Values } from '../../model/Source.js';
import { type Acquaintance, byReference } from '../Acquaintance.js';
import type { Check, Verdict } from '../Check.js';
import type { Finding } from '../Finding.js';

const NAMES = ['names.forenames', 'names.surname'];
const BIRTH = 'dateOfBirth.date';

/** A way to look people up: the keys of a person, and whether one who was found may have been meant by a key. */
interface LookUp<K extends SubjectKey = SubjectKey> {
  readonly columns: readonly string[];
  readonly keysOf: (values: Values) => readonly K[];
  readonly isMeant: (values: Values, key: K) => boolean;
}

/** Every key of every person finds that person, once, and nobody who does not have it. */
function lookUpCheck<K extends SubjectKey>(name: string, { columns, keysOf, isMeant }: LookUp<K>): Check {
  const run = async (force: Acquaintance): Promise<Verdict> => {
    const findings: Finding[] = [];
    let tried = 0;
    for (const [index, person] of force.people.entries()) {
      for (const key of keysOf(person.values)) {
        tried += 1;
        const found = await force.find([key], columns);
        findings.push(...wrongly(index + 1, person, found, (values) => isMeant(values, key)));
      }
    }
    return tried === 0 ? { because: 'none of the people tested with has one' } : findings;
  };
  return { name, run };
}

function wrongly(at: number, { ref }: Nominal, found: readonly Nominal[], isMeant: (values: Values) => boolean) {
  const findings: Finding[] = [];
  const own = found.filter((one) => one.ref === ref).length;
  const say = (problem: string) => findings.push({ kind: 'NOMINAL', at, column: null, problem });
  if (own === 0) say('is not found');
  if (own > 1) say('is found more than once');
  if (found.some(({ values }) => !isMeant(values))) say('somebody else is found who does not have what was asked for');
  return findings;
}

const textsOf = (value: unknown): string[] => (typeof value === 'string' && value !== '' ? [value] : []);

/** Every recorded name, forenames first. */
const namesOf = ({ names }: Values): string[] =>
  listOf(names)
    .map(({ forenames, surname }) => [...textsOf(forenames), ...textsOf(surname)].join(' '))
    .filter((name) => plainWords(name) !== '');
const birthsOf = ({ dateOfBirth }: Values): string[] =>
  listOf(dateOfBirth).flatMap(({ date }) => textsOf(date).filter((text) => text.length === 10));
const hasName = (values: Values, name: string): boolean =>
  namesOf(values).some((own) => plainWords(own) === plainWords(name));

type NameKey = Extract<SubjectKey, { by: 'NAME' }>;

const byPncId = lookUpCheck('finds by PNC ID whoever has it, and nobody else', {
  columns: ['pncId'],
  keysOf: ({ pncId }) => textsOf(pncId).map((value) => ({ by: 'PNC_ID', value }) as const),
  isMeant: (values, { value }) => values.pncId === value,
});

const byCroNumber = lookUpCheck('finds by CRO number whoever has it, and nobody else', {
  columns: ['croNumber'],
  keysOf: ({ croNumber }) => textsOf(croNumber).map((value) => ({ by: 'CRO_NUMBER', value }) as const),
  isMeant: (values, { value }) => values.croNumber === value,
});

const byName = lookUpCheck<NameKey>('finds by any recorded name, whatever its case and spaces, and nobody else', {
  columns: NAMES,
  keysOf: (values) =>
    namesOf(values).map((name) => ({ by: 'NAME', value: ` ${name.toUpperCase()}  `, soundsAlike: false })),
  isMeant: (values, { value }) => hasName(values, value),
});

const byNameAndBirth = lookUpCheck<NameKey>('finds by name with any claimed date of birth, and nobody else', {
  columns: [...NAMES, BIRTH],
  keysOf: (values) =>
    namesOf(values).flatMap((value) =>
      birthsOf(values).map((dateOfBirth) => ({ by: 'NAME', value, dateOfBirth, soundsAlike: false }) as const),
    ),
  isMeant: (values, { value, dateOfBirth = '' }) => hasName(values, value) && birthsOf(values).includes(dateOfBirth),
});

const bySound = lookUpCheck<NameKey>('finds by sound whoever was born within a year of the date, and nobody else', {
  columns: [BIRTH],
  keysOf: (values) =>
    namesOf(values).flatMap((value) =>
      birthsOf(values).map((dateOfBirth) => ({ by: 'NAME', value, dateOfBirth, soundsAlike: true }) as const),
    ),
  isMeant: (values, { dateOfBirth = '' }) => birthsOf(values).some((date) => withinAYear(date, dateOfBirth)),
});

const nextYear = (date: string): string => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
const withinAYear = (one: string, other: string): boolean => one <= nextYear(other) && other <= nextYear(one);

const onTheDay: Check = {
  name: 'finds nobody by a name with a date of birth that is not claimed',
  async run(force) {
    const findings: Finding[] = [];
    let tried = 0;
    for (const [index, { ref, values }] of force.people.entries()) {
      const [name] = namesOf(values);
      if (name === undefined || birthsOf(values).length === 0) continue;
      tried += 1;
      const key = { by: 'NAME', value: name, dateOfBirth: '1801-01-01', soundsAlike: false } as const;
      const found = await force.find([key]);
      if (found.some((one) => one.ref === ref))
        findings.push({ kind: 'NOMINAL', at: index + 1, column: BIRTH, problem: 'is not compared' });
    }
    return tried === 0 ? { because: 'nobody tested with has a name and a date of birth' } : findings;
  },
};

const byReferenceOnly: Check = {
  name: 'finds by reference that nominal alone, and none under the code of another force',
  async run(force) {
    const findings: Finding[] = [];
    for (const [index, person] of force.people.entries()) {
      const found = await force.find([byReference(person)]);
      findings.push(...wrongly(index + 1, person, found, () => found.every(({ ref }) => ref === person.ref)));
      const elsewhere = await force.find([{ by: 'NOMINAL', force: 'ZZZ', value: person.ref }]);
      if (elsewhere.length > 0)
        findings.push({ kind: 'NOMINAL', at: index + 1, column: null, problem: 'is found as one of another force' });
    }
    return force.people.length === 0 ? { because: 'nobody was found to test with' } : findings;
  },
};

const together: Check = {
  name: 'finds by several keys at once everybody they mean, each once',
  async run(force) {
    const { people } = force;
    if (people.length === 0) return { because: 'nobody was found to test with' };
    const found = await force.find([...people.map(byReference), ...people.map(byReference)]);
    const refs = found.map(({ ref }) => ref);
    return people.flatMap(({ ref }, index) => {
      const times = refs.filter((one) => one === ref).length;
      const problem = times === 0 ? 'is not found' : 'is found more than once';
      return times === 1 ? [] : [{ kind: 'NOMINAL', at: index + 1, column: null, problem } as const];
    });
  },
};

const NOBODY: readonly SubjectKey[] = [
  { by: 'PNC_ID', value: '' },
  { by: 'PNC_ID', value: '%' },
  { by: 'CRO_NUMBER', value: '' },
  { by: 'NAME', value: '', soundsAlike: false },
  { by: 'NAME', value: ' . ', soundsAlike: true, dateOfBirth: '1801-01-01' },
  { by: 'NAME', value: '*', soundsAlike: false },
  { by: 'SUPERVISOR', value: '' },
  { by: 'SUPERVISOR', value: 'NO-SUCH-ORGANISATION' },
  { by: 'PREMISES', value: '%', on: '2026-01-01' },
  { by: 'PREMISES', value: 'Nowhere', on: '2026-01-01' },
];

const nobody: Check = {
  name: 'finds nobody by no key, by empty ones, and by wildcards',
  async run(force) {
    const findings: Finding[] = [];
    if ((await force.find([])).length > 0)
      findings.push({ kind: 'NOMINAL', at: null, column: null, problem: 'no key at all finds somebody' });
    for (const key of NOBODY) {
      if ((await force.find([key])).length > 0)
        findings.push({ kind: 'NOMINAL', at: null, column: null, problem: `an empty key by ${key.by} finds somebody` });
    }
    return findings;
  },
};

/** By who the person is. */
export const FINDING_CHECKS: readonly Check[] = [
  byReferenceOnly,
  byPncId,
  byCroNumber,
  byName,
  byNameAndBirth,
  onTheDay,
  bySound,
  together,
  nobody,
];
