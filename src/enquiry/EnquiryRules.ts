import type { Group, LawfulBasis, UseCasePurpose } from '../model/codes.js';

export const REFERENCE_FIELDS = ['caseReference', 'meetingId', 'incidentLog'] as const;
export type ReferenceField = (typeof REFERENCE_FIELDS)[number];

/** Parts that a lawful basis may need. */
export const NEEDED_FIELDS = [...REFERENCE_FIELDS, 'confidentialityLimb'] as const;
export type NeededField = (typeof NEEDED_FIELDS)[number];

/** Who must name somebody: these groups; other groups may, unless nobody may. */
export interface NamingRule {
  readonly neededOf: ReadonlySet<Group>;
  readonly nobodyMay: boolean;
}

/** One row of `policy/purposes.csv`. Source: brief 3.2, 3.8. */
export interface PurposeRule {
  /** The groups that may assert the purpose, each with the references of which it must give one. */
  readonly references: ReadonlyMap<Group, readonly ReferenceField[]>;
  readonly subjects: NamingRule;
  readonly children: NamingRule;
  readonly kindsNeeded: boolean;
  readonly representationsNeededOf: ReadonlySet<Group>;
  readonly conflictsDeclared: boolean;
  readonly lifetimeHours: number;
}

/** One row of `policy/bases.csv`. Source: brief 3.3. */
export interface BasisRule {
  readonly purposes: ReadonlySet<UseCasePurpose>;
  readonly groups: ReadonlySet<Group>;
  /** One of these must be given; empty when the basis needs nothing. */
  readonly needsOneOf: readonly NeededField[];
  readonly standsAlone: boolean;
  /** `always`, an ISO date, or null while the law has not commenced. */
  readonly enabledFrom: string | null;
  /** Why no enquiry may rest on it, where that is so. */
  readonly refusedBecause: string | null;
}

/** The law of what an enquiry must say, as data. Every purpose and every basis has its row. */
export interface EnquiryRules {
  readonly purposes: ReadonlyMap<UseCasePurpose, PurposeRule>;
  readonly bases: ReadonlyMap<LawfulBasis, BasisRule>;
}
