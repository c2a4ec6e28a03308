import { describe, expect, it } from '@jest/globals';
import { type Category, GROUP_CODES, type RecordKind } from '../../src/model/codes.js';
import type { Values } from '../../src/model/Source.js';
import { decisionColumns } from '../../src/policy/decisionColumns.js';
import { verdictOf } from '../../src/policy/gates/Gate.js';
import { isLinked, notLinkedLevel } from '../../src/policy/linkedPerson.js';
import { ask, callerOf, FULL, factsOf, minimum, never, verdict } from './fixtures.js';

const OWN = 'CR-1';
const ownPerson = verdictOf([], { own: [OWN] });
const ownSubject = verdictOf([], { ownSubject: true });
const linked = (kind: RecordKind, category: Category, values: Values, gate = ownPerson, list?: string) =>
  isLinked(
    ask(kind, category),
    list === undefined ? factsOf(kind, values) : factsOf(kind, {}, { list, values }),
    callerOf('HLT', { gate }),
  );

describe('whom a field would identify (brief 2.2 ◊)', () => {
  const party = (ref: string | null) => ({ protectedParty: { ref } });
  it.each<readonly [RecordKind, Category, string | undefined, (ref: string | null) => Values]>([
    ['CRIME_REPORT', 'VICTIM_IDENTITY', undefined, (ref) => ({ victims: [{ victimRef: ref }] })],
    ['CRIME_REPORT', 'VICTIM_IDENTITY', 'victims', (ref) => ({ victimRef: ref })],
    ['ARREST', 'VICTIM_IDENTITY', 'bailConditions', party],
    ['SHPO_SRO', 'VICTIM_IDENTITY', 'prohibitions', party],
    ['CAWN', 'VICTIM_IDENTITY', undefined, (ref) => ({ child: { childId: ref } })],
    ['CAWN', 'VICTIM_IDENTITY', 'prohibitedConduct', party],
    ['DVPN_DVPO', 'VICTIM_IDENTITY', undefined, (ref) => ({ personV: { ref } })],
    ['DVPN_DVPO', 'VICTIM_ACCOUNT', undefined, (ref) => ({ personV: { ref } })],
    ['DVPN_DVPO', 'THIRD_PARTY', 'childrenInHousehold', (ref) => ({ childId: ref })],
    ['VOO', 'VICTIM_IDENTITY', 'conditions', party],
    ['VOO', 'VICTIM_IDENTITY', 'protectedPersons', (ref) => ({ ref })],
    ['STATEMENT', 'EXISTENCE', undefined, (ref) => ({ intervieweeRole: 'WITNESS', intervieweeRef: ref })],
    ['STATEMENT', 'EXISTENCE', undefined, (ref) => ({ intervieweeRole: 'VICTIM', intervieweeRef: ref })],
    ['STATEMENT', 'VICTIM_ACCOUNT', undefined, (ref) => ({ intervieweeRole: 'VICTIM', intervieweeRef: ref })],
    ['STATEMENT', 'EVIDENTIAL_MEDIA', undefined, (ref) => ({ intervieweeRole: 'VICTIM', intervieweeRef: ref })],
  ])('%s %s %s: is linked for its own person alone', (kind, category, list, values) => {
    expect(linked(kind, category, values(OWN), ownPerson, list)).toBe(true);
    expect(linked(kind, category, values('CR-2'), ownPerson, list)).toBe(false);
    expect(linked(kind, category, values(null), ownPerson, list)).toBe(false);
    expect(linked(kind, category, values(OWN), ownSubject, list)).toBe(false);
  });

  it('is linked of several only where all are the own', () => {
    const victims = (...refs: string[]) => ({ victims: refs.map((victimRef) => ({ victimRef })) });
    expect(linked('CRIME_REPORT', 'VICTIM_IDENTITY', victims(OWN, OWN))).toBe(true);
    expect(linked('CRIME_REPORT', 'VICTIM_IDENTITY', victims(OWN, 'CR-2'))).toBe(false);
  });

  const OF_SUBJECT = ['EXISTENCE', 'SUBJECT_IDENTITY', 'OFFENCE_FACTS', 'SENSITIVE_PERSONAL'] as const;
  const SUSPECT = { intervieweeRole: 'SUSPECT', intervieweeRef: OWN };
  it.each(OF_SUBJECT)('%s of evidence and of a suspect’s interview is the subject’s', (category) => {
    expect(linked('FORENSIC', category, {}, ownSubject)).toBe(true);
    expect(linked('FORENSIC', category, {}, ownPerson)).toBe(false);
    expect(linked('STATEMENT', category, SUSPECT, ownSubject)).toBe(true);
    expect(linked('STATEMENT', category, SUSPECT, ownPerson)).toBe(false);
  });

  it('sensitive data of a crime report are the subject’s, whoever was harmed', () => {
    const victims = { victims: [{ victimRef: OWN }] };
    expect(linked('CRIME_REPORT', 'SENSITIVE_PERSONAL', victims, ownSubject)).toBe(true);
    expect(linked('CRIME_REPORT', 'SENSITIVE_PERSONAL', victims, ownPerson)).toBe(false);
    expect(linked('DVPN_DVPO', 'SENSITIVE_PERSONAL', { personV: { ref: OWN } }, ownPerson)).toBe(true);
  });

  it('what is the subject’s in evidence is not in the statement of anybody but a suspect', () => {
    const witness = { intervieweeRole: 'WITNESS', intervieweeRef: OWN };
    for (const category of OF_SUBJECT) {
      expect([category, linked('STATEMENT', category, witness, ownSubject)]).toEqual([category, false]);
      expect([category, linked('STATEMENT', category, witness, ownPerson)]).toEqual([category, true]);
    }
  });

  it('a third party is the caller’s own only as one element of a list, never through who was harmed', () => {
    const values = { victims: [{ victimRef: OWN }], personV: { ref: OWN } };
    expect(linked('CRIME_REPORT', 'THIRD_PARTY', values)).toBe(false);
    expect(linked('DVPN_DVPO', 'THIRD_PARTY', values)).toBe(false);
    expect(linked('DVPN_DVPO', 'VICTIM_IDENTITY', values)).toBe(true);
  });

  it.each<readonly [string, Values]>([
    ['no list', {}],
    ['null in place of the list', { victims: null }],
    ['a victim without a reference', { victims: [{ victimRef: null }] }],
    ['a number in place of a reference', { victims: [{ victimRef: 7 }] }],
    ['a text in place of a victim', { victims: [OWN] }],
  ])('nobody is found in %s', (_what, values) => {
    expect(linked('CRIME_REPORT', 'VICTIM_IDENTITY', values)).toBe(false);
  });

  it.each(['VICTIM_IDENTITY', 'VICTIM_ACCOUNT', 'THIRD_PARTY', 'STAFF', 'EVIDENTIAL_MEDIA'] as const)(
    '%s is never the subject’s',
    (category) => {
      const other = { intervieweeRole: 'SUSPECT', intervieweeRef: 'CR-2' };
      for (const kind of ['FORENSIC', 'STATEMENT', 'CRIME_REPORT', 'DVPN_DVPO'] as const) {
        expect(linked(kind, category, other, ownSubject)).toBe(false);
      }
    },
  );

  it.each(['SUSPECT', 'WITNESS', null])('no victim is known from the statement of %s', (intervieweeRole) => {
    const values = { intervieweeRole, intervieweeRef: OWN };
    const both = verdictOf([], { own: [OWN], ownSubject: true });
    expect(linked('STATEMENT', 'VICTIM_IDENTITY', values, both)).toBe(false);
    expect(linked('STATEMENT', 'VICTIM_ACCOUNT', values, both)).toBe(false);
  });

  it.each<readonly [RecordKind, string | undefined]>([
    ['RISK_ASSESSMENT', undefined],
    ['MANAGEMENT', undefined],
    ['ARREST', undefined],
    ['SHPO_SRO', 'requirements'],
  ])('nobody is named by %s %s', (kind, list) => {
    expect(linked(kind, 'VICTIM_IDENTITY', { protectedParty: { ref: OWN }, ref: OWN }, ownPerson, list)).toBe(false);
  });
});

