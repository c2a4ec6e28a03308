import { describe, expect, it } from '@jest/globals';
import { storedColumns } from '../../../src/formats/columns.js';
import { parseCroNumber, parsePncId } from '../../../src/formats/identifiers.js';
import type { Values } from '../../../src/model/Source.js';
import { generatePeople } from '../../../src/simulator/population/generatePeople.js';
import { DISTORTIONS, RELATIONS, type TruePerson } from '../../../src/simulator/population/people/TruePerson.js';
import { inventedForces } from '../../../src/simulator/population/places/inventedForces.js';

const FORCES = inventedForces(5);
const PEOPLE = [...generatePeople({ seed: 7, people: 8_000, forces: FORCES })];
const NOMINALS = PEOPLE.flatMap((person) => person.appearances.map((appearance) => ({ person, ...appearance })));
const byId = new Map(PEOPLE.map((person) => [person.id, person]));

const share = <T>(all: readonly T[], those: (one: T) => boolean): number => all.filter(those).length / all.length;
function groupedBy(
  people: readonly TruePerson[],
  by: (person: TruePerson) => string | undefined,
): Map<string, TruePerson[]> {
  const groups = new Map<string, TruePerson[]>();
  for (const person of people) groups.set(by(person) ?? '', [...(groups.get(by(person) ?? '') ?? []), person]);
  return groups;
}
const related = (person: TruePerson, is: string): TruePerson[] =>
  person.relationships.flatMap((relation) => (relation.is === is ? [byId.get(relation.of) as TruePerson] : []));
const names = ({ values }: { values: Values }) => values.names as readonly Values[];

describe('a population', () => {
  it('has exactly as many people as were asked for, families whole but for the last of a block', () => {
    expect(PEOPLE).toHaveLength(8_000);
    expect(PEOPLE.map(({ id }) => id)).toEqual(PEOPLE.map((_person, index) => `P${`${index}`.padStart(9, '0')}`));
    for (const size of [1, 2, 3, 7])
      expect([...generatePeople({ seed: 1, people: size, forces: FORCES })]).toHaveLength(size);
  });

  it('follows from the seed alone', () => {
    const some = (seed: number) => JSON.stringify([...generatePeople({ seed, people: 300, forces: FORCES })]);
    expect(some(7)).toBe(some(7));
    expect(some(7)).not.toBe(some(8));
  });

  it.each([
    [{ seed: -1 }, 'seed must be'],
    [{ seed: 1.5 }, 'seed must be'],
    [{ people: 0 }, 'people must be'],
    [{ people: 10_000_001 }, 'people must be'],
    [{ forces: [] }, 'at least one force'],
  ])('is refused for %j', (wrong, message) => {
    const options = { seed: 7, people: 10, forces: FORCES, ...wrong };
    expect(() => generatePeople(options).next()).toThrow(message);
  });

  it('has identifiers that are invented and nobody else’s', () => {
    for (const key of ['pncId', 'croNumber'] as const) {
      const own = PEOPLE.flatMap((person) => person[key] ?? []);
      expect(own.length).toBeGreaterThan(500);
      expect(new Set(own).size).toBe(own.length);
      const parse = key === 'pncId' ? parsePncId : parseCroNumber;
      expect(own.filter((value) => parse(value, { simulation: true }) !== value)).toEqual([]);
      expect(own.filter((value) => parse(value, { simulation: false }) !== null)).toEqual([]);
    }
    const refs = NOMINALS.map(({ ref }) => ref);
    expect(new Set(refs).size).toBe(refs.length);
  });

  it('has relations that hold in both directions', () => {
    const inverse: Record<string, string> = { PARENT: 'CHILD', CHILD: 'PARENT' };
    const wrong = PEOPLE.flatMap((person) =>
      person.relationships.filter(
        ({ is, of }) =>
          is !== 'SAME_NAME_AND_BIRTH_DATE' &&
          !byId.get(of)?.relationships.some((back) => back.of === person.id && back.is === (inverse[is] ?? is)),
      ),
    );
    expect(wrong).toEqual([]);
    const found = new Set(PEOPLE.flatMap(({ relationships }) => relationships.map(({ is }) => is)));
    expect([...found].sort()).toEqual([...RELATIONS].sort());
  });

  it('has twins of one birth, namesakes of one name, and strangers of both', () => {
    for (const person of PEOPLE) {
      for (const twin of related(person, 'TWIN'))
        expect([twin.birthDate, twin.forenames[0] === person.forenames[0]]).toEqual([person.birthDate, false]);
      for (const other of related(person, 'NAMESAKE'))
        expect([other.forenames, other.surnames[0]?.surname]).toEqual([person.forenames, person.surnames[0]?.surname]);
      for (const other of related(person, 'SAME_NAME_AND_BIRTH_DATE'))
        expect([other.birthDate, other.forenames[0], other.household === person.household]).toEqual([
          person.birthDate,
          person.forenames[0],
          false,
        ]);
    }
  });

  it('lives in households that share a surname and an address', () => {
    const households = groupedBy(PEOPLE, ({ household }) => household);
    const several = [...households.values()].filter(({ length }) => length > 1);
    const oneAddress = (people: readonly TruePerson[]) =>
      new Set(people.map((one) => one.addresses.at(-1)?.place.line)).size === 1;
    const oneSurname = (people: readonly TruePerson[]) =>
      new Set(people.map((one) => one.surnames.at(-1)?.surname)).size === 1;
    expect(several.length).toBeGreaterThan(1500);
    expect(share(several, oneAddress)).toBeGreaterThan(0.9);
    expect(share(several, oneSurname)).toBeGreaterThan(0.38);
    expect(share(several, oneSurname)).toBeLessThan(0.6);
  });

  it('has names that few and many bear, of many origins', () => {
    const counts = [...groupedBy(PEOPLE, (one) => one.surnames[0]?.surname).values()].map(({ length }) => length);
    expect(Math.max(...counts) / PEOPLE.length).toBeLessThan(0.015);
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(600);
    expect(share(PEOPLE, ({ culture }) => culture === 'BRITISH')).toBeCloseTo(0.73, 1);
    expect(new Set(PEOPLE.map(({ culture }) => culture)).size).toBe(12);
  });

  it('has people in institutions, movers and people of several forces', () => {
    const now = (kind: string) => PEOPLE.filter((one) => one.addresses.at(-1)?.place.kind === kind).length;
    expect(['PRISON', 'HOSTEL', 'CARE_HOME'].map(now).filter((count) => count < 4)).toEqual([]);
    const known = PEOPLE.filter(({ appearances }) => appearances.length > 0);
    expect(share(PEOPLE, ({ appearances }) => appearances.length > 0)).toBeCloseTo(0.72, 1);
    const several = share(known, ({ appearances }) => new Set(appearances.map(({ force }) => force)).size > 1);
    expect(several).toBeGreaterThan(0.1);
    expect(several).toBeLessThan(0.35);
  });
});

