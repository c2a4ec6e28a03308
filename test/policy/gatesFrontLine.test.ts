import { describe, expect, it } from '@jest/globals';
import { gateRegisterAsks } from '../../src/policy/decisionColumns.js';
import type { GateInput } from '../../src/policy/gates/Gate.js';
import { callerOf, enquiryWith, officer, partner } from './fixtures.js';
import { entry, found, judge, nominal, record, verdictWith } from './judging.js';

const LOG = 'Log 0118 of 22/11/2026';
const HOME = { key: '1', line: '14 Quay Row, Northmoor', postcode: 'NM1 3RT', from: '2024-02' };
const INCIDENT = { log: LOG, at: '2026-11-22T02:10:00Z', address: '14 Quay Row, Northmoor', nominals: ['N-1'] };
const ELSEWHERE = { ...INCIDENT, address: '3 Dock Road, Northmoor', nominals: ['N-7'] };
const NOTICE = {
  status: 'IN_FORCE',
  premises: { line: '14 Quay Row, Northmoor', postcode: 'NM1 3RT' },
  personV: { ref: 'VR-90012' },
};
const enquiry = enquiryWith({ incidentLog: LOG, meetingId: null });
const urgent = enquiryWith({ incidentLog: null, meetingId: null, urgency: 'THREAT_TO_LIFE' });

const OPEN: Partial<GateInput> = { enquiry, registers: [entry('INCIDENT', INCIDENT)], nominals: [nominal({})] };
const incident = (values: object): Partial<GateInput> => ({
  registers: [entry('INCIDENT', { ...INCIDENT, ...values })],
});

const FACTS = ['police account', 'live incident', 'subject or address tied to the incident'] as const;

