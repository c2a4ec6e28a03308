import { describe, expect, it } from '@jest/globals';
import { RECORD_KINDS } from '../../src/model/codes.js';
import type { EnquiryChild } from '../../src/model/Enquiry.js';
import { gateRegisterAsks } from '../../src/policy/decisionColumns.js';
import { SAFEGUARDING_LEADS } from '../../src/policy/gates/educationGate.js';
import type { GateInput } from '../../src/policy/gates/Gate.js';
import { enquiryWith, partner } from './fixtures.js';
import { entry, found, judge, nominal, organisationOf, record, verdictWith } from './judging.js';

const SCHOOL = 'FERNHILL-ACADEMY';
const lead = (role: string | null = 'designated safeguarding lead') =>
  partner({ group: 'EDUCATION', organisation: SCHOOL, role });
const child = (childRef: string): EnquiryChild => ({ childRef, name: null, dateOfBirth: null });
const enquiry = enquiryWith({ meetingId: null, caseReference: 'F-1', children: [] });
const BASE: Partial<GateInput> = { requester: lead(), organisation: organisationOf('SCHOOL'), enquiry };
const judged = (overrides: Partial<GateInput>) => judge('EDU', { ...BASE, ...overrides });

const ACCESS = { organisation: SCHOOL, as: 'PARENT_OR_CARER_OF_PUPIL', pupilId: 'CR-48213', from: '2026-01-05' };
const access = (values: object = {}) => ({ nominals: [nominal({ legitimateAccess: [{ ...ACCESS, ...values }] })] });
const MEETING = { ref: 'SD-1', participants: ['CSC-NORTHMOOR', SCHOOL], children: ['CR-48213'] };
const meeting = (values: object = {}): Partial<GateInput> => ({
  enquiry: enquiryWith({ meetingId: 'SD-1', children: [] }),
  registers: [entry('MEETING', { ...MEETING, ...values })],
  nominals: [nominal({ linkedChildren: [{ childId: 'CR-48213' }] }, 'SLW')],
});
const HOUSEHOLD = { childrenInHousehold: [{ childId: 'CR-83301' }, { childId: 'CR-83302' }] };
const notified = (values: object = {}, household: object = {}): Partial<GateInput> => ({
  registers: [entry('ENCOMPASS_NOTICE', { ref: 'OE-1', organisation: SCHOOL, pupilId: 'CR-83301', ...values })],
  records: [record('DVPN_DVPO', { ...HOUSEHOLD, ...household })],
});
const warned = (values: object = {}, children = [child('CR-71456')]): Partial<GateInput> => ({
  enquiry: enquiryWith({ children }),
  records: [record('CAWN', { child: { childId: 'CR-71456' }, ...values })],
});

const SCHOOL_FACTS = {
  'education setting': 'VERIFIED',
  'designated safeguarding lead or deputy': 'VERIFIED',
} as const;
const ACCESS_FACT = 'legitimate access to the setting';
const MEETING_FACT = 'participant in a meeting about the subject';
const NOTIFIED_FACT = 'Operation Encompass notification for an own pupil';
const WARNED_FACT = 'own pupil named on a child abduction warning notice';
const OTHER_KINDS = RECORD_KINDS.filter((kind) => kind !== 'SHPO_SRO');
const NO_TIE = verdictWith(
  { ...SCHOOL_FACTS, 'access, meeting, notification or notice that ties the person to the setting': 'NOT_MET' },
  { opens: [] },
);

