import { isoDate } from './calendar.js';
import { composeFamily } from './people/composeFamily.js';
import type { Contact, Draft, Numbered } from './people/Draft.js';
import { householdIdOf, MOST_PEOPLE, personIdOf } from './people/identifiersOf.js';
import { nominalOf } from './people/nominalOf.js';
import { numberFamily } from './people/numberFamily.js';
import { Strangers } from './people/Strangers.js';
import { settleFamily } from './people/settleFamily.js';
import type { Appearance, Relationship, TruePerson } from './people/TruePerson.js';
import { Gazetteer } from './places/Gazetteer.js';
import type { PopulatedForce } from './places/inventedForces.js';
import { SeededRandom } from './SeededRandom.js';

export interface PopulationOptions {
  /** A whole number from 0 to 2³² − 1. The same seed, size and forces give the same people. */
  readonly seed: number;
  /** From 1 to 10,000,000. */
  readonly people: number;
  /** At least one; at most those of `inventedForces`. */
  readonly forces: readonly PopulatedForce[];
}

/** A person with what the generator itself still needs to write their records. */
export interface GeneratedPerson {
  readonly person: TruePerson;
  readonly numbered: Numbered;
  readonly family: ReadonlyMap<Draft, Numbered>;
}

/** People who are made up together and known to nobody outside: the last family of a block is cut short. */
export const PEOPLE_IN_A_BLOCK = 2_000;

/**
 * Invents people, one after the other and exactly as many as asked for, families together. Keeps no more than a family
 * and the strangers of a block, however many there are. Nothing but the options decides what comes.
 * @throws RangeError for options that are out of bounds
 */
export function* generatePeople(options: PopulationOptions): Generator<TruePerson, void> {
  for (const { person } of generateFamilies(options)) yield person;
}

/** The same people, with what records about them are written from. */
export function* generateFamilies(options: PopulationOptions): Generator<GeneratedPerson, void> {
  for (let block = 0; block < blocksOf(options); block += 1) yield* generateBlock(options, block);
}

/** How many blocks a population has: each can be made up by itself, and in any order. */
export const blocksOf = (options: PopulationOptions): number => Math.ceil(checked(options).people / PEOPLE_IN_A_BLOCK);

/** The people of one block, from 0. No family is spread over two. */
export function* generateBlock(options: PopulationOptions, block: number): Generator<GeneratedPerson, void> {
  const { seed, people, forces } = checked(options);
  const gazetteer = new Gazetteer(forces, people, seed);
  const first = block * PEOPLE_IN_A_BLOCK;
  const end = Math.min(people, first + PEOPLE_IN_A_BLOCK);
  const random = new SeededRandom(seed, 1, first);
  const strangers = new Strangers(seed, first, PEOPLE_IN_A_BLOCK);
  let number = first;
  while (number < end) {
    const family = strangers.mingle(composeFamily(random), number, random).slice(0, end - number);
    settleFamily(family, gazetteer, random);
    yield* finished(numberFamily(family, number, options, random), strangers, random);
    number += family.length;
  }
}

function checked(options: PopulationOptions): PopulationOptions {
  const { seed, people, forces } = options;
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff)
    throw new RangeError('seed must be a whole number from 0 to 4294967295');
  if (!Number.isInteger(people) || people < 1 || people > MOST_PEOPLE)
    throw new RangeError(`people must be a whole number from 1 to ${MOST_PEOPLE}`);
  if (forces.length === 0) throw new RangeError('there must be at least one force');
  return options;
}

function* finished(
  numbered: readonly Numbered[],
  strangers: Strangers,
  random: SeededRandom,
): Generator<GeneratedPerson> {
  const family = new Map(numbered.map((person) => [person.draft, person]));
  const [first] = numbered;
  for (const person of numbered)
    yield { person: finish(person, family, first, strangers, random), numbered: person, family };
}

function finish(
  person: Numbered,
  family: ReadonlyMap<Draft, Numbered>,
  first: Numbered | undefined,
  strangers: Strangers,
  random: SeededRandom,
): TruePerson {
  const { draft, number } = person;
  return {
    id: personIdOf(number),
    household: householdIdOf(draft.household === 0 ? (first?.number ?? number) : number),
    culture: draft.culture,
    sex: draft.sex,
    forenames: draft.forenames,
    surnames: draft.surnames.map(({ from, to, ...rest }) => ({ ...rest, from: dateOrNull(from), to: dateOrNull(to) })),
    birthDate: isoDate(draft.birth),
    addresses: draft.stays.map(({ place, from, to }) => ({ place, from: isoDate(from), to: dateOrNull(to) })),
    relationships: [...relationshipsOf(draft, family), ...strangers.of(number)],
    pncId: person.pncId,
    croNumber: person.croNumber,
    appearances: appearancesOf(person, family, random),
  };
}

const dateOrNull = (day: number | null): string | null => (day === null ? null : isoDate(day));

const relationshipsOf = (draft: Draft, family: ReadonlyMap<Draft, Numbered>): readonly Relationship[] =>
  draft.relationships.flatMap(({ is, of }) => {
    const other = family.get(of);
    return other === undefined ? [] : [{ is, of: personIdOf(other.number) }];
  });

/** One for each nominal of each force, in the order in which they were made. */
function appearancesOf(
  person: Numbered,
  family: ReadonlyMap<Draft, Numbered>,
  random: SeededRandom,
): readonly Appearance[] {
  const nominals = new Map<string, Contact[]>();
  for (const contact of person.contacts) {
    const key = `${contact.force}${contact.copy}`;
    const same = nominals.get(key);
    if (same === undefined) nominals.set(key, [contact]);
    else same.push(contact);
  }
  return [...nominals.values()].map((contacts) => nominalOf(person, contacts, family, schoolOf(person), random));
}

const schoolOf = ({ draft }: Numbered): string => {
  const town = draft.stays.at(-1)?.place.force ?? 'NMR';
  return town === 'NMR' ? 'FERNHILL-ACADEMY' : `SCHOOL-${town}-${(draft.stays.at(-1)?.from ?? 0) % 9}`;
};
