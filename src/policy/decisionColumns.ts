import type { GroupCode, RecordKind } from '../model/codes.js';
import type { Enquiry } from '../model/Enquiry.js';
import type { Requester } from '../model/Requester.js';
import type { RegisterRequest } from '../model/Source.js';
import { FACET_COLUMNS } from './dataFacet.js';
import { GATES } from './gates/gates.js';
import { linkedPersonColumns } from './linkedPerson.js';
import { childVictimColumns } from './openChildVictim.js';
import { overlayColumns } from './overlays/overlays.js';

/**
 * The closed list of columns that may be read in order to decide about records of a kind for a group. They are used
 * and dropped; none is released because it was read here.
 */
export function decisionColumns(
  kind: RecordKind,
  group: GroupCode,
  /** Whether there is any authorisation at all: what only an authorisation asks about is not read without one. */
  isAuthorised = true,
): readonly string[] {
  const facet: readonly string[] = (FACET_COLUMNS as Partial<Record<RecordKind, readonly string[]>>)[kind] ?? [];
  return [
    ...new Set([
      ...overlayColumns(kind, group),
      ...facet,
      ...linkedPersonColumns(kind),
      ...(isAuthorised ? childVictimColumns(kind, group) : []),
      ...(OTHERS[kind] ?? []),
      ...(kind === 'SHPO_SRO' && group === 'SUP' ? OWN_REQUIREMENT : []),
    ]),
  ];
}

/** Who of several people on a list is the subject. */
const OTHERS: Readonly<Partial<Record<RecordKind, readonly string[]>>> = { CRIME_REPORT: ['suspects.ref'] };

/** Whose the requirements of an order are, and which of them reports and breaches are about (brief 2.2 †). */
const OWN_REQUIREMENT: readonly string[] = [
  'requirements.number',
  'requirements.supervisor.organisation',
  'requirements.electronicMonitoring',
  'supervisorReports.requirementNo',
  'breaches.conditionNo',
];

/** Columns a group's gate reads of nominals. */
export const gateNominalColumns = (group: GroupCode): readonly string[] => GATES.get(group)?.nominalColumns ?? [];

/** What a group's gate looks up in the forces' registers. */
export const gateRegisterAsks = (
  group: GroupCode,
  enquiry: Enquiry,
  requester: Requester,
): readonly RegisterRequest[] => GATES.get(group)?.registerAsks(enquiry, requester) ?? [];

/** Columns a group's gate reads of records, by kind. */
export const gateRecordColumns = (group: GroupCode): Readonly<Partial<Record<RecordKind, readonly string[]>>> =>
  GATES.get(group)?.recordColumns ?? {};
