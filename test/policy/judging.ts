import type { GroupCode, RecordKind } from '../../src/model/codes.js';
import type { Nominal, SourceRecord, Values } from '../../src/model/Source.js';
import type { GateVerdict } from '../../src/policy/Decision.js';
import type { GateInput } from '../../src/policy/gates/Gate.js';
import { GATES } from '../../src/policy/gates/gates.js';
import { callerOf, NOW } from './fixtures.js';

/** A nominal of a force with what the gate reads of it. */
export const nominal = (values: Values, force = 'NMR'): Nominal => ({ force, ref: 'N-1', values });
/** A record of a force with what the gate reads of it. */
export const record = (kind: RecordKind, values: Values, force = 'SLW'): SourceRecord => ({
  force,
  kind,
  id: 'R-1',
  nominal: 'N-1',
  values,
});

/** The verdict of a group's gate; NMR polices Northmoor, SLW Saltwick. */
export function judge(group: GroupCode, overrides: Partial<GateInput>): GateVerdict | undefined {
  const { requester, enquiry } = callerOf(group);
  return GATES.get(group)?.judge({
    requester,
    enquiry,
    nominals: [],
    records: [],
    organisation: undefined,
    forceAreas: new Map([
      ['NMR', 'NORTHMOOR'],
      ['SLW', 'SALTWICK'],
    ]),
    now: NOW,
    ...overrides,
  });
}