describe('the gate of the front line (brief 2.1, FLO)', () => {
  it('passes where a live incident names the subject', () => {
    expect(judge('FLO', OPEN)).toEqual(
      verdictWith({ [FACTS[0]]: 'VERIFIED', [FACTS[1]]: 'VERIFIED', [FACTS[2]]: 'VERIFIED' }, { own: ['N-1'] }),
    );
  });

  it('asks the registers for the log of the enquiry alone', () => {
    const { requester } = callerOf('FLO');
    expect(gateRegisterAsks('FLO', enquiry, requester)).toEqual([{ register: 'INCIDENT', column: 'log', value: LOG }]);
    expect(gateRegisterAsks('FLO', urgent, requester)).toEqual([]);
  });

  const MET = [true, 'VERIFIED', 'VERIFIED', 'VERIFIED'];
  const NOT_LIVE = [false, 'VERIFIED', 'NOT_MET', 'NOT_MET'];
  const NOT_TIED = [false, 'VERIFIED', 'VERIFIED', 'NOT_MET'];
  it.each<readonly [string, Partial<GateInput>, readonly unknown[]]>([
    ['no police account', { requester: partner() }, [false, 'NOT_MET', 'VERIFIED', 'VERIFIED']],
    ['no incident', { registers: [] }, NOT_LIVE],
    ['an incident of another log', incident({ log: 'Log 0119 of 22/11/2026' }), NOT_LIVE],
    ['no log, and an entry without one', { ...incident({ log: null }), enquiry: enquiryWith() }, NOT_LIVE],
    ['an officer of another force', { requester: officer('SLW', { group: 'POLICE_FRONT_LINE' }) }, MET],
    ['an entry of another register', { registers: [entry('MEETING', INCIDENT)] }, NOT_LIVE],
    ['an incident opened just now', incident({ at: '2026-11-22T10:32:00Z' }), MET],
    ['an incident in the future', incident({ at: '2026-11-22T10:33:00Z' }), NOT_LIVE],
    ['an incident 24 hours old', incident({ at: '2026-11-21T10:32:00Z' }), MET],
    ['an incident 25 hours old', incident({ at: '2026-11-21T09:32:00Z' }), NOT_LIVE],
    ['an incident of no known time', incident({ at: null }), NOT_LIVE],
    ['an incident of some time this month', incident({ at: '2026-11' }), NOT_LIVE],
    ['an incident that names somebody else elsewhere', { registers: [entry('INCIDENT', ELSEWHERE)] }, NOT_TIED],
    ['a nominal of that number in another force', { nominals: [nominal({}, 'SLW')] }, NOT_TIED],
    ['nobody', { nominals: [] }, NOT_TIED],
  ])('with %s', (_what, overrides, expected) => {
    expect(found(judge('FLO', { ...OPEN, ...overrides }))).toEqual(expected);
  });

  describe('ties by the address', () => {
    const at = (address: string | null, values: object, overrides: Partial<GateInput> = {}) =>
      judge('FLO', {
        enquiry,
        registers: [entry('INCIDENT', { ...INCIDENT, address, nominals: [] })],
        nominals: [nominal({ addresses: [{ ...HOME, ...values }] }, 'SLW')],
        ...overrides,
      }).passed;

    it.each<readonly [string, string | null, object, boolean]>([
      ['the home', '14 Quay Row, Northmoor', {}, true],
      ['the home in another hand', ' 14 QUAY ROW  Northmoor.', {}, true],
      ['the home with its postcode', '14 Quay Row, Northmoor, NM1 3RT', {}, true],
      ['the neighbours', '16 Quay Row, Northmoor', {}, false],
      ['the street', 'Quay Row, Northmoor', {}, false],
      ['the home with another postcode', '14 Quay Row, Northmoor NM9 9ZZ', {}, false],
      ['the number and street of no known town', '14 Quay Row', {}, false],
      ['the number and street of another town', '14 Quay Row, Saltwick', {}, false],
      ['no place', null, {}, false],
      ['the home until today', '14 Quay Row, Northmoor', { to: '2026-11-22' }, true],
      ['the home until yesterday', '14 Quay Row, Northmoor', { to: '2026-11-21' }, false],
      ['the home from today', '14 Quay Row, Northmoor', { from: '2026-11-22' }, true],
      ['the home from tomorrow', '14 Quay Row, Northmoor', { from: '2026-11-23' }, false],
      ['a home without a line', '14 Quay Row, Northmoor', { line: null }, false],
      ['nothing but punctuation', '–', { line: '…', postcode: null }, false],
    ])('of %s', (_where, address, values, passed) => {
      expect(at(address, values)).toBe(passed);
    });

    it.each<readonly [string, object, boolean]>([
      ['in force', {}, true],
      ['withdrawn', { status: 'WITHDRAWN' }, false],
      ['disposed of', { disposedAt: '2026-11-22' }, false],
      ['above the classification', { gsc: 'SECRET' }, false],
      ['of other premises', { premises: { line: '1 Elsewhere' } }, false],
      ['of unknown premises', { premises: null }, false],
    ])('of the premises of a notice %s', (_state, values, passed) => {
      const records = [record('DVPN_DVPO', { ...NOTICE, ...values })];
      expect(at('14 Quay Row, Northmoor', {}, { nominals: [nominal({}, 'SLW')], records })).toBe(passed);
    });
  });

  describe('knows as the protected people at the incident', () => {
    const own = (overrides: Partial<GateInput>) => [...judge('FLO', { ...OPEN, ...overrides }).own];
    const notice = (values: object) => ({ records: [record('DVPN_DVPO', { ...NOTICE, ...values }, 'NMR')] });

    it.each<readonly [string, Partial<GateInput>, readonly string[]]>([
      ['whom a notice in force protects there', notice({}), ['N-1', 'VR-90012']],
      ['nobody of a notice for other premises', notice({ premises: { line: '1 Elsewhere' } }), ['N-1']],
      ['nobody of an order that has run out', notice({ status: 'EXPIRED' }), ['N-1']],
      ['nobody of a record above the classification', notice({ gsc: 'SECRET' }), ['N-1']],
      ['everybody the incident names', incident({ nominals: ['N-1', 'VR-20417'] }), ['N-1', 'VR-20417']],
      ['nobody of an incident that does not involve the subject', { nominals: [nominal({}, 'SLW')] }, []],
      ['nobody of an incident that is not live', { ...notice({}), ...incident({ at: '2026-11-01' }) }, []],
    ])('%s', (_who, overrides, expected) => {
      expect(own(overrides)).toEqual(expected);
    });
  });

  describe('where life is threatened', () => {
    it('takes incident and tie on the officer’s word, and then knows nobody as protected', () => {
      const records = [record('DVPN_DVPO', NOTICE)];
      expect(judge('FLO', { enquiry: urgent, records })).toEqual(
        verdictWith({ [FACTS[0]]: 'VERIFIED', [FACTS[1]]: 'ASSERTED', [FACTS[2]]: 'ASSERTED' }),
      );
    });

    it('still verifies what it can', () => {
      const threat = enquiryWith({ incidentLog: LOG, urgency: 'THREAT_TO_LIFE' });
      expect(found(judge('FLO', { ...OPEN, enquiry: threat }))).toEqual(MET);
      const stray = { ...OPEN, enquiry: threat, nominals: [] };
      expect(found(judge('FLO', stray))).toEqual([true, 'VERIFIED', 'VERIFIED', 'ASSERTED']);
    });

    it('takes nobody’s word but an officer’s, and no longer than 24 hours', () => {
      const expected = [false, 'NOT_MET', 'ASSERTED', 'ASSERTED'];
      expect(found(judge('FLO', { enquiry: urgent, requester: partner() }))).toEqual(expected);
      const later = '2026-11-23T08:00:00.001Z';
      expect(found(judge('FLO', { enquiry: urgent, now: later }))).toEqual(NOT_LIVE);
    });
  });
});