describe('the gate of education (brief 2.1, EDU)', () => {
  it('asks the registers for the meeting, and for what its own setting was told', () => {
    const encompass = { register: 'ENCOMPASS_NOTICE', column: 'organisation', value: SCHOOL };
    expect(gateRegisterAsks('EDU', enquiry, lead())).toEqual([encompass]);
    expect(gateRegisterAsks('EDU', enquiryWith({ meetingId: 'SD-1' }), lead())).toEqual([
      { register: 'MEETING', column: 'ref', value: 'SD-1' },
      encompass,
    ]);
  });

  it.each([...SAFEGUARDING_LEADS, ' Designated Safeguarding Lead ', 'Deputy DSL'])('knows the lead as %s', (role) => {
    expect(judged({ ...access(), requester: lead(role) }).passed).toBe(true);
  });

  it.each([null, 'head teacher', 'designated', 'lead', ''])('takes the role %s for no lead', (role) => {
    expect(found(judged({ ...access(), requester: lead(role) }))).toEqual([false, 'VERIFIED', 'NOT_MET', 'VERIFIED']);
  });

  it.each([organisationOf('HEALTH'), organisationOf('EMPLOYER'), undefined])('takes %j for no setting', (other) => {
    expect(found(judged({ ...access(), organisation: other }))).toEqual([false, 'NOT_MET', 'VERIFIED', 'VERIFIED']);
  });

  it('stays shut, and opens no kind, without a tie', () => {
    expect(judged({})).toEqual(NO_TIE);
  });

  describe('(a) legitimate access', () => {
    it('opens sexual harm and risk orders, and makes the pupil its own', () => {
      expect(judged(access())).toEqual(
        verdictWith({ ...SCHOOL_FACTS, [ACCESS_FACT]: 'VERIFIED' }, { opens: ['SHPO_SRO'], own: ['CR-48213'] }),
      );
    });

    it('of a pupil makes the subject its own too', () => {
      expect(judged(access({ as: 'PUPIL' }))).toEqual(
        verdictWith(
          { ...SCHOOL_FACTS, [ACCESS_FACT]: 'VERIFIED' },
          { opens: ['SHPO_SRO'], own: ['CR-48213'], ownSubject: true },
        ),
      );
    });

    it.each<readonly [string, object]>([
      ['another setting', { organisation: 'OTHER-SCHOOL' }],
      ['no recorded capacity', { as: null }],
      ['another capacity', { as: 'TEACHER' }],
      ['yesterday at the latest', { to: '2026-11-21' }],
      ['last month at the latest', { to: '2026-10' }],
      ['tomorrow at the earliest', { from: '2026-11-23' }],
    ])('does not hold of %s', (_what, values) => {
      expect(judged(access(values))).toEqual(NO_TIE);
    });

    it.each([{ to: '2026-11-22' }, { to: '2026-11' }, { from: '2026-11-22' }, { from: null }])('holds %j', (values) => {
      expect(judged(access(values)).passed).toBe(true);
    });
  });

  describe('(b) a meeting about the subject', () => {
    it('opens every other kind and makes nobody its own', () => {
      expect(judged(meeting())).toEqual(
        verdictWith({ ...SCHOOL_FACTS, [MEETING_FACT]: 'VERIFIED' }, { opens: OTHER_KINDS }),
      );
    });

    it.each<readonly [string, Partial<GateInput>]>([
      ['in which the setting does not take part', meeting({ participants: ['CSC-NORTHMOOR'] })],
      ['other than that of the enquiry', meeting({ ref: 'SD-2' })],
      ['without a reference, where the enquiry names none', { ...meeting({ ref: null }), enquiry }],
      ['about other children', meeting({ children: ['CR-99999'] })],
      ['about nobody', meeting({ children: null })],
      ['about a subject with no known child', { ...meeting(), nominals: [nominal({})] }],
      ['in another register', { ...meeting(), registers: [entry('INCIDENT', MEETING)] }],
    ])('does not hold of one %s', (_what, overrides) => {
      expect(judged(overrides)).toEqual(NO_TIE);
    });

    const VICTIM = { victims: [{ victimRef: 'CR-48213' }] };
    it.each<readonly [string, Partial<GateInput>, boolean]>([
      ['a victim', { records: [record('CRIME_REPORT', VICTIM)] }, true],
      [
        'a victim in a report disposed of',
        { records: [record('CRIME_REPORT', { ...VICTIM, disposedAt: '2020' })] },
        false,
      ],
      ['a child on a notice', { records: [record('CAWN', { child: { childId: 'CR-48213' } })] }, true],
      [
        'a child of the household',
        { records: [record('DVPN_DVPO', { childrenInHousehold: [{ childId: 'CR-48213' }] })] },
        true,
      ],
      ['a pupil of some setting', access({ organisation: 'OTHER-SCHOOL' }), true],
    ])('finds the child as %s', (_what, overrides, passed) => {
      expect(judged({ ...meeting(), nominals: [], ...overrides }).passed).toBe(passed);
    });
  });

  describe('(c) an Operation Encompass notification', () => {
    it('opens domestic violence notices and makes the pupil its own', () => {
      expect(judged(notified())).toEqual(
        verdictWith({ ...SCHOOL_FACTS, [NOTIFIED_FACT]: 'VERIFIED' }, { opens: ['DVPN_DVPO'], own: ['CR-83301'] }),
      );
    });

    it.each<readonly [string, Partial<GateInput>, readonly string[]]>([
      ['to another setting', notified({ organisation: 'OTHER-SCHOOL' }), []],
      ['about a pupil of another household', notified({ pupilId: 'CR-1' }), ['CR-1']],
      ['about a record disposed of', notified({}, { disposedAt: '2026-11-22' }), ['CR-83301']],
      ['about a record above the classification', notified({}, { gsc: 'SECRET' }), ['CR-83301']],
      ['about nobody with a notice', { ...notified(), records: [] }, ['CR-83301']],
    ])('does not hold of one %s', (_what, overrides, own) => {
      expect(judged(overrides)).toEqual({ ...NO_TIE, own: new Set(own) });
    });
  });

  describe('(d) an own pupil on a child abduction warning notice', () => {
    const opened = (how: 'ASSERTED' | 'VERIFIED') =>
      verdictWith({ ...SCHOOL_FACTS, [WARNED_FACT]: how }, { opens: ['CAWN'], own: ['CR-71456'] });

    it('opens those notices on the lead’s word', () => {
      expect(judged(warned())).toEqual(opened('ASSERTED'));
    });

    it('is verified where a force has recorded the pupil', () => {
      const registers = [entry('ENCOMPASS_NOTICE', { organisation: SCHOOL, pupilId: 'CR-71456' })];
      expect(judged({ ...warned({}, []), registers })).toEqual(opened('VERIFIED'));
      const recorded = { ...warned({}, []), ...access({ pupilId: 'CR-71456' }) };
      expect(judged(recorded).facts.at(-1)).toEqual({ fact: WARNED_FACT, how: 'VERIFIED' });
    });

    it.each<readonly [string, Partial<GateInput>]>([
      ['of another child', warned({ child: { childId: 'CR-1' } })],
      ['of no known child', warned({ child: null })],
      ['withdrawn', warned({ status: 'WITHDRAWN' })],
      ['disposed of', warned({ disposedAt: '2026-11-22' })],
      ['above the classification', warned({ gsc: 'SECRET' })],
    ])('does not hold of one %s', (_what, overrides) => {
      expect(judged(overrides)).toEqual({ ...NO_TIE, own: new Set(['CR-71456']) });
    });

    it('does not hold for a pupil nobody names', () => {
      expect(judged(warned({}, []))).toEqual(NO_TIE);
    });
  });

  it('opens what its ties open together, and no more', () => {
    const both = { ...notified(), ...access(), enquiry: enquiryWith({ ...enquiry, children: [child('CR-5')] }) };
    expect(judged(both)).toEqual(
      verdictWith(
        { ...SCHOOL_FACTS, [ACCESS_FACT]: 'VERIFIED', [NOTIFIED_FACT]: 'VERIFIED' },
        { opens: ['SHPO_SRO', 'DVPN_DVPO'], own: ['CR-48213', 'CR-83301', 'CR-5'] },
      ),
    );
  });
});