describe('what forces wrote down', () => {
  it('has every column of a nominal, each in use, and nothing else', () => {
    const leaves = (value: unknown, path: string): string[] => {
      if (Array.isArray(value)) return value.flatMap((each) => leaves(each, path));
      if (value === null || typeof value !== 'object') return value === null ? [] : [path];
      return Object.entries(value).flatMap(([name, part]) => leaves(part, path === '' ? name : `${path}.${name}`));
    };
    const used = new Set(NOMINALS.flatMap(({ values }) => leaves(values, '')));
    const keys = [...used].filter((path) => path.endsWith('.key'));
    expect([...used].filter((path) => !keys.includes(path)).sort()).toEqual([...storedColumns('NOMINAL')].sort());
  });

  it('differs from what is true in every way, and mostly does not', () => {
    const found = new Set(NOMINALS.flatMap(({ distortions }) => distortions));
    const rare = ['PARTNERS_BIRTH_DATE', 'PNC_ID_WRONG', 'CRO_NUMBER_WRONG'];
    expect(DISTORTIONS.filter((each) => !found.has(each) && !rare.includes(each))).toEqual([]);
    const names = [
      'NICKNAME',
      'SPELT_OTHERWISE',
      'TYPO',
      'NAMES_SWAPPED',
      'FALSE_NAME',
      'MIDDLE_NAME_FIRST',
      'OUTDATED_SURNAME',
    ];
    const births = DISTORTIONS.filter((each) => each.includes('BIRTH') || each.startsWith('DAY_'));
    const misnamed = share(NOMINALS, ({ distortions }) => distortions.some((each) => names.includes(each)));
    const misdated = share(NOMINALS, ({ distortions }) => distortions.some((each) => births.includes(each)));
    expect(misnamed).toBeGreaterThan(0.08);
    expect(misnamed).toBeLessThan(0.22);
    expect(misdated).toBeGreaterThan(0.015);
    expect(misdated).toBeLessThan(0.06);
  });

  it('is what is true where nothing is said to be distorted', () => {
    const exact = NOMINALS.filter(({ distortions }) => distortions.length === 0);
    expect(exact.length).toBeGreaterThan(1000);
    for (const nominal of exact) {
      const [current] = names(nominal);
      expect([current?.surname, nominal.values.sex, nominal.values.pncId]).toEqual([
        nominal.person.surnames.at(-1)?.surname,
        nominal.person.sex,
        nominal.person.pncId,
      ]);
      expect(String(current?.forenames).startsWith(nominal.person.forenames[0] ?? '-')).toBe(true);
      expect(nominal.values.dateOfBirth).toContainEqual(expect.objectContaining({ date: nominal.person.birthDate }));
      const lines = (nominal.values.addresses as readonly Values[]).map(({ line }) => line);
      expect(lines).toContain(nominal.person.addresses.at(-1)?.place.line);
    }
  });

  it('keeps what the person’s partner or a stranger has apart from identifiers', () => {
    const owners = new Map(PEOPLE.flatMap(({ id, pncId }) => (pncId === null ? [] : [[pncId, id] as const])));
    const wrong = NOMINALS.filter(
      ({ values, distortions }) => values.pncId !== null && !distortions.includes('PNC_ID_WRONG'),
    );
    expect(wrong.filter(({ person, values }) => owners.get(String(values.pncId)) !== person.id)).toEqual([]);
  });
});
