import type { Value, Values } from '../../../model/Source.js';
import type { WarningMarker } from '../../../model/vocabulary/person.js';
import { AS_AT, ageOn, isoDate } from '../calendar.js';
import type { Culture } from '../names/NamePool.js';
import type { SeededRandom } from '../SeededRandom.js';
import type { Contact, Draft, Numbered } from './Draft.js';
import { nominalRefOf } from './identifiersOf.js';
import { occupationOf } from './occupationOf.js';
import { recordedAddresses } from './recordedAddresses.js';
import { recordedBirth } from './recordedBirth.js';
import { recordedNames } from './recordedNames.js';
import { recordedAccess, recordedAssociates, recordedChildren } from './recordedTies.js';
import type { Appearance, Distortion } from './TruePerson.js';

const RATES = {
  pncTaken: 0.82,
  pncWrong: 0.001,
  croTaken: 0.75,
  croWrong: 0.001,
  sexMissing: 0.006,
  sexWrong: 0.001,
  verified: 0.6,
  secondBirth: 0.5,
  photograph: 0.35,
  ethnicity: 0.55,
  religion: 0.12,
  nationality: 0.6,
};

const ETHNICITY: Readonly<Record<Culture, string>> = {
  BRITISH: 'White British',
  WELSH: 'White Welsh',
  IRISH: 'White Irish',
  SOUTH_ASIAN_MUSLIM: 'Asian Pakistani',
  SIKH: 'Asian Indian',
  HINDU: 'Asian Indian',
  POLISH: 'White other',
  AFRICAN: 'Black African',
  CARIBBEAN: 'Black Caribbean',
  ARABIC: 'Arab',
  EAST_ASIAN: 'Asian Chinese',
  ROMANCE: 'White other',
};
const RELIGION: Partial<Record<Culture, string>> = {
  SOUTH_ASIAN_MUSLIM: 'Muslim',
  ARABIC: 'Muslim',
  SIKH: 'Sikh',
  HINDU: 'Hindu',
  POLISH: 'Roman Catholic',
  IRISH: 'Roman Catholic',
};
const NATIONALITY: Partial<Record<Culture, string>> = { POLISH: 'Polish', ROMANCE: 'Romanian', IRISH: 'Irish' };

/** One nominal of a person: what a force wrote down in these contacts, and in what it differs from what is true. */
export function nominalOf(
  person: Numbered,
  contacts: readonly Contact[],
  family: ReadonlyMap<Draft, Numbered>,
  school: string,
  random: SeededRandom,
): Appearance {
  const { draft, number } = person;
  const [first] = contacts;
  const last = contacts.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('no nominal is made without a contact');
  const { force, copy } = first;
  const distortions: Distortion[] = [];
  const isArrestedCareer = person.career !== 'VICTIM_OR_WITNESS' && person.career !== 'CONCERN';
  const photographed = isArrestedCareer && random.chance(RATES.photograph);
  const ref = nominalRefOf(force, number, copy);
  const registered = person.career === 'SEXUAL_OFFENCES' && ageOn(draft.birth, AS_AT) >= 14;
  const values: Values = {
    localNominalRef: ref,
    pncId: identifier(
      person.pncId,
      RATES.pncTaken,
      RATES.pncWrong,
      ['PNC_ID_MISSING', 'PNC_ID_WRONG'],
      distortions,
      random,
    ),
    croNumber: identifier(
      person.croNumber,
      RATES.croTaken,
      RATES.croWrong,
      ['CRO_NUMBER_MISSING', 'CRO_NUMBER_WRONG'],
      distortions,
      random,
    ),
    asn: photographed ? asnOf(force, number, first) : null,
    names: recordedNames(draft, first.on, last.on, distortions, random),
    dateOfBirth: birthDates(draft, distortions, random),
    sex: sexOf(draft, distortions, random),
    associates: recordedAssociates(person, family, force, random),
    addresses: recordedAddresses(draft.stays, contacts, distortions, random),
    photograph: photographed
      ? { held: true, handle: `${force.toLowerCase()}-custody-image-${number}-${copy + 1}` }
      : null,
    ...occupationOf(draft, random),
    selfDefinedEthnicity: random.chance(RATES.ethnicity) ? ETHNICITY[draft.culture] : null,
    religion: random.chance(RATES.religion) ? (RELIGION[draft.culture] ?? 'None') : null,
    nationality: random.chance(RATES.nationality) ? (NATIONALITY[draft.culture] ?? 'British') : null,
    warningMarkers: warningsOf(person, random),
    visorFlag: registered || (person.career === 'SEXUAL_RISK' && random.chance(0.8)),
    registeredSexualOffender: registered,
    linkedChildren: recordedChildren(person, family, random),
    legitimateAccess: recordedAccess(person, family, school, random),
  };
  return { force, ref, recordedAt: isoDate(first.on), updatedAt: isoDate(last.on), values, distortions };
}

function identifier(
  own: string | null,
  taken: number,
  wrong: number,
  [missing, mistaken]: readonly [Distortion, Distortion],
  distortions: Distortion[],
  random: SeededRandom,
): string | null {
  if (own === null) return null;
  if (!random.chance(taken)) {
    distortions.push(missing);
    return null;
  }
  if (!random.chance(wrong)) return own;
  const slipped = own.replace(/(\d)(\d)(?=\d?\/|\d?S)/, '$2$1');
  if (slipped !== own) distortions.push(mistaken);
  return slipped;
}

/** `26/140NM/01/00004321S`: year, unit of the force, sequence; nobody else’s. */
const asnOf = (force: string, number: number, { on }: Contact): string =>
  `${isoDate(on).slice(2, 4)}/999${force.slice(0, 2)}/01/${`${number}`.padStart(8, '0')}S`;

function birthDates(draft: Draft, distortions: Distortion[], random: SeededRandom): Value {
  const told = recordedBirth(draft, random);
  if (told.date === null) {
    distortions.push('BIRTH_MISSING');
    return [];
  }
  const first = { key: '1', date: told.date, verified: told.distortion === null && random.chance(RATES.verified) };
  if (told.distortion === null) return [first];
  if (random.chance(RATES.secondBirth)) return [first, { key: '2', date: isoDate(draft.birth), verified: true }];
  distortions.push(told.distortion);
  return [first];
}

function sexOf({ sex }: Draft, distortions: Distortion[], random: SeededRandom): string {
  if (random.chance(RATES.sexMissing)) {
    distortions.push('SEX_MISSING');
    return 'UNKNOWN';
  }
  if (!random.chance(RATES.sexWrong)) return sex;
  distortions.push('SEX_WRONG');
  return random.chance(0.2) ? 'OTHER' : sex === 'MALE' ? 'FEMALE' : 'MALE';
}

function warningsOf({ career }: Numbered, random: SeededRandom): readonly WarningMarker[] {
  const markers: WarningMarker[] = [];
  if (career === 'SEXUAL_OFFENCES' || career === 'SEXUAL_RISK' || career === 'EXPLOITATION')
    markers.push('OFFENDS_AGAINST_CHILDREN');
  if (career === 'VIOLENCE' || (career === 'DOMESTIC_ABUSE' && random.chance(0.5))) markers.push('VIOLENT');
  if (career === 'VIOLENCE' && random.chance(0.3)) markers.push('WEAPONS');
  if (random.chance(0.01)) markers.push('ESCAPER');
  if (random.chance(0.05)) markers.push('SELF_HARM');
  return markers;
}
