import { type Culture, pickForenames, pickSurname } from '../names/NamePool.js';
import { NICKNAMES } from '../names/nicknames.js';
import { SPELLINGS } from '../names/spellings.js';
import type { SeededRandom } from '../SeededRandom.js';
import type { Draft } from './Draft.js';
import { misspell, withoutAccents } from './misspell.js';
import type { Distortion } from './TruePerson.js';

/** A name as it was written down; null where the part was not. */
export interface RecordedName {
  readonly forenames: string | null;
  readonly surname: string;
  readonly distortions: readonly Distortion[];
}

const RATES = {
  falseName: 0.008,
  nickname: 0.06,
  speltForename: 0.07,
  speltSurname: 0.06,
  typoForename: 0.02,
  typoSurname: 0.025,
  accentsKept: 0.12,
  middleNameWritten: 0.5,
  middleNameFirst: 0.008,
  initialOnly: 0.004,
  forenameMissing: 0.002,
  halfOfDouble: 0.3,
};

/** Where the family name does not come last, clerks take one for the other. */
const SWAPPED: Partial<Record<Culture, number>> = {
  SOUTH_ASIAN_MUSLIM: 0.025,
  EAST_ASIAN: 0.05,
  AFRICAN: 0.02,
  ARABIC: 0.02,
};

/** What a clerk writes down who is told this surname and the person’s forenames. */
export function recordedName(person: Draft, surname: string, random: SeededRandom): RecordedName {
  if (random.chance(RATES.falseName)) return falseName(person, random);
  const distortions: Distortion[] = [];
  const forenames = writtenForenames(person, distortions, random);
  const written = writtenSurname(surname, distortions, random);
  if (forenames !== null && random.chance(SWAPPED[person.culture] ?? 0.004))
    return { forenames: written, surname: forenames, distortions: [...distortions, 'NAMES_SWAPPED'] };
  return { forenames, surname: written, distortions };
}

/** A name that is not the person’s. */
export function falseName({ culture, sex }: Draft, random: SeededRandom): RecordedName {
  const [forename = ''] = pickForenames(culture, sex, 1985, random);
  return { forenames: forename, surname: withoutAccents(pickSurname(culture, random)), distortions: ['FALSE_NAME'] };
}

function writtenForenames({ forenames }: Draft, distortions: Distortion[], random: SeededRandom): string | null {
  const [given = '', ...middle] = forenames;
  if (random.chance(RATES.forenameMissing)) {
    distortions.push('FORENAME_MISSING');
    return null;
  }
  if (middle.length > 0 && random.chance(RATES.middleNameFirst)) {
    distortions.push('MIDDLE_NAME_FIRST');
    return written(middle[0] ?? given, RATES.speltForename, RATES.typoForename, distortions, random);
  }
  if (random.chance(RATES.initialOnly)) {
    distortions.push('INITIAL_ONLY');
    return given.charAt(0);
  }
  const short = NICKNAMES.get(given);
  const first =
    short !== undefined && random.chance(RATES.nickname)
      ? noted(random.pick(short), 'NICKNAME', distortions)
      : written(given, RATES.speltForename, RATES.typoForename, distortions, random);
  if (middle.length === 0 || !random.chance(RATES.middleNameWritten)) return first;
  return [first, ...middle.map(withoutAccents)].join(' ');
}

function writtenSurname(surname: string, distortions: Distortion[], random: SeededRandom): string {
  const halves = surname.split('-');
  const part =
    halves.length > 1 && random.chance(RATES.halfOfDouble)
      ? noted(random.pick(halves), 'HALF_OF_DOUBLE_NAME', distortions)
      : surname;
  return written(part, RATES.speltSurname, RATES.typoSurname, distortions, random);
}

function written(
  name: string,
  spelt: number,
  mistyped: number,
  distortions: Distortion[],
  random: SeededRandom,
): string {
  const plain = random.chance(RATES.accentsKept) ? name : withoutAccents(name);
  if (plain !== name) distortions.push('ACCENTS_LOST');
  const otherwise = SPELLINGS.get(name) ?? SPELLINGS.get(plain);
  if (otherwise !== undefined && random.chance(spelt))
    return noted(random.pick(otherwise), 'SPELT_OTHERWISE', distortions);
  if (!random.chance(mistyped)) return plain;
  const wrong = misspell(plain, random);
  return wrong === plain ? plain : noted(wrong, 'TYPO', distortions);
}

function noted<T>(value: T, distortion: Distortion, distortions: Distortion[]): T {
  distortions.push(distortion);
  return value;
}
