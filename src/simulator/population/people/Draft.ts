import type { Day } from '../calendar.js';
import type { Culture, NamedSex } from '../names/NamePool.js';
import type { Place } from '../places/Gazetteer.js';
import type { Relation } from './TruePerson.js';

/** A surname while a person is being made up. */
export interface DraftSurname {
  readonly surname: string;
  readonly because: 'BIRTH' | 'MARRIAGE' | 'DEED_POLL';
  readonly from: Day | null;
  to: Day | null;
}

/** A stay while a person is being made up; `to` is null where the person lives now. */
export interface DraftStay {
  readonly place: Place;
  readonly from: Day;
  readonly to: Day | null;
}

/** A person while a family is being made up. */
export interface Draft {
  readonly culture: Culture;
  readonly sex: NamedSex;
  readonly birth: Day;
  readonly forenames: readonly string[];
  readonly surnames: DraftSurname[];
  /** Which of the family’s households the person lives in now. */
  household: number;
  /** When the person left the family’s first household for another; null for who never did. */
  left: Day | null;
  stays: readonly DraftStay[];
  readonly relationships: { readonly is: Relation; readonly of: Draft }[];
}

/** Why the police know somebody, in one word: what their records will be about. */
export const CAREERS = [
  'SEXUAL_OFFENCES',
  'SEXUAL_RISK',
  'VIOLENCE',
  'DOMESTIC_ABUSE',
  'OTHER_OFFENCES',
  'EXPLOITATION',
  'CONCERN',
  'VICTIM_OR_WITNESS',
] as const;
export type Career = (typeof CAREERS)[number];

/** Something that happened, after which a force wrote something down. */
export interface Contact {
  readonly on: Day;
  readonly force: string;
  /** 1 where the force did not find its own nominal again and made a second one. */
  readonly copy: 0 | 1;
}

/** A person of a family with a number of their own and everything that will have been written down. */
export interface Numbered {
  readonly draft: Draft;
  /** The place in the population, from 0. */
  readonly number: number;
  readonly career: Career;
  /** In order of time; empty for whom no force knows. */
  readonly contacts: readonly Contact[];
  readonly pncId: string | null;
  readonly croNumber: string | null;
}

/** Says of both what they are to each other. */
export function relate(one: Draft, is: Relation, other: Draft, inverse: Relation = is): void {
  one.relationships.push({ is, of: other });
  other.relationships.push({ is: inverse, of: one });
}
