import type { SeededRandom } from '../SeededRandom.js';
import { Weighted } from '../Weighted.js';
import { BRITISH_FORENAMES, type Generation } from './britishForenames.js';
import { BRITISH_SURNAMES } from './britishSurnames.js';
import { inventedSurname } from './inventedSurname.js';
import * as stocks from './otherNames.js';

/** Where a family’s names come from. */
export const CULTURES = [
  'BRITISH',
  'WELSH',
  'IRISH',
  'SOUTH_ASIAN_MUSLIM',
  'SIKH',
  'HINDU',
  'POLISH',
  'AFRICAN',
  'CARIBBEAN',
  'ARABIC',
  'EAST_ASIAN',
  'ROMANCE',
] as const;
export type Culture = (typeof CULTURES)[number];
export type NamedSex = 'MALE' | 'FEMALE';

/** Of a hundred families, about as many as in England and Wales. */
const SHARES = new Weighted<Culture>([
  ['BRITISH', 73],
  ['WELSH', 3],
  ['IRISH', 3],
  ['SOUTH_ASIAN_MUSLIM', 6],
  ['SIKH', 1.5],
  ['HINDU', 2],
  ['POLISH', 3],
  ['AFRICAN', 3],
  ['CARIBBEAN', 1.5],
  ['ARABIC', 1.5],
  ['EAST_ASIAN', 1],
  ['ROMANCE', 1.5],
]);

const STOCKS: Readonly<Record<Exclude<Culture, 'BRITISH' | 'CARIBBEAN'>, stocks.NameStock>> = {
  WELSH: stocks.WELSH,
  IRISH: stocks.IRISH,
  SOUTH_ASIAN_MUSLIM: stocks.SOUTH_ASIAN_MUSLIM,
  SIKH: stocks.SIKH,
  HINDU: stocks.HINDU,
  POLISH: stocks.POLISH,
  AFRICAN: stocks.AFRICAN,
  ARABIC: stocks.ARABIC,
  EAST_ASIAN: stocks.EAST_ASIAN,
  ROMANCE: stocks.ROMANCE,
};

/** How many surnames of British families come from the long tail. */
const TAIL = 0.22;
const SECOND_FORENAME = 0.55;
const BRITISH_FORENAME = { WELSH: 0.45, IRISH: 0.35, AFRICAN: 0.2, EAST_ASIAN: 0.35, ROMANCE: 0.1 };

const isBritish = (culture: Culture): culture is 'BRITISH' | 'CARIBBEAN' =>
  culture === 'BRITISH' || culture === 'CARIBBEAN';

export const pickCulture = (random: SeededRandom): Culture => SHARES.pick(random);

export function pickSurname(culture: Culture, random: SeededRandom): string {
  if (!isBritish(culture)) return STOCKS[culture].surnames.pick(random);
  return random.chance(TAIL) ? inventedSurname(random) : BRITISH_SURNAMES.pick(random);
}

function british(sex: NamedSex, born: number, random: SeededRandom): string {
  const generation = BRITISH_FORENAMES.find(({ until }) => born <= until) ?? (BRITISH_FORENAMES.at(-1) as Generation);
  return (sex === 'MALE' ? generation.male : generation.female).pick(random);
}

function oneForename(culture: Culture, sex: NamedSex, born: number, random: SeededRandom): string {
  const share = isBritish(culture) ? 1 : ((BRITISH_FORENAME as Partial<Record<Culture, number>>)[culture] ?? 0.03);
  if (isBritish(culture) || random.chance(share)) return british(sex, born, random);
  return (sex === 'MALE' ? STOCKS[culture].male : STOCKS[culture].female).pick(random);
}

/** One to three forenames; a Sikh family gives Singh or Kaur as the second. */
export function pickForenames(culture: Culture, sex: NamedSex, born: number, random: SeededRandom): readonly string[] {
  const first = oneForename(culture, sex, born, random);
  if (culture === 'SIKH' && random.chance(0.7)) return [first, sex === 'MALE' ? 'Singh' : 'Kaur'];
  if (!random.chance(SECOND_FORENAME)) return [first];
  const second = oneForename(culture, sex, born, random);
  if (second === first) return [first];
  if (!random.chance(0.08)) return [first, second];
  return [...new Set([first, second, oneForename(culture, sex, born, random)])];
}

/** The form that a woman of the family bears: Polish surnames in -ski have a feminine form. */
export const surnameFor = (surname: string, culture: Culture, sex: NamedSex): string =>
  culture === 'POLISH' && sex === 'FEMALE' ? surname.replace(/(s|c|dz)ki$/, '$1ka') : surname;
