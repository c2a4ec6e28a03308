import type { DirectoryPerson, PlainName } from '../../src/matching/directory/DirectoryPerson.js';
import { NOTHING_SAID, type Sought, soughtName } from '../../src/matching/directory/search/Sought.js';
import type { BirthDate } from '../../src/matching/records/birthDate.js';
import { misspell } from '../../src/simulator/population/people/misspell.js';
import type { SeededRandom } from '../../src/simulator/population/SeededRandom.js';

/** What an officer types of somebody who is on record, and what is wrong with it. */
export const QUESTION_KINDS = [
  'misheard name, date of birth',
  'misheard name, age, area',
  'day and month swapped',
  'alias, year of birth',
  'name, old postcode',
  'misheard surname, old area, age',
  'half an identifier, surname',
  'half an identifier',
  'name and date of birth',
  'name, date of birth one part wrong',
  'misheard name, day and month swapped',
  'alias, date of birth',
  'name, whole postcode',
  'six characters of a reference, name',
  'name only',
  'surname only',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Makes the question of a kind about a person; null of whom it cannot be asked: no alias, no identifier. */
export function drawQuestion(kind: QuestionKind, person: DirectoryPerson, random: SeededRandom): Sought | null {
  const { names, births, postcodes, identifiers } = person;
  const [name] = names;
  const [birth] = births;
  if (name === undefined || birth === undefined || birth.day === 0) return null;
  const year = { from: { ...birth, month: 1, day: 1 }, to: { ...birth, month: 12, day: 31 } };
  const aged = { from: around(birth.year, -3), to: { ...around(birth.year, 3), month: 12, day: 31 } };
  const old = postcodes.at(-1) ?? '';
  switch (kind) {
    case 'misheard name, date of birth':
      return { ...NOTHING_SAID, ...soughtName(misheard(name, random)), birth, sex: person.sex };
    case 'misheard name, age, area':
      return { ...NOTHING_SAID, ...soughtName(misheard(name, random)), between: aged, postcode: outward(old) };
    case 'day and month swapped': {
      const swapped = { ...birth, month: birth.day, day: birth.month };
      return birth.day > 12 || birth.day === birth.month
        ? null
        : { ...NOTHING_SAID, ...soughtName(name), birth: swapped };
    }
    case 'alias, year of birth': {
      const alias = names[1];
      return alias === undefined ? null : { ...NOTHING_SAID, ...soughtName(alias), between: year, sex: person.sex };
    }
    case 'name, old postcode':
      return postcodes.length < 2 ? null : { ...NOTHING_SAID, ...soughtName(firstOnly(name)), postcode: old };
    case 'misheard surname, old area, age': {
      const surname = { forenames: '', surname: misheardWord(name.surname, random) };
      return { ...NOTHING_SAID, ...soughtName(surname), between: aged, postcode: outward(old) };
    }
    case 'half an identifier, surname': {
      const text = half(identifiers, random);
      const identified = [{ kinds: ['PNC', 'CRO'] as const, text: text ?? '' }];
      const { names: said, words } = soughtName({ forenames: '', surname: name.surname });
      return text === null ? null : { ...NOTHING_SAID, names: said, words, identifiers: identified };
    }
    case 'half an identifier': {
      const text = half(identifiers, random);
      return text === null ? null : { ...NOTHING_SAID, identifiers: [{ kinds: ['PNC', 'CRO'], text }] };
    }
    case 'name and date of birth':
      return { ...NOTHING_SAID, ...soughtName(firstOnly(name)), birth };
    case 'name, date of birth one part wrong':
      return { ...NOTHING_SAID, ...soughtName(firstOnly(name)), birth: slipped(birth, random) };
    case 'misheard name, day and month swapped': {
      const swapped = { ...birth, month: birth.day, day: birth.month };
      return birth.day > 12 || birth.day === birth.month
        ? null
        : { ...NOTHING_SAID, ...soughtName(misheard(name, random)), birth: swapped };
    }
    case 'alias, date of birth':
      return names[1] === undefined ? null : { ...NOTHING_SAID, ...soughtName(names[1]), birth };
    case 'name, whole postcode':
      return { ...NOTHING_SAID, ...soughtName(misheard(name, random)), postcode: postcodes[0] ?? '' };
    case 'six characters of a reference, name': {
      const reference = identifiers.find(({ kind }) => kind === 'REF');
      const text = reference?.value.slice(-6) ?? '';
      return { ...NOTHING_SAID, ...soughtName(firstOnly(name)), identifiers: [{ kinds: ['REF'], text }] };
    }
    case 'name only':
      return { ...NOTHING_SAID, ...soughtName(name) };
    case 'surname only':
      return { ...NOTHING_SAID, ...soughtName({ forenames: '', surname: name.surname }) };
  }
}

const around = (year: number, years: number) => ({ year: year + years, month: 1, day: 1 });
const outward = (postcode: string): string => postcode.slice(0, -3);
const firstOnly = ({ forenames, surname }: PlainName): PlainName => ({
  forenames: forenames.split(' ')[0] ?? '',
  surname,
});

/** A first name or a surname, or both, as somebody heard it. */
function misheard(name: PlainName, random: SeededRandom): PlainName {
  const { forenames, surname } = firstOnly(name);
  const which = random.below(3);
  return {
    forenames: which === 0 ? forenames : misheardWord(forenames, random),
    surname: which === 1 ? surname : misheardWord(surname, random),
  };
}

const misheardWord = (word: string, random: SeededRandom): string => misspell(word, random).toLowerCase();

/** A date of birth of which the day, the month or the year is another. */
function slipped(birth: BirthDate, random: SeededRandom): BirthDate {
  switch (random.below(3)) {
    case 0:
      return { ...birth, day: (birth.day % 28) + 1 };
    case 1:
      return { ...birth, month: (birth.month % 12) + 1 };
    default:
      return { ...birth, year: birth.year + random.pick([-10, -1, 1, 10]) };
  }
}

/** The first or the last half of a PNC ID or CRO number. */
function half(identifiers: DirectoryPerson['identifiers'], random: SeededRandom): string | null {
  const own = identifiers.filter(({ kind }) => kind !== 'REF');
  if (own.length === 0) return null;
  const { value } = random.pick(own);
  const middle = Math.floor(value.length / 2);
  return random.chance(0.5) ? value.slice(0, middle) : value.slice(middle);
}
