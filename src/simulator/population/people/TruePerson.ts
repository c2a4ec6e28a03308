import type { Values } from '../../../model/Source.js';
import type { Culture, NamedSex } from '../names/NamePool.js';
import type { Place } from '../places/Gazetteer.js';

/** What one person is to another. `NAMESAKE` stands beside `PARENT` or `CHILD`: father and son of one name. */
export const RELATIONS = [
  'TWIN',
  'SIBLING',
  'PARENT',
  'CHILD',
  'NAMESAKE',
  'PARTNER',
  'FORMER_PARTNER',
  'HOUSEMATE',
  'SAME_NAME_AND_BIRTH_DATE',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** `{ is: 'PARENT', of: 'P000000012' }` on a father or mother. Strangers of one name point at the one given before. */
export interface Relationship {
  readonly is: Relation;
  readonly of: string;
}

/** A surname with the days from which and until which it was borne, ISO 8601; null: from birth, until now. */
export interface TrueSurname {
  readonly surname: string;
  readonly because: 'BIRTH' | 'MARRIAGE' | 'DEED_POLL';
  readonly from: string | null;
  readonly to: string | null;
}

/** A stay at an address, ISO 8601; `to` is null where the person lives now. */
export interface TrueAddress {
  readonly place: Place;
  readonly from: string;
  readonly to: string | null;
}

/** In what a force's record of a person is not what is true, or leaves out what is. */
export const DISTORTIONS = [
  'NICKNAME',
  'SPELT_OTHERWISE',
  'TYPO',
  'ACCENTS_LOST',
  'NAMES_SWAPPED',
  'MIDDLE_NAME_FIRST',
  'INITIAL_ONLY',
  'HALF_OF_DOUBLE_NAME',
  'OUTDATED_SURNAME',
  'FALSE_NAME',
  'FORENAME_MISSING',
  'DAY_AND_MONTH_SWAPPED',
  'BIRTH_YEAR_SLIPPED',
  'BIRTH_DAY_SLIPPED',
  'BIRTH_PLACEHOLDER',
  'BIRTH_YEAR_ONLY',
  'BIRTH_MISSING',
  'FALSE_BIRTH_DATE',
  'PARTNERS_BIRTH_DATE',
  'SEX_MISSING',
  'SEX_WRONG',
  'PNC_ID_MISSING',
  'PNC_ID_WRONG',
  'CRO_NUMBER_MISSING',
  'CRO_NUMBER_WRONG',
  'ADDRESS_MISSING',
  'ADDRESS_OUTDATED',
  'ADDRESS_MISSPELT',
  'POSTCODE_MISSING',
  'POSTCODE_WRONG',
] as const;
export type Distortion = (typeof DISTORTIONS)[number];

/** A nominal of one force: what that force recorded of the person. */
export interface Appearance {
  readonly force: string;
  /** The force's own reference, such as `NMR-N-00488120`; no two nominals of a force share one. */
  readonly ref: string;
  /** When the nominal was made, and when it was last brought up to date; ISO dates. */
  readonly recordedAt: string;
  readonly updatedAt: string;
  /** Columns of the kind NOMINAL in canonical form; elements of lists carry a `key`. */
  readonly values: Values;
  readonly distortions: readonly Distortion[];
}

/** A person as nobody knows them: all that is true, and what each force made of it. */
export interface TruePerson {
  /** `P` and nine digits: the place in the population, from 0. */
  readonly id: string;
  /** `H` and nine digits: who shares it lives together now. */
  readonly household: string;
  readonly culture: Culture;
  readonly sex: NamedSex;
  readonly forenames: readonly string[];
  /** In order of time; the last is the one that is borne now. */
  readonly surnames: readonly TrueSurname[];
  /** ISO date. */
  readonly birthDate: string;
  /** In order of time; the last is where the person lives now. */
  readonly addresses: readonly TrueAddress[];
  readonly relationships: readonly Relationship[];
  /** The person's own; null where there is none. Invented ones end in S. */
  readonly pncId: string | null;
  readonly croNumber: string | null;
  /** None where no force has recorded the person. */
  readonly appearances: readonly Appearance[];
}