describe('what a ◊ cell falls to for others (brief 2.4, last row)', () => {
  it.each(['F', 'M'] as const)(
    'is the minimum from %s for social care, youth justice, MAPPA and the front line',
    (level) => {
      const falling = GROUP_CODES.filter((group) => notLinkedLevel(group, level) === 'M');
      expect(falling).toEqual(['FLO', 'MAP', 'CSC', 'YJS']);
      for (const group of GROUP_CODES.filter((each) => !falling.includes(each))) {
        expect([group, notLinkedLevel(group, level)]).toEqual([group, 'N']);
      }
    },
  );

  it('is nothing from Inspector, for everybody', () => {
    for (const group of GROUP_CODES) expect([group, notLinkedLevel(group, 'I')]).toEqual([group, 'N']);
  });
});

describe('linked cells that the interviewee decides', () => {
  const VICTIM = factsOf('STATEMENT', { intervieweeRole: 'VICTIM', intervieweeRef: OWN });
  const SUSPECT = factsOf('STATEMENT', { intervieweeRole: 'SUSPECT', intervieweeRef: null });
  const as = (group: 'HLT' | 'CSC', gate = ownPerson) => callerOf(group, { gate });

  it('give health the minimum of its own patient’s statement, and nothing of another’s', () => {
    const account = ask('STATEMENT', 'VICTIM_ACCOUNT');
    expect(verdict(account, VICTIM, as('HLT'))).toEqual(minimum('VICTIM_PROTECTION'));
    expect(verdict(account, VICTIM, as('HLT', ownSubject)).level).toBe('N');
  });

  it('give health the minimum of its own patient’s interview as a suspect, and nothing of another’s', () => {
    const existence = ask('STATEMENT', 'EXISTENCE');
    expect(verdict(existence, SUSPECT, as('HLT', ownSubject)).level).toBe('M');
    expect(verdict(existence, SUSPECT, as('HLT')).level).toBe('N');
  });

  it('give social care its own child in full, and of others the minimum', () => {
    const identity = ask('STATEMENT', 'VICTIM_IDENTITY');
    expect(verdict(identity, VICTIM, as('CSC'))).toEqual(FULL);
    expect(verdict(identity, VICTIM, as('CSC', verdictOf([])))).toEqual(minimum('VICTIM_PROTECTION'));
  });

  it('keep a transcript from social care without an Inspector, and another child’s altogether', () => {
    const transcript = ask('STATEMENT', 'EVIDENTIAL_MEDIA', { facet: 'TRANSCRIPT' });
    expect(verdict(transcript, VICTIM, as('CSC'))).toEqual({
      level: 'N',
      reason: 'INSPECTOR_REQUIRED',
      needsAuthorisation: true,
    });
    expect(verdict(transcript, VICTIM, as('CSC', verdictOf([])))).toEqual(never('NOT_JUSTIFIED_FOR_RECIPIENT'));
  });
});

describe('the closed list of decision columns', () => {
  it('holds who was interviewed, and for supervisors whose a requirement is', () => {
    expect(decisionColumns('STATEMENT', 'HLT')).toEqual(expect.arrayContaining(['intervieweeRef', 'intervieweeRole']));
    const own = [
      'requirements.number',
      'requirements.supervisor.organisation',
      'requirements.electronicMonitoring',
      'supervisorReports.requirementNo',
      'breaches.conditionNo',
    ];
    expect(decisionColumns('SHPO_SRO', 'SUP')).toEqual(expect.arrayContaining(own));
    expect(decisionColumns('SHPO_SRO', 'CSC').filter((column) => own.includes(column))).toEqual([]);
  });
});
