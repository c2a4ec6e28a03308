import { type GroupCode, RECORD_KINDS, type RecordKind } from '../../src/model/codes.js';
import type { Nominal, Register, RegisterEntry, SourceRecord, Values } from '../../src/model/Source.js';
import type { GateVerdict } from '../../src/policy/Decision.js';
import type { GateInput, Organisation } from '../../src/policy/gates/Gate.js';
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
/** An entry of a force's register. */
export const entry = (register: Register, values: Values, force = 'NMR'): RegisterEntry => ({
  force,
  register,
  values,
});
/** An organisation of the register of organisations. */
export const organisationOf = (kind: string, area = 'NORTHMOOR'): Organisation => ({ id: 'ORG', kind, area });

/** The verdict of a group's gate; NMR polices Northmoor, SLW Saltwick. */
export function judge(group: GroupCode, overrides: Partial<GateInput> = {}): GateVerdict {
  const { requester, enquiry } = callerOf(group);
  const gate = GATES.get(group);
  if (gate === undefined) throw new Error(`no gate for ${group}`);
  return gate.judge({
    requester,
    enquiry,
    nominals: [],
    records: [],
    registers: [],
    authorisations: [],
    childDisclosure: null,
    postcodeAreas: new Map([
      ['NM', 'NORTHMOOR'],
      ['SX', 'SALTWICK'],
    ]),
    organisation: undefined,
    forceAreas: new Map([
      ['NMR', 'NORTHMOOR'],
      ['SLW', 'SALTWICK'],
    ]),
    now: NOW,
    ...overrides,
  });
}

/** Whether the gate passed, and how each of its facts was met, in order. */
export const found = ({ passed, facts }: GateVerdict): readonly unknown[] => [passed, ...facts.map(({ how }) => how)];

/** A whole verdict: the facts with how each was met, and whom and what it opens where that is not nobody and all. */
export const verdictWith = (
  facts: Readonly<Record<string, 'VERIFIED' | 'ASSERTED' | 'NOT_MET'>>,
  { opens = RECORD_KINDS, own = [], ownSubject = false }: Partial<Opening> = {},
): GateVerdict => ({
  passed: !Object.values(facts).includes('NOT_MET'),
  facts: Object.entries(facts).map(([fact, how]) => ({ fact, how })),
  opens: new Set(opens),
  own: new Set(own),
  ownSubject,
});

interface Opening {
  readonly opens: readonly RecordKind[];
  readonly own: readonly string[];
  readonly ownSubject: boolean;
}
