import type { RecordKind } from '../../../model/codes.js';
import type { Register, Value, Values } from '../../../model/Source.js';
import { type Day, isoDate, isoInstant } from '../calendar.js';
import type { GeneratedPerson } from '../generatePeople.js';
import type { Appearance } from '../people/TruePerson.js';
import type { Place } from '../places/Gazetteer.js';
import type { SeededRandom } from '../SeededRandom.js';
import type { Offence } from './offences.js';
import { codeNumber, type PostName, type Roster } from './Roster.js';

/** A record of a force in canonical columns. */
export interface InventedRecord {
  readonly kind: RecordKind;
  readonly force: string;
  readonly id: string;
  readonly nominal: string;
  readonly values: Values;
}

/** An entry of a force’s register. */
export interface InventedEntry {
  readonly register: Register;
  readonly force: string;
  readonly id: string;
  readonly values: Values;
}

/** How a matter ended, or that it has not. */
export type Ending = 'OPEN' | 'NO_FURTHER_ACTION' | 'CHARGED' | 'CAUTIONED' | 'CONVICTED' | 'ACQUITTED';

/** Against whom: known by a reference, and never a nominal of the population. */
export interface Victim {
  readonly ref: string;
  readonly name: string;
  readonly birth: Day;
  readonly sex: string;
  readonly relationship: string;
  readonly isChild: boolean;
}

/** Something that a force looked into: what all records about it have in common. */
export interface Matter {
  readonly generated: GeneratedPerson;
  readonly appearance: Appearance;
  /** Which matter of the person’s life, from 0: part of every reference. */
  readonly index: number;
  readonly offence: Offence;
  readonly committed: Day;
  readonly reported: Day;
  /** When it ended; null while it is open. */
  readonly decided: Day | null;
  readonly ending: Ending;
  /** The person was under 18 when it happened. */
  readonly isChild: boolean;
  readonly isDomestic: boolean;
  readonly victim: Victim | null;
  readonly place: Place;
  /** When the person lived there. */
  readonly stay: { readonly from: Day; readonly to: Day | null };
  readonly officer: Values;
  readonly supervisor: Values;
  readonly roster: Roster;
  readonly random: SeededRandom;
}

const pad = (value: number, length: number): string => `${value}`.padStart(length, '0');

/** A number that no other matter of the country has: the person’s, then which of theirs. */
const serialOf = ({ generated, index }: Matter): string => `${pad(generated.numbered.number, 6)}${pad(index, 2)}`;

export const yearDigits = (day: Day): string => isoDate(day).slice(2, 4);

/** `nmr-crime-00001203-1`: of the force, the kind and the matter; `nth` tells several of a kind apart. */
export const recordId = (matter: Matter, word: string, nth = 1): string =>
  `${matter.appearance.force.toLowerCase()}-${word}-${serialOf(matter)}-${nth}`;

/** `NMR/00001203/26`. */
export const crimeReference = (matter: Matter): string =>
  `${matter.appearance.force}/${serialOf(matter)}/${yearDigits(matter.reported)}`;

export const reference = (matter: Matter, letters: string, on: Day): string =>
  `${matter.appearance.force}/${letters}/${yearDigits(on)}/${serialOf(matter)}`;

export const recordOf = (matter: Matter, kind: RecordKind, word: string, values: Values, nth = 1): InventedRecord => ({
  kind,
  force: matter.appearance.force,
  id: recordId(matter, word, nth),
  nominal: matter.appearance.ref,
  values,
});

/** The person’s name as the force of the matter has it. */
export function nameAt({ appearance }: Matter): string {
  const [current] = appearance.values.names as readonly Values[];
  return [current?.forenames, current?.surname].filter((part) => typeof part === 'string').join(' ');
}

/** The date of birth as the force of the matter has it. */
export function birthAt({ appearance }: Matter): Value {
  const [first] = appearance.values.dateOfBirth as readonly Values[];
  return first?.date ?? null;
}

export const keyed = (values: readonly Values[]): readonly Values[] =>
  values.map((each, index) => ({ key: `${index + 1}`, ...each }));

/** The place of the matter as records have it: the address of the person at that time. */
export function addressOf({ place, stay, reported }: Matter): Values {
  const { line, postcode, kind } = place;
  const numbered = codeNumber(line);
  return {
    line,
    postcode,
    uprn: numbered % 6 === 0 ? `9999${pad(numbered % 100_000_000, 8)}` : null,
    type: kind === 'PRISON' ? 'CUSTODY' : kind === 'FLAT' ? 'TENANCY' : 'HOME',
    from: numbered % 2 === 0 ? isoDate(stay.from).slice(0, 7) : null,
    to: stay.to !== null && stay.to <= reported + 365 ? isoDate(stay.to) : null,
  };
}

export const personLink = (name: string, role: string, more: Values = {}): Values => ({
  ref: null,
  name,
  dateOfBirth: null,
  sex: null,
  role,
  relationship: null,
  anonymityApplies: null,
  ...more,
});

/** The person whom the matter is about, named inside a record. */
export const subjectLink = (matter: Matter, role: string, relationship: string | null): Values =>
  personLink(nameAt(matter) || 'Not recorded', role, {
    ref: matter.appearance.ref,
    dateOfBirth: birthAt(matter),
    sex: matter.appearance.values.sex ?? null,
    relationship,
    anonymityApplies: false,
  });

const BYSTANDERS = [
  'Ottoline Grieve',
  'Piers Quillan',
  'Maud Thrale',
  'Verity Amblecote',
  'Alva Renk',
  'Hester Colley',
  'Basil Orme',
];

/** Somebody who had to do with the matter and is nobody’s subject: as much as a force wrote down of them. */
export function bystander(
  { random, reported, index }: Matter,
  role: string,
  relationships: readonly string[] = [],
): Values {
  const known = random.chance(0.25);
  return personLink(random.pick(BYSTANDERS), role, {
    ref: known ? `TP-${pad(random.below(1_000_000), 6)}-${index}` : null,
    dateOfBirth: random.chance(0.3) ? isoDate(reported - random.between(9_000, 24_000)) : null,
    sex: random.chance(0.6) ? random.pick(['FEMALE', 'MALE']) : null,
    relationship: relationships.length > 0 && random.chance(0.7) ? random.pick(relationships) : null,
    anonymityApplies: random.chance(0.15) ? random.chance(0.3) : null,
  });
}

export const victimLink = ({ ref, name, birth, sex, relationship, isChild }: Victim, role: string): Values =>
  personLink(name, role, { ref, dateOfBirth: isoDate(birth), sex, relationship, anonymityApplies: isChild });

export const staff = ({ appearance, roster, random }: Matter, post: PostName): Values =>
  roster.pick(appearance.force, post, random);

export const instant = (day: Day, random: SeededRandom): string => isoInstant(day, random.below(1440));
