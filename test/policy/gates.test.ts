import { describe, expect, it } from '@jest/globals';
import { storedColumns } from '../../src/formats/columns.js';
import { selectColumns } from '../../src/formats/Selection.js';
import { GROUP_CODES, type RecordKind } from '../../src/model/codes.js';
import { closedGate } from '../../src/policy/gates/closedGate.js';
import type { Gate, GateInput } from '../../src/policy/gates/Gate.js';
import { GATES } from '../../src/policy/gates/gates.js';
import { enquiryWith, OWN_CHILD, officer, partner } from './fixtures.js';
import { found, judge, nominal, organisationOf, record, verdictWith } from './judging.js';

const NO_REFERENCE = { caseReference: null, meetingId: null, incidentLog: null };

describe('the gates', () => {
  it('are one for each recipient group, in the order of the brief', () => {
    expect([...GATES.keys()]).toEqual(GROUP_CODES);
    for (const [group, gate] of GATES) expect(gate.group).toBe(group);
  });

  it.each(GROUP_CODES)('%s: is shut to somebody about whom nothing is known', (group) => {
    const enquiry = enquiryWith({ ...NO_REFERENCE, children: [], policingPurposes: [] });
    expect(judge(group, { enquiry }).passed).toBe(false);
  });

  it.each([...GATES.values()])('$group: says where its law stands, and reads columns that exist', (gate: Gate) => {
    expect(gate.source).toMatch(/brief 2\.1, [A-Z]{3}/);
    const kinds = Object.entries(gate.recordColumns) as [RecordKind, readonly string[]][];
    expect(() => selectColumns('NOMINAL', gate.nominalColumns)).not.toThrow();
    for (const [kind, columns] of kinds) {
      expect(columns.filter((column) => !storedColumns(kind).includes(column))).toEqual([]);
    }
  });

  it.each(['CAP', 'ANL'] as const)('%s: never opens, whatever is found', (group) => {
    const verdict = judge(group, {
      enquiry: enquiryWith({ urgency: 'THREAT_TO_LIFE', caseReference: 'C-1', incidentLog: 'L-1' }),
      nominals: [nominal({ linkedChildren: [{ key: '1', childId: OWN_CHILD }] })],
      records: [record('MANAGEMENT', { mappaLevel: 3, area: 'SALTWICK' })],
      organisation: organisationOf('POLICE'),
    });
    const fact = group === 'CAP' ? 'recipient of records' : 'question about no single person';
    expect(verdict).toEqual(verdictWith({ [fact]: 'NOT_MET' }, { opens: [] }));
  });

  it('fall back on one that never opens', () => {
    const input = { enquiry: enquiryWith() } as GateInput;
    expect(closedGate('PPU').judge(input)).toEqual(verdictWith({ 'a gate for this group': 'NOT_MET' }));
  });
});

describe('the gate of public protection (brief 2.1, PPU)', () => {
  const urgent = { ...NO_REFERENCE, urgency: 'THREAT_TO_LIFE' } as const;
  const NOMINAL_SUBJECT = {
    pncId: null,
    croNumber: null,
    nominal: { force: 'NMR', ref: 'N-1' },
    name: null,
    dateOfBirth: null,
  };

  it('passes with a role, a reference and a policing purpose, and names nobody as the officer’s own', () => {
    const enquiry = enquiryWith({ clients: ['VR-1'], subjectIsClient: true });
    expect(judge('PPU', { enquiry })).toEqual(
      verdictWith({
        'police account with a role': 'VERIFIED',
        'own reference': 'ASSERTED',
        'policing purpose': 'ASSERTED',
      }),
    );
  });

  it.each<readonly [string, Partial<GateInput>, readonly unknown[]]>([
    [
      'a case reference',
      { enquiry: enquiryWith({ ...NO_REFERENCE, caseReference: 'NMR/1' }) },
      [true, 'VERIFIED', 'ASSERTED', 'ASSERTED'],
    ],
    [
      'a meeting',
      { enquiry: enquiryWith({ ...NO_REFERENCE, meetingId: 'M-1' }) },
      [true, 'VERIFIED', 'ASSERTED', 'ASSERTED'],
    ],
    [
      'an incident',
      { enquiry: enquiryWith({ ...NO_REFERENCE, incidentLog: 'L-1' }) },
      [true, 'VERIFIED', 'ASSERTED', 'ASSERTED'],
    ],
    [
      'a nominal reference',
      { enquiry: enquiryWith({ ...NO_REFERENCE, subjects: [NOMINAL_SUBJECT] }) },
      [true, 'VERIFIED', 'ASSERTED', 'ASSERTED'],
    ],
    ['any force', { requester: officer('ARV') }, [true, 'VERIFIED', 'ASSERTED', 'ASSERTED']],
    ['no reference', { enquiry: enquiryWith(NO_REFERENCE) }, [false, 'VERIFIED', 'NOT_MET', 'ASSERTED']],
    [
      'no reference but urgency',
      { enquiry: enquiryWith({ ...NO_REFERENCE, urgency: 'URGENT' }) },
      [false, 'VERIFIED', 'NOT_MET', 'ASSERTED'],
    ],
    ['no reference but a threat to life', { enquiry: enquiryWith(urgent) }, [true, 'VERIFIED', 'ASSERTED', 'ASSERTED']],
    [
      'a threat to life a whole day old',
      { enquiry: enquiryWith(urgent), now: '2026-11-23T08:00:00.000Z' },
      [true, 'VERIFIED', 'ASSERTED', 'ASSERTED'],
    ],
    [
      'a threat to life older than a day',
      { enquiry: enquiryWith(urgent), now: '2026-11-23T08:00:00.001Z' },
      [false, 'VERIFIED', 'NOT_MET', 'ASSERTED'],
    ],
    ['no role', { requester: officer('NMR', { role: null }) }, [false, 'NOT_MET', 'ASSERTED', 'ASSERTED']],
    ['no police account', { requester: partner() }, [false, 'NOT_MET', 'ASSERTED', 'ASSERTED']],
    [
      'no policing purpose',
      { enquiry: enquiryWith({ policingPurposes: [] }) },
      [false, 'VERIFIED', 'ASSERTED', 'NOT_MET'],
    ],
    [
      'no policing purpose but a threat to life',
      { enquiry: enquiryWith({ policingPurposes: [], urgency: 'THREAT_TO_LIFE' }) },
      [false, 'VERIFIED', 'ASSERTED', 'NOT_MET'],
    ],
  ])('with %s', (_what, overrides, expected) => {
    expect(found(judge('PPU', overrides))).toEqual(expected);
  });
});

