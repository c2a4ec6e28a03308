import { describe, expect, it } from '@jest/globals';
import type { EnquiryChild } from '../../src/model/Enquiry.js';
import { gateRegisterAsks } from '../../src/policy/decisionColumns.js';
import type { GateInput } from '../../src/policy/gates/Gate.js';
import { enquiryWith, partner } from './fixtures.js';
import { entry, found, judge, nominal, organisationOf, record, verdictWith } from './judging.js';

const child = (childRef: string): EnquiryChild => ({ childRef, name: null, dateOfBirth: null });

describe('the gate of health (brief 2.1, HLT)', () => {
  const TRUST = 'NHS-SALTWICK';
  const practitioner = (role: string | null = 'paediatrician') =>
    partner({ group: 'HEALTH', id: 'hlt-3107', organisation: TRUST, role });
  const none = { meetingId: null, caseReference: null, children: [], clients: [] };
  const patient = { ...none, caseReference: 'H-1', subjectIsClient: true };
  const BASE: Partial<GateInput> = {
    requester: practitioner(),
    organisation: organisationOf('HEALTH', 'SALTWICK'),
    enquiry: enquiryWith(patient),
  };
  const judged = (overrides: Partial<GateInput>) => judge('HLT', { ...BASE, ...overrides });
  const facts = (tie: 'VERIFIED' | 'ASSERTED') => ({
    'health organisation': 'VERIFIED' as const,
    'named practitioner': 'VERIFIED' as const,
    'own case or meeting reference': 'ASSERTED' as const,
    'own patient, or named in the multi-agency case': tie,
  });

  it('passes for a practitioner whose patient the subject is', () => {
    expect(judged({})).toEqual(verdictWith(facts('ASSERTED'), { ownSubject: true }));
  });

  it('passes for one whose patient a child or victim is, and makes them the practitioner’s own', () => {
    const enquiry = enquiryWith({ ...none, caseReference: 'H-1', clients: ['VR-1'], children: [child('CR-1')] });
    expect(judged({ enquiry })).toEqual(verdictWith(facts('ASSERTED'), { own: ['VR-1', 'CR-1'] }));
  });

  const MEETING = { ref: 'CPC-1', participants: ['SLW-POLICE', TRUST], children: ['CR-61840'] };
  const LIST = { attendees: [{ organisation: TRUST, userId: 'hlt-3107' }], ref: 'MAPPA-14' };
  const met = (overrides: Partial<GateInput>): Partial<GateInput> => ({
    enquiry: enquiryWith({ ...none, meetingId: 'CPC-1' }),
    registers: [entry('MEETING', MEETING, 'SLW')],
    nominals: [nominal({ linkedChildren: [{ childId: 'CR-61840' }] }, 'SLW')],
    ...overrides,
  });
  const attended = (list: object, values: object = {}, meetingId: string | null = 'MAPPA-14'): Partial<GateInput> => ({
    enquiry: enquiryWith({ ...none, caseReference: 'H-1', meetingId }),
    records: [
      record('MANAGEMENT', {
        meetings: [
          { ...LIST, ref: 'MAPPA-06', attendees: [] },
          { ...LIST, ...list },
        ],
        ...values,
      }),
    ],
  });

  it('verifies the multi-agency case by a meeting’s register and by a MAPPA attendance list', () => {
    expect(judged(met({}))).toEqual(verdictWith(facts('VERIFIED')));
    expect(judged(attended({}))).toEqual(verdictWith(facts('VERIFIED')));
  });

  const [SHUT, UNTIED] = ['NOT_MET', [false, 'VERIFIED', 'VERIFIED', 'ASSERTED', 'NOT_MET']];
  it.each<readonly [string, Partial<GateInput>, readonly unknown[]]>([
    ['a school', { organisation: organisationOf('SCHOOL') }, [false, SHUT, 'VERIFIED', 'ASSERTED', 'ASSERTED']],
    ['nobody’s organisation', { organisation: undefined }, [false, SHUT, 'VERIFIED', 'ASSERTED', 'ASSERTED']],
    ['no role', { requester: practitioner(null) }, [false, 'VERIFIED', SHUT, 'ASSERTED', 'ASSERTED']],
    [
      'no reference',
      { enquiry: enquiryWith({ ...patient, caseReference: null, incidentLog: 'L-1' }) },
      [false, 'VERIFIED', 'VERIFIED', SHUT, 'ASSERTED'],
    ],
    [
      'no reference but a threat to life',
      { enquiry: enquiryWith({ ...patient, caseReference: null, urgency: 'THREAT_TO_LIFE' }) },
      [false, 'VERIFIED', 'VERIFIED', SHUT, 'ASSERTED'],
    ],
    ['no patient', { enquiry: enquiryWith({ ...none, caseReference: 'H-1' }) }, UNTIED],
    ['a meeting without the trust', met({ registers: [entry('MEETING', { ...MEETING, participants: [] })] }), UNTIED],
    ['a meeting about others', met({ registers: [entry('MEETING', { ...MEETING, children: ['CR-1'] })] }), UNTIED],
    ['another meeting', met({ registers: [entry('MEETING', { ...MEETING, ref: 'CPC-2' })] }), UNTIED],
    ['attendance by a colleague', attended({ attendees: [{ organisation: TRUST, userId: 'hlt-1' }] }), UNTIED],
    ['attendance for another body', attended({ attendees: [{ organisation: 'X', userId: 'hlt-3107' }] }), UNTIED],
    ['attendance of another meeting', attended({ ref: 'MAPPA-15' }), UNTIED],
    ['attendance of no known meeting', attended({ ref: null }, {}, null), UNTIED],
    ['attendance in a record disposed of', attended({}, { disposedAt: '2026-11-01' }), UNTIED],
    ['attendance in a record above the classification', attended({}, { gsc: 'SECRET' }), UNTIED],
  ])('with %s', (_what, overrides, expected) => {
    expect(found(judged(overrides))).toEqual(expected);
  });

  it('asks the registers for the meeting of the enquiry', () => {
    const asks = [{ register: 'MEETING', column: 'ref', value: 'CPC-1' }];
    expect(gateRegisterAsks('HLT', enquiryWith({ meetingId: 'CPC-1' }), practitioner())).toEqual(asks);
    expect(gateRegisterAsks('HLT', enquiryWith(none), practitioner())).toEqual([]);
  });
});

