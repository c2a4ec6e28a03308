import type { GroupCode, RecordKind } from '../model/codes.js';
import { FACET_COLUMNS } from './dataFacet.js';
import { GATES } from './gates/gates.js';
import { linkedPersonColumns } from './linkedPerson.js';
import { overlayColumns } from './overlays/overlays.js';

/**
 * The closed list of columns that may be read in order to decide about records of a kind for a group. They are used
 * and dropped; none is released because it was read here.
 */
export function decisionColumns(kind: RecordKind, group: GroupCode): readonly string[] {
  const facet: readonly string[] = (FACET_COLUMNS as Partial<Record<RecordKind, readonly string[]>>)[kind] ?? [];
  return [
    ...new Set([...overlayColumns(kind, group), ...facet, ...linkedPersonColumns(kind), ...(OTHERS[kind] ?? [])]),
  ];
}

/** Who of several people on a list is the subject. */
const OTHERS: Readonly<Partial<Record<RecordKind, readonly string[]>>> = { CRIME_REPORT: ['suspects.ref'] };

/** Columns a group's gate reads of nominals. */
export const gateNominalColumns = (group: GroupCode): readonly string[] => GATES.get(group)?.nominalColumns ?? [];

/** Columns a group's gate reads of records, by kind. */
export const gateRecordColumns = (group: GroupCode): Readonly<Partial<Record<RecordKind, readonly string[]>>> =>
  GATES.get(group)?.recordColumns ?? {};
