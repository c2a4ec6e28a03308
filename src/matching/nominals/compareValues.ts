import { addressLevel, type WeighedAddress, weighedAddress } from '../levels/addressLevels.js';
import { ASSOCIATES, associatesLevel } from '../levels/associateLevels.js';
import { BIRTH, birthLevel } from '../levels/birthLevels.js';
import { FORENAME, forenameLevel } from '../levels/forenameLevels.js';
import { type NameForm, nameForm } from '../levels/NameForm.js';
import { isOneForename, isOneSurname } from '../levels/namesAgree.js';
import { postcodeLevel } from '../levels/postcodeLevels.js';
import { SURNAME, surnameLevel } from '../levels/surnameLevels.js';
import { bitsOverChance, shareOf, TERMS, wordBits } from '../parameters/terms.js';
import type { BirthDate } from '../records/birthDate.js';
import { associatesOf, type MatchHome, type MatchName, type MatchRecord } from '../records/MatchRecord.js';
import { outerWords } from '../records/readAssociates.js';
import { borneForenames, borneSurnames, nearForename, nearSurname } from '../weighing/BorneNames.js';
import {
  ASSOCIATES_FIELD,
  BIRTH_FIELD,
  FORENAMES_FIELD,
  ORDER,
  ORDER_FIELD,
  RESIDENCE_FIELD,
  residenceLevel,
  SURNAME_FIELD,
} from '../weighing/fields.js';

/** By field: the level, and how much likelier strangers agree so with these very values than with any, in bits. */
interface Compared {
  readonly levels: Uint8Array;
  readonly over: Float64Array;
}

/** There are no rows to count in: names are those that are listed. */
const NO_ROWS = { count: () => 0 };
const FORENAMES = borneForenames(NO_ROWS, Number.POSITIVE_INFINITY);
const SURNAMES = borneSurnames(NO_ROWS, Number.POSITIVE_INFINITY);

/** Names as they stand, or with forenames and surname exchanged where they agree only so. */
export function compareNames(a: MatchName, b: MatchName, { levels, over }: Compared): void {
  const [one, other] = [formsOf(a), formsOf(b)];
  const straight = levelsOf(one, other);
  const crossed = levelsOf(one, { forenames: other.surname, surname: other.forenames });
  const isOff = straight.forename >= FORENAME.ALIKE && straight.surname >= SURNAME.ALIKE;
  const isSwapped =
    isOff &&
    (crossed.forename === FORENAME.SAME ||
      crossed.forename === FORENAME.SAME_FIRST ||
      crossed.surname === SURNAME.SAME);
  let { forename, surname } = isSwapped ? crossed : straight;
  const [first = ''] = one.forenames.words;
  const [otherFirst = ''] = (isSwapped ? other.surname : other.forenames).words;
  const otherSurname = isSwapped ? other.forenames : other.surname;
  if (forename === FORENAME.NEARLY) forename = nearForename(FORENAMES, first, otherFirst);
  if (surname === SURNAME.NEARLY) surname = nearSurname(SURNAMES, one.surname, otherSurname);
  levels[FORENAMES_FIELD] = forename;
  levels[SURNAME_FIELD] = surname;
  levels[ORDER_FIELD] = isSwapped ? ORDER.SWAPPED : ORDER.STRAIGHT;
  over[FORENAMES_FIELD] = isOneForename(forename) ? bitsOverChance('forenames', first, otherFirst) : 0;
  over[SURNAME_FIELD] = isOneSurname(surname) ? bitsOverChance('surnames', a.surname, otherSurname.words.join(' ')) : 0;
}

/** Dates of birth: 1 January agrees oftener than another day. */
export function compareBirths(a: BirthDate, b: BirthDate, { levels, over }: Compared): void {
  const level = birthLevel(a, b);
  levels[BIRTH_FIELD] = level;
  over[BIRTH_FIELD] = OF_ONE_DAY.includes(level) ? bitsOverChance('days', dayOf(a), dayOf(b)) : 0;
}

const OF_ONE_DAY: readonly number[] = [BIRTH.SAME, BIRTH.SWAPPED, BIRTH.YEAR_SLIP, BIRTH.YEAR_WRONG];
const dayOf = ({ month, day }: BirthDate): string => `${month}-${day}`;

/** Homes by address and postcode together; how many share one is not known. */
export function compareHomes(a: MatchHome, b: MatchHome, { levels }: Compared): void {
  const address = addressLevel(addressOf(a), addressOf(b));
  levels[RESIDENCE_FIELD] = residenceLevel(address, postcodeLevel(a.postcode, b.postcode));
}

/** How often two people have one full name. */
const AGREEING = TERMS.forenames.agreeing * TERMS.surnames.agreeing;

/**
 * Associates by whether both name one. How common a full name is follows from its forename and its surname; one that is rarer
 * than most counts no more: people of one circle know one another, whatever they are called.
 */
export function compareAssociates(a: MatchRecord, b: MatchRecord, { levels, over }: Compared): void {
  const { level, chance } = associatesLevel(associatesOf(a), associatesOf(b), shareOfFullName);
  levels[ASSOCIATES_FIELD] = level;
  over[ASSOCIATES_FIELD] = level === ASSOCIATES.SHARED ? Math.log2(chance / AGREEING) : 0;
}

function shareOfFullName(name: string): number {
  const [first, last] = outerWords(name);
  return Math.max(AGREEING, shareOf('forenames', first) * shareOf('surnames', last));
}

interface NameForms {
  readonly forenames: NameForm;
  readonly surname: NameForm;
}

const levelsOf = (a: NameForms, b: NameForms) => ({
  forename: forenameLevel(a.forenames, b.forenames),
  surname: surnameLevel(a.surname, b.surname),
});

const NAMES = new WeakMap<MatchName, NameForms>();
const ADDRESSES = new WeakMap<MatchHome, WeighedAddress>();

/** Worked out once for each name however often it is compared. */
function formsOf(name: MatchName): NameForms {
  const known = NAMES.get(name);
  if (known !== undefined) return known;
  const forms = { forenames: nameForm(name.forenames), surname: nameForm(name.surname) };
  NAMES.set(name, forms);
  return forms;
}

function addressOf(home: MatchHome): WeighedAddress {
  const known = ADDRESSES.get(home);
  if (known !== undefined) return known;
  const weighed = weighedAddress(home.address, wordBits);
  ADDRESSES.set(home, weighed);
  return weighed;
}
