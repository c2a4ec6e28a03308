import type {
  Category,
  Facet,
  ForceCode,
  GroupCode,
  Level,
  OverlayRow,
  Provenance,
  RecordKind,
} from '../model/codes.js';
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

/** How many cells a force has of its own, and how many of them give less than the shared ones. */
export interface ForceCells {
  readonly count: number;
  readonly tightened: number;
}

/** The law as data, read once at start. */
export interface Policy {
  /** SHA-256 over all policy files, first 16 hex digits: the same text always gives the same version. */
  readonly version: string;
  /** Cells of the shared tables; those of the forces' own are not among them. */
  readonly cellCount: number;
  /** The forces that have a table of their own, and its cells. */
  readonly forceCells: ReadonlyMap<ForceCode, ForceCells>;
  /** The cell, or undefined where the kind has no such row. */
  cell(
    kind: RecordKind,
    row: RowName,
    facet: Facet | null,
    group: GroupCode,
    /** The force whose record it is: its own table may be tighter. Null is the table that all forces share. */
    force: ForceCode | null,
  ): Cell | undefined;
  readonly conditions: ReadonlyMap<string, ConditionSentence>;
  /** Relationship group by the recorded words for it, lower case; words that are not listed mean nothing. */
  readonly relationships: ReadonlyMap<string, RelationshipGroup>;
}