describe('the gate of youth justice (brief 2.1, YJS)', () => {
  const BORN = [{ date: '2011-01-20', verified: true }];
  const HOME = { line: '27 Mill Bank, Northmoor', postcode: 'NM3 5LE', type: 'HOME' };
  const young = (values: object = {}, force = 'NMR') =>
    nominal({ dateOfBirth: BORN, addresses: [HOME], ...values }, force);
  const enquiry = enquiryWith({ clients: ['CR-64402'], children: [child('CR-70318')] });
  const BASE: Partial<GateInput> = { organisation: organisationOf('YOUTH_JUSTICE'), nominals: [young()], enquiry };
  const judged = (overrides: Partial<GateInput>) => judge('YJS', { ...BASE, ...overrides });

  it('passes for the service of the home area while the subject is under 18', () => {
    expect(judged({})).toEqual(
      verdictWith(
        { 'youth justice service': 'VERIFIED', 'subject under 18 today': 'VERIFIED', 'home area': 'VERIFIED' },
        { own: ['CR-64402', 'CR-70318'] },
      ),
    );
    expect(judged({ enquiry: enquiryWith({ subjectIsClient: true }) }).ownSubject).toBe(true);
  });

  const MET = [true, 'VERIFIED', 'VERIFIED', 'VERIFIED'];
  const GROWN = [false, 'VERIFIED', 'NOT_MET', 'VERIFIED'];
  const AWAY = [false, 'VERIFIED', 'VERIFIED', 'NOT_MET'];
  const born = (...dateOfBirth: object[]): Partial<GateInput> => ({ nominals: [young({ dateOfBirth })] });
  const lives = (...addresses: object[]): Partial<GateInput> => ({
    nominals: [young({ addresses: addresses.map((values) => ({ ...HOME, ...values })) })],
  });
  const inSaltwick = { postcode: 'SX1 2AB' };
  it.each<readonly [string, Partial<GateInput>, readonly unknown[]]>([
    [
      'another service',
      { organisation: organisationOf('LOCAL_AUTHORITY') },
      [false, 'NOT_MET', 'VERIFIED', 'VERIFIED'],
    ],
    ['nobody’s organisation', { organisation: undefined }, [false, 'NOT_MET', 'VERIFIED', 'NOT_MET']],
    ['the last day of childhood', { now: '2029-01-19T23:59:59.999Z' }, MET],
    ['the 18th birthday', { now: '2029-01-20T00:00:00.000Z' }, GROWN],
    ['no date of birth', born(), GROWN],
    ['a year of birth that leaves no doubt', born({ date: '2011', verified: true }), MET],
    ['a year of birth that leaves a doubt', born({ date: '2008', verified: true }), GROWN],
    ['a month of birth that leaves no doubt', born({ date: '2008-12' }), MET],
    ['a month of birth that leaves a doubt', born({ date: '2008-11' }), GROWN],
    ['a year before a month of it', born({ date: '2008-12' }, { date: '2008' }), GROWN],
    ['a day before a younger year', born({ date: '1990-01-01' }, { date: '2011' }), GROWN],
    ['the youngest of claimed dates', born({ date: '1990-01-01' }, { date: '2011-01-20' }), MET],
    [
      'a verified date before a younger claim',
      born({ date: '1990-01-01', verified: true }, { date: '2011-01-20' }),
      GROWN,
    ],
    ['a home in another area', lives(inSaltwick), AWAY],
    ['two homes', lives(inSaltwick, {}), MET],
    ['a home left yesterday', lives({ to: '2026-11-21' }, inSaltwick), AWAY],
    ['a home from tomorrow', lives({ from: '2026-11-23' }, inSaltwick), AWAY],
    ['a school here and a home elsewhere', lives({ type: 'SCHOOL' }, inSaltwick), AWAY],
    ['work here and a home elsewhere', lives({ type: 'WORK' }, inSaltwick), AWAY],
    ['a cell here and a home elsewhere', lives({ type: 'CUSTODY' }, inSaltwick), AWAY],
    ['a cell elsewhere and a home here', lives({ ...inSaltwick, type: 'CUSTODY' }, {}), MET],
    ['a postcode in small letters', lives({ postcode: 'nm35le' }), MET],
    ['no known postcode, here the force', lives({ postcode: null }), MET],
    ['a postcode of no known area, here the force', lives({ postcode: 'ZE1 1AA' }), MET],
    ['no address, there the force', { nominals: [young({ addresses: [] }, 'SLW')] }, AWAY],
    ['an address here, there the force', { nominals: [young({}, 'SLW')] }, MET],
    ['a national service', { organisation: organisationOf('YOUTH_JUSTICE', 'NATIONAL') }, AWAY],
  ])('with %s', (_what, overrides, expected) => {
    expect(found(judged(overrides))).toEqual(expected);
  });
});
