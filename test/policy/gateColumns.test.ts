import { describe, expect, it } from '@jest/globals';
import { storedColumns } from '../../src/formats/columns.js';
import { GROUP_CODES, type GroupCode, RECORD_KINDS, type RecordKind } from '../../src/model/codes.js';
import type { Value, Values } from '../../src/model/Source.js';
import { GATES } from '../../src/policy/gates/gates.js';
import { authorisationWith, CHILD_DISCLOSURE, callerOf, enquiryWith, grantOf } from './fixtures.js';
import { entry, judge, organisationOf } from './judging.js';

const gateOf = (group: GroupCode) => {
  const gate = GATES.get(group);
  if (gate === undefined) throw new Error(`no gate for ${group}`);
  return gate;
};

const isUnder = (columns: readonly string[], path: string): boolean =>
  columns.some((column) => column === path || column.startsWith(`${path}.`));

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

const ORGANISATIONS = ['POLICE', 'PROBATION', 'LOCAL_AUTHORITY', 'SCHOOL', 'HEALTH', 'YOUTH_JUSTICE', 'REGULATOR'];
const LINKS = [{ childId: 'CR-1', household: true }];
const PERSON: Values = {
  pncId: '2009/0412873S',
  croNumber: null,
  dateOfBirth: [{ date: '2010-01-01', verified: true }],
  addresses: [{ line: '1 Row', postcode: 'NM1 1AA', type: 'HOME', from: '2020-01-01', to: null }],
  linkedChildren: LINKS,
  legitimateAccess: [
    { organisation: 'ORG', as: 'PUPIL', pupilId: 'CR-1', from: '2020-01-01', to: null },
    { organisation: 'ELSEWHERE', as: 'PUPIL', pupilId: 'CR-1', from: '2020-01-01', to: null },
  ],
};
const RECORD: Values = {
  mappaLevel: 2,
  area: 'NORTHMOOR',
  status: 'IN_FORCE',
  effectiveFrom: '2020-01-01',
  madeAt: '2020-01-01',
  expiresAt: '2031-01-01',
  childTurns: '2031-01-01',
  victims: [{ victimRef: 'CR-2' }],
  child: { childId: 'CR-1' },
  childrenInHousehold: LINKS,
  premises: { line: '1 Row', postcode: 'NM1 1AA' },
  personV: { ref: 'CR-3' },
  meetings: [{ ref: 'MTG-1', attendees: [{ organisation: 'ORG', userId: 'x' }] }],
  requirements: [{ supervisor: { organisation: 'ORG' }, electronicMonitoring: false }],
  disposals: [{ offences: [{ offenceGroup: 'OTHER' }] }],
};

/** What the gate of a group looks at, of nominals and of records of a kind, whatever organisation asks. */
function looksAt(group: GroupCode): ReadonlyMap<RecordKind | 'NOMINAL', ReadonlySet<string>> {
  const seen = new Map<RecordKind | 'NOMINAL', Set<string>>([
    ['NOMINAL', new Set()],
    ...RECORD_KINDS.map((kind) => [kind, new Set<string>()] as const),
  ]);
  const of = (kind: RecordKind | 'NOMINAL', values: Values) =>
    watched(values, '', seen.get(kind) ?? new Set()) as Values;
  const { requester } = callerOf(group);
  const children = [{ childRef: 'CR-9', name: 'Ann Vale', dateOfBirth: null }];
  for (const kind of ORGANISATIONS) {
    judge(group, {
      requester: { ...requester, organisation: 'ORG' },
      organisation: organisationOf(kind),
      enquiry: enquiryWith({ group: requester.group, meetingId: 'MTG-1', incidentLog: 'Log 1', children }),
      nominals: [{ force: 'NMR', ref: 'N-1', values: of('NOMINAL', PERSON) }],
      records: RECORD_KINDS.map((each) => ({
        force: 'NMR',
        kind: each,
        id: each,
        nominal: 'N-1',
        values: of(each, RECORD),
      })),
      registers: [entry('INCIDENT', { ref: 'Log 1', address: '1 Row, NM1 1AA', at: '2026-11-22T10:00:00.000Z' })],
      authorisations: [authorisationWith([grantOf('ARREST', 'EXISTENCE')])],
      childDisclosure: CHILD_DISCLOSURE,
    });
  }
  return seen;
}

describe('a gate', () => {
  it.each(GROUP_CODES)('of %s looks at no column that it does not name', (group) => {
    const { nominalColumns, recordColumns } = gateOf(group);
    for (const [kind, columns] of looksAt(group)) {
      const named = kind === 'NOMINAL' ? nominalColumns : (recordColumns[kind] ?? []);
      expect([kind, [...columns].filter((path) => !isUnder(named, path))]).toEqual([kind, []]);
    }
  });

  it.each(GROUP_CODES)('of %s names only columns that a force could hold', (group) => {
    const { nominalColumns, recordColumns } = gateOf(group);
    const strange = (kind: RecordKind | 'NOMINAL', columns: readonly string[]) =>
      columns.filter((column) => !isUnder(storedColumns(kind), column));
    expect(strange('NOMINAL', nominalColumns)).toEqual([]);
    for (const kind of RECORD_KINDS) expect([kind, strange(kind, recordColumns[kind] ?? [])]).toEqual([kind, []]);
  });

  it.each(GROUP_CODES)('of %s is that group’s, names its law, and says in words what must hold', (group) => {
    const gate = gateOf(group);
    expect(gate.group).toBe(group);
    expect(gate.source).toMatch(/\b[Bb]rief 2\.1, [A-Z]{3}$/);
    const facts = judge(group).facts.map(({ fact }) => fact);
    expect(facts.length).toBeGreaterThan(0);
    expect(new Set(facts).size).toBe(facts.length);
    for (const fact of facts) expect(fact).toMatch(/^[a-zA-Z][^._]{7,}$/);
  });
});
