import { describe, expect, it } from '@jest/globals';
import { GROUP_CODES } from '../../src/model/codes.js';
import type { GateInput } from '../../src/policy/gates/Gate.js';
import { GATES } from '../../src/policy/gates/gates.js';
import { enquiryWith, OWN_CHILD, officer, partner } from './fixtures.js';
import { judge, nominal, record } from './judging.js';

describe('the gate of public protection (brief 2.1, PPU)', () => {
  const facts = (role: string, reference: string, purpose: string) => [
    { fact: 'police account with a role', how: role },
    { fact: 'own reference', how: reference },
    { fact: 'policing purpose', how: purpose },
  ];
  const none = { caseReference: null, meetingId: null, incidentLog: null };

  it.each([
    [
      'with a case reference',
      enquiryWith({ ...none, caseReference: 'NMR/1' }),
      officer('NMR'),
      true,
      'VERIFIED',
      'ASSERTED',
      'ASSERTED',
    ],
    [
      'with a meeting',
      enquiryWith({ ...none, meetingId: 'M-1' }),
      officer('NMR'),
      true,
      'VERIFIED',
      'ASSERTED',
      'ASSERTED',
    ],
    [
      'with an incident log',
      enquiryWith({ ...none, incidentLog: 'L-1' }),
      officer('NMR'),
      true,
      'VERIFIED',
      'ASSERTED',
      'ASSERTED',
    ],
    ['of any force', enquiryWith(), officer('ARV'), true, 'VERIFIED', 'ASSERTED', 'ASSERTED'],
    ['without a reference', enquiryWith(none), officer('NMR'), false, 'VERIFIED', 'NOT_MET', 'ASSERTED'],
    [
      'without a reference where life is threatened',
      enquiryWith({ ...none, urgency: 'THREAT_TO_LIFE' }),
      officer('NMR'),
      true,
      'VERIFIED',
      'ASSERTED',
      'ASSERTED',
    ],
    ['without a role', enquiryWith(), officer('NMR', { role: null }), false, 'NOT_MET', 'ASSERTED', 'ASSERTED'],
    ['not being police', enquiryWith(), partner(), false, 'NOT_MET', 'ASSERTED', 'ASSERTED'],
    [
      'without a purpose',
      enquiryWith({ policingPurposes: [] }),
      officer('NMR'),
      false,
      'VERIFIED',
      'ASSERTED',
      'NOT_MET',
    ],
    [
      'without a purpose where life is threatened',
      enquiryWith({ policingPurposes: [], urgency: 'THREAT_TO_LIFE' }),
      officer('NMR'),
      false,
      'VERIFIED',
      'ASSERTED',
      'NOT_MET',
    ],
  ])('for an officer %s', (_who, enquiry, requester, passed, role, reference, purpose) => {
    expect(judge('PPU', { enquiry, requester })).toEqual({ passed, facts: facts(role, reference, purpose) });
  });
});

describe('the gate of social care (brief 2.1, CSC)', () => {
  const facts = (matter: string, child: string) => [
    { fact: 'own case or meeting reference', how: matter },
    { fact: 'child linked to the subject', how: child },
  ];
  const LINKED = [
    nominal({
      linkedChildren: [
        { key: '1', childId: 'CR-1' },
        { key: '2', childId: OWN_CHILD },
      ],
    }),
  ];
  const VICTIM = { victims: [{ key: '1', victimRef: OWN_CHILD }] };
  const none = { caseReference: null, meetingId: null, incidentLog: null };

  it.each<readonly [string, Partial<GateInput>, boolean, string, string]>([
    ['whose child is linked', { nominals: LINKED }, true, 'ASSERTED', 'VERIFIED'],
    [
      'whose child is a victim in a crime report',
      { records: [record('CRIME_REPORT', VICTIM)] },
      true,
      'ASSERTED',
      'VERIFIED',
    ],
    [
      'whose child is a victim in a report disposed of',
      { records: [record('CRIME_REPORT', { ...VICTIM, disposedAt: '2026-11-01' })] },
      false,
      'ASSERTED',
      'NOT_MET',
    ],
    [
      'whose child is a victim in a SECRET report',
      { records: [record('CRIME_REPORT', { ...VICTIM, gsc: 'TOP_SECRET' })] },
      false,
      'ASSERTED',
      'NOT_MET',
    ],
    [
      'whose child no force knows',
      { nominals: [nominal({ linkedChildren: [{ key: '1', childId: 'CR-1' }] })] },
      false,
      'ASSERTED',
      'NOT_MET',
    ],
    ['who names no child', { nominals: LINKED, enquiry: enquiryWith({ children: [] }) }, false, 'ASSERTED', 'NOT_MET'],
    [
      'with a case of their own',
      { nominals: LINKED, enquiry: enquiryWith({ ...none, caseReference: 'S47-1' }) },
      true,
      'ASSERTED',
      'VERIFIED',
    ],
    ['without any reference', { nominals: LINKED, enquiry: enquiryWith(none) }, false, 'NOT_MET', 'VERIFIED'],
    [
      'with a police incident log only',
      { nominals: LINKED, enquiry: enquiryWith({ ...none, incidentLog: 'L-1' }) },
      false,
      'NOT_MET',
      'VERIFIED',
    ],
    [
      'without a reference where life is threatened',
      { nominals: LINKED, enquiry: enquiryWith({ ...none, urgency: 'THREAT_TO_LIFE' }) },
      true,
      'ASSERTED',
      'VERIFIED',
    ],
    [
      'with an unlinked child where life is threatened',
      { enquiry: enquiryWith({ urgency: 'THREAT_TO_LIFE' }) },
      false,
      'ASSERTED',
      'NOT_MET',
    ],
  ])('for a social worker %s', (_who, overrides, passed, matter, child) => {
    expect(judge('CSC', overrides)).toEqual({ passed, facts: facts(matter, child) });
  });
});

describe('the gates that are not built', () => {
  const BUILT = ['PPU', 'MAP', 'CSC'];

  it.each(GROUP_CODES.filter((group) => !BUILT.includes(group)))('%s stays closed whatever is found', (group) => {
    const input: Partial<GateInput> = {
      enquiry: enquiryWith({ urgency: 'THREAT_TO_LIFE', caseReference: 'C-1', incidentLog: 'L-1' }),
      nominals: [nominal({ linkedChildren: [{ key: '1', childId: OWN_CHILD }] })],
      records: [record('MANAGEMENT', { mappaLevel: 3, area: 'SALTWICK' })],
      organisation: { id: 'ORG', kind: 'PROBATION', area: 'NATIONAL' },
    };
    expect(judge(group, input)).toEqual({ passed: false, facts: [{ fact: 'a gate for this group', how: 'NOT_MET' }] });
  });

  it('leaves no recipient group without a gate', () => {
    expect([...GATES.keys()]).toEqual(GROUP_CODES);
    for (const [group, gate] of GATES) expect(gate.group).toBe(group);
  });
});
