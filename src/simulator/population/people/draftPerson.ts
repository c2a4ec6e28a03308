import { AS_AT, ageOn, type Day, yearOf } from '../calendar.js';
import { type Culture, type NamedSex, pickForenames, pickSurname, surnameFor } from '../names/NamePool.js';
import type { SeededRandom } from '../SeededRandom.js';
import type { Draft } from './Draft.js';

/** Days in a year, for ages that need not be exact. */
export const YEAR = 365.25;

const SHARES = { deedPoll: 0.012, marriedBefore: 0.22, firstOfJanuary: 0.05, male: 0.64 };

/** Of whom the police know, more are men. */
export const anySex = (random: SeededRandom): NamedSex => (random.chance(SHARES.male) ? 'MALE' : 'FEMALE');

/** Somebody who so far has a name, a sex and a date of birth. Where papers are lost, the first of January is written. */
export function draft(culture: Culture, sex: NamedSex, given: Day, surname: string, random: SeededRandom): Draft {
  const paperless = (culture === 'ARABIC' || culture === 'AFRICAN') && random.chance(SHARES.firstOfJanuary);
  const birth = paperless ? firstOfJanuary(given) : given;
  const forenames = pickForenames(culture, sex, yearOf(birth), random);
  const surnames = [{ surname: surnameFor(surname, culture, sex), because: 'BIRTH', from: null, to: null } as const];
  return {
    culture,
    sex,
    birth,
    forenames,
    surnames: surnames.map((each) => ({ ...each })),
    household: 0,
    left: null,
    stays: [],
    relationships: [],
  };
}

function firstOfJanuary(day: Day): Day {
  let first = day;
  while (yearOf(first - 1) === yearOf(day)) first -= 1;
  return first;
}

/** An adult of no family here, who may have changed surname. */
export function adult(culture: Culture, sex: NamedSex, birth: Day, random: SeededRandom): Draft {
  const person = draft(culture, sex, birth, pickSurname(culture, random), random);
  const age = ageOn(birth, AS_AT);
  if (age > 20 && random.chance(SHARES.deedPoll)) {
    const on = AS_AT - random.below(Math.floor((age - 18) * YEAR));
    changeSurname(person, pickSurname(culture, random), 'DEED_POLL', on);
  }
  if (sex === 'FEMALE' && age > 30 && random.chance(SHARES.marriedBefore)) {
    const on = birth + Math.floor(24 * YEAR) + random.below(Math.floor((age - 26) * YEAR));
    changeSurname(person, surnameFor(pickSurname(culture, random), culture, sex), 'MARRIAGE', on);
  }
  return person;
}

/** From a day on another surname; nothing where it is the same, or older than the last change. */
export function changeSurname(person: Draft, surname: string, because: 'MARRIAGE' | 'DEED_POLL', on: Day): void {
  const last = person.surnames.at(-1);
  if (last === undefined || last.surname === surname || (last.from !== null && last.from >= on)) return;
  last.to = on;
  person.surnames.push({ surname, because, from: on, to: null });
}

export const bornSurname = (person: Draft): string => person.surnames[0]?.surname ?? '';
export const surnameNow = (person: Draft): string => person.surnames.at(-1)?.surname ?? '';
