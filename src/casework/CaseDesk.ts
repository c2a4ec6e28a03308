import type { IdentifiedSubject } from '../model/Authorisation.js';
import type { ForceCode, Group } from '../model/codes.js';
import type { Refusal } from '../model/Refusal.js';
import type { Actor } from './Actor.js';
import type { CaseItem, Change, ItemKind } from './CaseItem.js';
import type { Deadlines } from './Deadlines.js';

/** What stands, for reading. */
export interface CaseReader {
  get<K extends ItemKind>(kind: K, id: string): CaseItem<K> | undefined;
  all<K extends ItemKind>(kind: K): readonly CaseItem<K>[];
}

/** An organisation of the register, as far as casework needs it. */
export interface CaseOrganisation {
  readonly kind: string;
  readonly area: string;
}

/** A force with its own organisation and area. */
export interface CaseForce {
  readonly code: ForceCode;
  readonly organisation: string;
  readonly area: string;
}

/** Everything that a command may know. It is pure: nothing is stored before its steps are proposed. */
export interface CaseDesk {
  readonly actor: Actor;
  /** ISO instant. */
  readonly now: string;
  /** A fresh unguessable id, e.g. `AUTH-…`. */
  readonly newId: (prefix: string) => string;
  /** The id of what is raised for this reason, the same for whoever raises it, and unguessable too. */
  readonly idFor: (prefix: string, reason: string) => string;
  readonly cases: CaseReader;
  readonly deadlines: Deadlines;
  readonly organisations: ReadonlyMap<string, CaseOrganisation>;
  readonly forces: readonly CaseForce[];
  /** Whether people of a group may work for an organisation of this kind. */
  readonly fits: (group: Group, organisationKind: string) => boolean;
}

/** The steps that a command takes, and what the log says of it beside them. */
export interface Carried {
  /** The first is what the command is about. */
  readonly changes: readonly [Change, ...Change[]];
  readonly subject: IdentifiedSubject | null;
  /** Further paths below the operation's name that the log gets a row for, e.g. `reusedText`. */
  readonly paths: readonly string[];
  /** Facts that it rested on, in fixed words. */
  readonly facts: readonly string[];
}

export type CommandResult = Carried | Refusal;
