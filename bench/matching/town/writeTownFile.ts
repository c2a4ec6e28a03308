import { pickSurname } from '../../../src/simulator/population/names/NamePool.js';
import { NICKNAMES } from '../../../src/simulator/population/names/nicknames.js';
import type { SeededRandom } from '../../../src/simulator/population/SeededRandom.js';
import { homeOf, type Townsperson } from './drawTown.js';
import type { FileFlaws } from './TownProfile.js';

/** One row of a file of the town; all as text, empty where the file lacks it. */
export interface TownRow {
  /** Whose row it is: never read by what is measured. */
  readonly person: number;
  readonly forename: string;
  readonly surname: string;
  readonly sex: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly address: string;
  readonly postcode: string;
  readonly identifier: string;
}

const KEYS = 'abcdefghijklmnopqrstuvwxyz';
const FAR_AWAY = 50_000;

/** What a file with such flaws says of the town, in an order of its own. */
export function writeTownFile(town: readonly Townsperson[], flaws: FileFlaws, random: SeededRandom): TownRow[] {
  const moved = new Map<number, number>();
  const homeIn = (household: number): number => {
    const known = moved.get(household);
    if (known !== undefined) return known;
    const now = random.chance(flaws.moved) ? FAR_AWAY + random.below(FAR_AWAY) : household;
    moved.set(household, now);
    return now;
  };
  const isCovered = new Map<number, boolean>();
  const covers = ({ household }: Townsperson): boolean => {
    const known = isCovered.get(household) ?? random.chance((1 + flaws.covers) / 2);
    isCovered.set(household, known);
    return random.chance((1 + flaws.covers) / 2) && known;
  };
  const rows = town.filter(covers).map((person) => rowOf(person, homeIn(person.household), flaws, random));
  for (let index = rows.length - 1; index > 0; index--) {
    const other = random.below(index + 1);
    const [one, two] = [rows[index], rows[other]];
    if (one && two) [rows[index], rows[other]] = [two, one];
  }
  return rows;
}

function rowOf(person: Townsperson, household: number, flaws: FileFlaws, random: SeededRandom): TownRow {
  const { number, street, postcode } = homeOf(household);
  const mistyped = (text: string, share: number) => (random.chance(share) ? mistype(text, random) : text);
  const unless = (share: number, text: string) => (random.chance(share) ? '' : text);
  let forename = person.forename;
  if (random.chance(flaws.nickname)) forename = random.pick(NICKNAMES.get(forename) ?? [forename]);
  if (random.chance(flaws.initial)) forename = forename.slice(0, 1);
  let surname = person.surname;
  if (person.sex === 'F' && random.chance(flaws.otherSurname)) surname = pickSurname('BRITISH', random);
  forename = unless(flaws.forenameMissing, mistyped(forename, flaws.typo));
  surname = unless(flaws.surnameMissing, mistyped(surname, flaws.typo));
  if (random.chance(flaws.namesSwapped)) [forename, surname] = [surname, forename];
  const sex = random.chance(flaws.sexWrong) ? (person.sex === 'M' ? 'F' : 'M') : person.sex;
  return {
    person: person.id,
    forename: forename.toUpperCase(),
    surname: surname.toUpperCase(),
    sex: unless(flaws.sexMissing, sex),
    ...birthOf(person, flaws, random),
    address: unless(flaws.addressMissing, mistyped(`${number} ${street}`, flaws.addressTypo)).toUpperCase(),
    postcode: unless(flaws.postcodeMissing, mistyped(postcode, flaws.postcodeTypo)).toUpperCase(),
    identifier: unless(flaws.identifierMissing, mistyped(person.identifier, flaws.typo)),
  };
}

function birthOf(
  { day, month, year }: Townsperson,
  flaws: FileFlaws,
  random: SeededRandom,
): Pick<TownRow, 'day' | 'month' | 'year'> {
  if (random.chance(flaws.birthMissing)) return { day: '', month: '', year: '' };
  if (random.chance(flaws.birthPlaceholder)) return { day: '1', month: '1', year: String(year) };
  let parts = [day, month, year];
  if (random.chance(flaws.birthTypo)) {
    const slip = random.below(5);
    if (slip === 0 && day <= 12) parts = [month, day, year];
    else if (slip <= 1) parts = [day, month, year + random.pick([-1, 1, -10, 10])];
    else if (slip === 2) parts = [random.between(1, 28), month, year];
    else if (slip === 3) parts = [day, random.between(1, 12), year];
    else parts = [random.between(1, 28), random.between(1, 12), year + random.between(-3, 3)];
  }
  const [d = '', m = '', y = ''] = parts.map((part) => (random.chance(flaws.birthPartMissing) ? '' : String(part)));
  return { day: d, month: m, year: y };
}

/** One slip of a hand: a letter left out, doubled, exchanged, put in or replaced. */
function mistype(text: string, random: SeededRandom): string {
  const at = random.below(Math.max(1, text.length));
  const key = KEYS[random.below(KEYS.length)] ?? 'x';
  switch (random.below(5)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + text.slice(at, at + 1) + text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2);
    case 3:
      return text.slice(0, at) + key + text.slice(at);
    default:
      return text.slice(0, at) + key + text.slice(at + 1);
  }
}
