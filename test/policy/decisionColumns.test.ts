import { describe, expect, it } from '@jest/globals';
import { storedColumns } from '../../src/formats/columns.js';
import { GROUP_CODES, type GroupCode, RECORD_KINDS, type RecordKind } from '../../src/model/codes.js';
import type { Value, Values } from '../../src/model/Source.js';
import type { CallerContext, RecordFacts } from '../../src/policy/Decision.js';
import { decide } from '../../src/policy/decide.js';
import { decisionColumns } from '../../src/policy/decisionColumns.js';
import { ask, callerOf, enquiryWith, factsOf, LOOSE_POLICY, officer, POLICY } from './fixtures.js';
import { rowsOf } from './randomDecisions.js';

const PERSON = { ref: 'CR-1', dateOfBirth: '2014-01-01' };

/** Everything that a rule might look into: a record of no particular kind, of which no single fact ends the looking. */
const VALUES: Values = {
  handlingCode: 'C',
  handlingConditions: ['Ask the originator.'],
  victims: [{ victimRef: 'CR-1', ...PERSON }],
  suspects: [{ ref: 'N-1', suspectStatus: 'NAMED' }],
  child: { childId: 'CR-1', ...PERSON },
  personV: PERSON,
  meetings: [{ ref: 'MTG-1', attendees: [{ organisation: 'CSC-NORTHMOOR', userId: 'csc-1' }] }],
  requirements: [{ number: 'R1', supervisor: { organisation: 'CSC-NORTHMOOR' } }],
  supervisorReports: [{ requirementNo: 'R1' }],
  breaches: [{ conditionNo: 'R1' }],
  nonConviction: false,
};
const ELEMENT: Values = {
  ...PERSON,
  victimRef: 'CR-1',
  childId: 'CR-1',
  protectedParty: PERSON,
  supervisor: { organisation: 'CSC-NORTHMOOR' },
  requirementNo: 'R1',
};

const LISTS: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  CRIME_REPORT: ['suspects', 'victims'],
  ARREST: ['bailConditions'],
  CRIMINAL_HISTORY: ['disposals', 'foreignConvictions'],
  SHPO_SRO: ['prohibitions', 'requirements', 'supervisorReports', 'breaches'],
  CAWN: ['prohibitedConduct'],
  DVPN_DVPO: ['childrenInHousehold'],
  VOO: ['conditions', 'protectedPersons'],
};

/** The value, telling of every column that is looked at. */
function watched(value: Value | undefined, path: string, seen: Set<string>): Value | undefined {
  if (Array.isArray(value)) return value.map((item: Value) => watched(item, path, seen) as Value);
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value as Values, {
    get(unit, column) {
      if (typeof column !== 'string') return undefined;
      const at = path === '' ? column : `${path}.${column}`;
      seen.add(at);
      return watched(unit[column], at, seen);
    },
  });
}

/** Every row of a kind, and the address that has a rule of its own. */
const questionsOf = (kind: RecordKind) => [
  ...rowsOf(kind),
  ...(kind === 'DVPN_DVPO' ? [{ category: 'VICTIM_IDENTITY', facet: 'OWN_CASE' } as const] : []),
];

/** The columns of a kind that decisions for a group look at. */
function looksAt(kind: RecordKind, group: GroupCode): Set<string> {
  const seen = new Set<string>();
  const values = watched(VALUES, '', seen) as Values;
  const elements = (LISTS[kind] ?? []).map((list) => ({ list, values: watched(ELEMENT, list, seen) as Values }));
  const stated = { strictNecessity: 'needed', schedule8Condition: 'VITAL_INTERESTS' } as const;
  const caller = callerOf(group, { enquiry: enquiryWith({ caseReference: 'NMR/DVPN/7' }, stated) });
  const contexts: CallerContext[] = [caller, { ...caller, subject: { bornOn: null } }];
  if (caller.requester.side === 'POLICE') contexts.push({ ...caller, requester: officer('ARV') });
  for (const context of contexts) {
    for (const element of [null, ...elements] satisfies RecordFacts['element'][]) {
      for (const { category, facet } of questionsOf(kind)) {
        for (const path of facet === 'COMPLIANCE' ? ['breaches', 'supervisorReports'] : ['field']) {
          const question = ask(kind, category, { facet, path });
          for (const policy of [POLICY, LOOSE_POLICY])
            decide(policy, question, factsOf(kind, values, element), context);
        }
      }
    }
  }
  return seen;
}

describe('decision columns', () => {
  it.each(RECORD_KINDS)('of %s are all that a decision looks at, for every group', (kind) => {
    for (const group of GROUP_CODES) {
      const columns = decisionColumns(kind, group);
      const isNamed = (path: string) => columns.some((column) => column === path || column.startsWith(`${path}.`));
      const unnamed = [...looksAt(kind, group)].filter((path) => !isNamed(path)).sort();
      expect([group, unnamed]).toEqual([group, []]);
    }
  });

  it.each(RECORD_KINDS)('of %s are columns that a force could hold of it', (kind) => {
    const stored = storedColumns(kind);
    const isStored = (column: string) => stored.some((each) => each === column || each.startsWith(`${column}.`));
    for (const group of GROUP_CODES) {
      const strange = decisionColumns(kind, group).filter((column) => !isStored(column));
      expect([group, strange]).toEqual([group, []]);
    }
  });

  it('tell whose a requirement is only of orders, and only for who supervises one', () => {
    const asking = RECORD_KINDS.flatMap((kind) =>
      GROUP_CODES.filter((group) => decisionColumns(kind, group).includes('requirements.electronicMonitoring')).map(
        (group) => [kind, group],
      ),
    );
    expect(asking).toEqual([['SHPO_SRO', 'SUP']]);
  });

  it('are each named once', () => {
    for (const kind of RECORD_KINDS) {
      for (const group of GROUP_CODES) {
        const columns = decisionColumns(kind, group);
        expect(columns.length).toBe(new Set(columns).size);
      }
    }
  });
});
