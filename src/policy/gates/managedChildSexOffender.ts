import type { RecordKind } from '../../model/codes.js';
import { listOf } from '../../model/listOf.js';
import type { GateInput } from './Gate.js';
import { VISIBILITY_COLUMNS, visibleRecords } from './visibleRecords.js';

/** What says whether somebody is one. */
export const OFFENDER_COLUMNS: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  MANAGEMENT: ['mappaLevel', ...VISIBILITY_COLUMNS],
  CRIMINAL_HISTORY: [
    'disposals.offences.offenceGroup',
    'foreignConvictions.offences.offenceGroup',
    ...VISIBILITY_COLUMNS,
  ],
};

/** Groups of offences that are against children whatever the case. */
const AGAINST_CHILDREN: readonly unknown[] = ['CHILD_SEXUAL', 'INDECENT_IMAGES'];

/**
 * Whether a force manages the subject under MAPPA and a court or the police dealt with them for a sexual offence against
 * a child. Source: Criminal Justice Act 2003 s.327A; brief 2.3, K3.
 */
export function isManagedChildSexOffender(input: GateInput): boolean {
  const isManaged = visibleRecords(input, 'MANAGEMENT').some(({ values }) => typeof values.mappaLevel === 'number');
  const disposals = visibleRecords(input, 'CRIMINAL_HISTORY').flatMap(({ values }) =>
    [values.disposals, values.foreignConvictions].flatMap(listOf),
  );
  const offences = disposals.flatMap((disposal) => listOf(disposal.offences));
  return isManaged && offences.some(({ offenceGroup }) => AGAINST_CHILDREN.includes(offenceGroup));
}
