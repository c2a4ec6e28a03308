import type { Category, Facet, GroupCode, Level, OverlayRow, Provenance, RecordKind } from '../model/codes.js';
import type { RelationshipGroup } from '../model/vocabulary/minimumForm.js';

/** One cell of the matrix: what a group may see of a category of a kind, before gates and overlays. */
export interface Cell {
  readonly level: Level;
  /** ◊: only for the linked person; for others the group's not-linked level. */
  readonly linkedOnly: boolean;
  /** †: only for the requirement the requester supervises. */
  readonly ownRequirementOnly: boolean;
  /** F/I: full for the owning force, Inspector for other forces. */
  readonly owningForceOnly: boolean;
  readonly provenance: Provenance;
}

/** A category, or the overlay row that stands beside the categories. */
export type RowName = Category | OverlayRow;

/** A sentence for a condition code, and the groups for whom such a condition is listed at all. */
export interface ConditionSentence {
  readonly sentence: string;
  readonly groups: ReadonlySet<GroupCode>;
}

/** The law as data, read once at start. */
export interface Policy {
  /** SHA-256 over all policy files, first 16 hex digits: the same text always gives the same version. */
  readonly version: string;
  readonly cellCount: number;
  /** The cell, or undefined where the kind has no such row. */
  cell(kind: RecordKind, row: RowName, facet: Facet | null, group: GroupCode): Cell | undefined;
  readonly conditions: ReadonlyMap<string, ConditionSentence>;
  /** Relationship group by the recorded words for it, lower case; words that are not listed mean nothing. */
  readonly relationships: ReadonlyMap<string, RelationshipGroup>;
}
