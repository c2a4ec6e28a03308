import type { DirectoryIdentifier } from '../../../src/matching/directory/columns/IdentifierHeap.js';
import type { DirectoryPerson, PlainName } from '../../../src/matching/directory/DirectoryPerson.js';
import type { BirthDate } from '../../../src/matching/records/birthDate.js';
import { plainWords } from '../../../src/model/plainWords.js';
import {
  type Culture,
  type NamedSex,
  pickCulture,
  pickForenames,
  pickSurname,
} from '../../../src/simulator/population/names/NamePool.js';
import { NICKNAMES } from '../../../src/simulator/population/names/nicknames.js';
import { SPELLINGS } from '../../../src/simulator/population/names/spellings.js';
import { croNumberOf, nominalRefOf, pncIdOf } from '../../../src/simulator/population/people/identifiersOf.js';
import { misspell } from '../../../src/simulator/population/people/misspell.js';
import { INVENTED_FORCES } from '../../../src/simulator/population/places/inventedForces.js';
import { SeededRandom } from '../../../src/simulator/population/SeededRandom.js';

/** About as often as in the population that `npm run simulate` writes. */
const RATES = {
  speltOtherwise: 0.05,
  mistyped: 0.025,
  alias: 0.12,
  placeholder: 0.008,
  yearOnly: 0.005,
  unknownBirth: 0.006,
  secondBirth: 0.02,
  earlierAddress: 0.56,
  moved: 0.4,
  pnc: 0.44,
  cro: 0.18,
  sexUnknown: 0.01,
};
const DISTRICTS = 60;
const SECTORS = 9;
const UNITS = 65;
const UNIT_LETTERS = 'abdefghjlnpqrstuwxyz';
const AREAS = INVENTED_FORCES.map(({ letters }) => letters.toLowerCase());
/** `04128709s` of `041287/09S`. */
const withoutStroke = (cro: string): string => `${cro.slice(0, 6)}${cro.slice(7, 9)}s`;

/** Names come again and again: their plain forms are remembered. */
const PLAIN = new Map<string, string>();

function plainly(name: string): string {
  const known = PLAIN.get(name);
  if (known !== undefined) return known;
  const plain = plainWords(name);
  if (PLAIN.size < 200_000) PLAIN.set(name, plain);
  return plain;
}

/**
 * People of a country, as many as wanted, each made from the seed and their number alone: nothing is kept. Names, their
 * frequencies and mistakes are those of the invented population, which itself takes twenty times as long to invent.
 */
export class NationalPeople {
  readonly people: number;
  readonly #seed: number;

  constructor(people: number, seed: number) {
    this.people = people;
    this.#seed = seed;
  }

  person(number: number): DirectoryPerson {
    const random = new SeededRandom(this.#seed, number);
    const culture = pickCulture(random);
    const sex: NamedSex = random.chance(0.5) ? 'MALE' : 'FEMALE';
    const birth = drawBirth(random);
    const forenames = pickForenames(culture, sex, birth.year, random);
    const surname = pickSurname(culture, random);
    const names = [written(random.chance(0.5) ? forenames : forenames.slice(0, 1), surname, random)];
    if (random.chance(RATES.alias)) names.push(alias(forenames, surname, culture, sex, random));
    return {
      names,
      births: claimedBirths(birth, random),
      postcodes: drawPostcodes(random),
      sex: random.chance(RATES.sexUnknown) ? '' : sex === 'MALE' ? 'M' : 'F',
      identifiers: this.#identifiers(number, birth.year, random),
    };
  }

  #identifiers(number: number, born: number, random: SeededRandom): readonly DirectoryIdentifier[] {
    const force = random.pick(INVENTED_FORCES).code.toLowerCase();
    const year = Math.min(2026, born + random.between(15, 40));
    const known: DirectoryIdentifier[] = [{ kind: 'REF', value: `${force}n${nominalRefOf('', number, 0).slice(-8)}` }];
    if (random.chance(RATES.pnc)) known.push({ kind: 'PNC', value: `${year}${pncIdOf(number, year).slice(5, -1)}s` });
    if (random.chance(RATES.cro))
      known.push({ kind: 'CRO', value: withoutStroke(croNumberOf(number, year, this.people)) });
    return known;
  }
}

/** A name as a clerk writes it. */
function written(forenames: readonly string[], surname: string, random: SeededRandom): PlainName {
  const [first = '', ...others] = forenames;
  return {
    forenames: [clerked(first, random), ...others].map(plainly).join(' '),
    surname: plainly(clerked(surname, random)),
  };
}

function clerked(name: string, random: SeededRandom): string {
  const otherwise = SPELLINGS.get(name);
  if (otherwise !== undefined && random.chance(RATES.speltOtherwise)) return random.pick(otherwise);
  return random.chance(RATES.mistyped) ? misspell(name, random) : name;
}

/** A nickname, an earlier surname, or the name of somebody else. */
function alias(
  forenames: readonly string[],
  surname: string,
  culture: Culture,
  sex: NamedSex,
  random: SeededRandom,
): PlainName {
  const [first = ''] = forenames;
  const short = NICKNAMES.get(first);
  if (short !== undefined && random.chance(0.5)) return written([random.pick(short)], surname, random);
  if (random.chance(0.8)) return written([first], pickSurname(culture, random), random);
  return written(pickForenames(culture, sex, 1985, random).slice(0, 1), pickSurname(culture, random), random);
}

/** Aged 10 to 90, more of the young than of the old. */
function drawBirth(random: SeededRandom): BirthDate {
  const age = 10 + Math.min(random.below(80), 10 + random.below(80));
  return { year: 2026 - age, month: random.between(1, 12), day: random.between(1, 28) };
}

function claimedBirths(birth: BirthDate, random: SeededRandom): readonly BirthDate[] {
  if (random.chance(RATES.unknownBirth)) return [];
  if (random.chance(RATES.yearOnly)) return [{ ...birth, month: 0, day: 0 }];
  if (random.chance(RATES.placeholder)) return [{ ...birth, month: 1, day: 1 }];
  return random.chance(RATES.secondBirth) ? [birth, { ...birth, year: birth.year + random.between(1, 4) }] : [birth];
}

function drawPostcodes(random: SeededRandom): readonly string[] {
  const home = random.pick(AREAS);
  const now = postcodeIn(home, random);
  if (!random.chance(RATES.earlierAddress)) return [now];
  return [now, postcodeIn(random.chance(RATES.moved) ? random.pick(AREAS) : home, random)];
}

/** About 1.5 million there are; districts with low numbers have most of the people. */
function postcodeIn(letters: string, random: SeededRandom): string {
  const district = 1 + Math.min(random.below(DISTRICTS), random.below(DISTRICTS));
  const unit = random.below(UNITS);
  const end = `${UNIT_LETTERS[Math.floor(unit / UNIT_LETTERS.length)]}${UNIT_LETTERS[unit % UNIT_LETTERS.length]}`;
  return `${letters}${district}${random.between(1, SECTORS)}${end}`;
}
