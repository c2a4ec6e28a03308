import type { Category, Facet, Level, RecordKind } from './codes.js';

/** The most a caller's enquiry could get of a field: in full, its minimum form, what an Inspector lets go, nothing. */
export const CEILINGS = ['FULL', 'MINIMUM', 'INSPECTOR', 'NEVER'] as const;
export type Ceiling = (typeof CEILINGS)[number];

export const CEILING_OF_LEVEL = {
  F: 'FULL',
  M: 'MINIMUM',
  I: 'INSPECTOR',
  N: 'NEVER',
} as const satisfies Record<Level, Ceiling>;

/** One rule that has a say about a field. */
export interface ExplainedRule {
  /** Its name, as the access log knows it. */
  readonly rule: string;
  /** Where it stands: a law, the guidance, a table of the policy. */
  readonly source: string;
  readonly says: string;
}

/** What a caller's enquiry has as its ceiling for one field of one kind of record, whoever the subject is, and why. */
export interface Explanation {
  /** As the caller wrote it. */
  readonly coordinate: string;
  /** The field from its record on, e.g. `CrimeReport.victims.name`. */
  readonly path: string;
  /** Null where the field belongs to no record. */
  readonly recordKind: RecordKind | null;
  /** Null for a field that exists to decide about others. */
  readonly category: Category | null;
  readonly facet: Facet | null;
  readonly ceiling: Ceiling;
  /** What is given in place of the full value; null where there is nothing to give. */
  readonly minimumForm: string | null;
  readonly rules: readonly ExplainedRule[];
  /** What a record or its subject may turn out to be that makes the answer tighter than the ceiling. */
  readonly dependsOn: readonly string[];
  /** For police callers: what would open more; null for everybody else, and where nothing is shut. */
  readonly unlock: string | null;
}
