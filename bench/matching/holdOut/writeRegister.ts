import { type BirthDate, UNKNOWN_BIRTH } from '../../../src/matching/records/birthDate.js';
import { homeAddress } from '../../../src/matching/records/homeAddress.js';
import type { MatchRecord } from '../../../src/matching/records/MatchRecord.js';
import { plainWords } from '../../../src/model/plainWords.js';
import { pickSurname } from '../../../src/simulator/population/names/NamePool.js';
import { NICKNAMES } from '../../../src/simulator/population/names/nicknames.js';
import type { SeededRandom } from '../../../src/simulator/population/SeededRandom.js';
import type { LabelledFile } from '../QualityReport.js';
import { drawHome, type Resident } from './drawCounty.js';
import type { HoldOutProfile } from './HoldOutProfile.js';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(1900, 0, 1);
/** Letters that are written for one another by whoever copies a hand or hears a name. */
const CONFUSED = ['ae', 'ei', 'ou', 'mn', 'ck', 'sz', 'iy', 'uv', 'lt', 'bp', 'dt', 'gj'];

/** What a register has of the county: the first as people were, the second later and by other clerks. */
export function writeRegister(
  county: readonly Resident[],
  profile: HoldOutProfile,
  register: 0 | 1,
  random: SeededRandom,
): LabelledFile {
  const people = county.filter(() => random.chance(profile.has[register]));
  const order = people.map((resident) => ({ resident, at: random.word() })).sort((a, b) => a.at - b.at);
  return {
    records: order.map(({ resident }) => recordOf(resident, profile, register, random)),
    people: order.map(({ resident }) => resident.id),
  };
}

function recordOf(resident: Resident, profile: HoldOutProfile, register: 0 | 1, random: SeededRandom): MatchRecord {
  const missing = register === 0 ? profile.missingFirst : profile.missing;
  const said = (text: string) =>
    random.chance(missing) ? '' : slipped(text, profile.slipsInAHundredLetters / 100, random);
  const [first = '', ...middle] = resident.forenames;
  const called = random.chance(profile.nickname) ? random.pick(NICKNAMES.get(first) ?? [first]) : first;
  const forenames = random.chance(profile.middleNames) ? [called, ...middle].join(' ') : called;
  const isMarried = register === 1 && resident.sex === 'FEMALE' && random.chance(profile.married);
  const surname = isMarried ? pickSurname('BRITISH', random) : resident.surname;
  const { house, street, town, postcode } =
    register === 1 && random.chance(profile.moved) ? drawHome(random) : resident.home;
  const hasStreet = !random.chance(missing);
  return {
    forenames: plainWords(said(forenames)),
    surname: plainWords(slipped(surname, profile.slipsInAHundredLetters / 100, random)),
    birth: birthOf(resident.born, missing, random),
    sex: random.chance(missing) ? '' : resident.sex === 'MALE' ? 'M' : 'F',
    address: homeAddress([hasStreet ? `${house} ${said(street)}` : '', said(town)].join(' ')),
    postcode: plainWords(said(postcode)).replace(/ /g, ''),
    identifiers: [],
  };
}

/** Now and then a clerk writes the day before or after, or takes a three for an eight. */
function birthOf(born: number, missing: number, random: SeededRandom): BirthDate {
  const day = random.chance(0.01) ? born + random.pick([-1, 1, -10, 10, 31]) : born;
  const [year = 0, month = 0, date = 0] = new Date(FIRST_DAY + day * DAY_MS)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .map((part) => Number(random.chance(0.004) ? part.replace('3', '8').replace('1', '7') : part));
  if (random.chance(missing / 2)) return UNKNOWN_BIRTH;
  const part = (value: number) => (random.chance(missing / 2) ? 0 : value);
  return { year: part(year), month: part(month), day: part(date) };
}

function slipped(text: string, share: number, random: SeededRandom): string {
  return [...text]
    .flatMap((letter, index) => {
      if (!random.chance(share)) return letter;
      const pair = CONFUSED.find((both) => both.includes(letter.toLowerCase()));
      if (pair !== undefined && random.chance(0.5))
        return pair[0] === letter.toLowerCase() ? (pair[1] ?? letter) : (pair[0] ?? letter);
      return index > 0 && random.chance(0.5) ? [] : [letter, letter];
    })
    .join('');
}