describe('the gate of social care (brief 2.1, CSC)', () => {
  const LINKED = [nominal({ linkedChildren: [{ childId: 'CR-1' }, { childId: OWN_CHILD }] })];
  const VICTIM = { victims: [{ victimRef: OWN_CHILD }] };

  it('passes with a matter and a linked child, and its own are the children of the enquiry', () => {
    const children = [OWN_CHILD, 'CR-2'].map((childRef) => ({ childRef, name: null, dateOfBirth: null }));
    const enquiry = enquiryWith({ children, clients: ['VR-1'], subjectIsClient: true });
    expect(judge('CSC', { enquiry, nominals: LINKED })).toEqual(
      verdictWith(
        { 'own case or meeting reference': 'ASSERTED', 'child linked to the subject': 'VERIFIED' },
        { own: [OWN_CHILD, 'CR-2'] },
      ),
    );
  });

  it.each<readonly [string, Partial<GateInput>, readonly unknown[]]>([
    ['a child who is a victim', { records: [record('CRIME_REPORT', VICTIM)] }, [true, 'ASSERTED', 'VERIFIED']],
    [
      'a child who is a victim in a report disposed of',
      { records: [record('CRIME_REPORT', { ...VICTIM, disposedAt: '2026-11-01' })] },
      [false, 'ASSERTED', 'NOT_MET'],
    ],
    [
      'a child who is a victim in a report above the classification',
      { records: [record('CRIME_REPORT', { ...VICTIM, gsc: 'TOP_SECRET' })] },
      [false, 'ASSERTED', 'NOT_MET'],
    ],
    [
      'a child whom no force knows',
      { nominals: [nominal({ linkedChildren: [{ childId: 'CR-1' }] })] },
      [false, 'ASSERTED', 'NOT_MET'],
    ],
    ['no child', { nominals: LINKED, enquiry: enquiryWith({ children: [] }) }, [false, 'ASSERTED', 'NOT_MET']],
    [
      'a case reference',
      { nominals: LINKED, enquiry: enquiryWith({ ...NO_REFERENCE, caseReference: 'S47-1' }) },
      [true, 'ASSERTED', 'VERIFIED'],
    ],
    ['no reference', { nominals: LINKED, enquiry: enquiryWith(NO_REFERENCE) }, [false, 'NOT_MET', 'VERIFIED']],
    [
      'a police incident log only',
      { nominals: LINKED, enquiry: enquiryWith({ ...NO_REFERENCE, incidentLog: 'L-1' }) },
      [false, 'NOT_MET', 'VERIFIED'],
    ],
    [
      'no reference but a threat to life',
      { nominals: LINKED, enquiry: enquiryWith({ ...NO_REFERENCE, urgency: 'THREAT_TO_LIFE' }) },
      [true, 'ASSERTED', 'VERIFIED'],
    ],
    [
      'a threat to life to a child who is not linked',
      { enquiry: enquiryWith({ urgency: 'THREAT_TO_LIFE' }) },
      [false, 'ASSERTED', 'NOT_MET'],
    ],
  ])('with %s', (_what, overrides, expected) => {
    expect(found(judge('CSC', overrides))).toEqual(expected);
  });
});

describe('the gate of probation with the non-abusing parent (brief 2.1, PNP)', () => {
  const OPEN = {
    organisation: organisationOf('PROBATION'),
    enquiry: enquiryWith({ purpose: 'SAFETY_PLANNING', caseReference: 'P-1', clients: ['VR-90012'] }),
  };

  it('passes with a case and safety planning, and its own are its clients and the children', () => {
    expect(judge('PNP', OPEN)).toEqual(
      verdictWith(
        {
          'probation service': 'VERIFIED',
          'own case for the parent or family': 'ASSERTED',
          'safety planning': 'ASSERTED',
        },
        { own: ['VR-90012', OWN_CHILD] },
      ),
    );
  });

  it.each<readonly [string, Partial<GateInput>, readonly unknown[]]>([
    ['a prison', { organisation: organisationOf('PRISON') }, [false, 'NOT_MET', 'ASSERTED', 'ASSERTED']],
    ['an organisation that nobody knows', { organisation: undefined }, [false, 'NOT_MET', 'ASSERTED', 'ASSERTED']],
    [
      'no case of its own',
      { enquiry: enquiryWith({ purpose: 'SAFETY_PLANNING' }) },
      [false, 'VERIFIED', 'NOT_MET', 'ASSERTED'],
    ],
    [
      'another purpose',
      { enquiry: enquiryWith({ purpose: 'OFFENDER_MANAGEMENT_MAPPA', caseReference: 'P-1' }) },
      [false, 'VERIFIED', 'ASSERTED', 'NOT_MET'],
    ],
  ])('with %s', (_what, overrides, expected) => {
    expect(found(judge('PNP', { ...OPEN, ...overrides }))).toEqual(expected);
  });
});
