import { describe, expect, it } from '@jest/globals';
import { CATEGORIES, GROUP_CODES, type GroupCode, RECORD_KINDS } from '../../src/model/codes.js';
import type { Values } from '../../src/model/Source.js';
import { decide } from '../../src/policy/decide.js';
import {
  ask,
  callerOf,
  FULL,
  factsOf,
  INSPECTOR,
  minimum,
  never,
  OWN_CHILD,
  officer,
  POLICY,
  SHUT_GATE,
  verdict,
} from './fixtures.js';

const SHUT = { gate: SHUT_GATE };
/** Withheld because the intelligence itself needs an Inspector before it leaves. */
const DOUBTED = { ...never('INTELLIGENCE_HANDLING'), needsAuthorisation: true };
const NOT_FOR_THEM = never('NOT_JUSTIFIED_FOR_RECIPIENT');

describe('a gate that is not passed', () => {
  it('means never, whatever the field', () => {
    for (const group of GROUP_CODES) {
      for (const kind of RECORD_KINDS) {
        for (const category of [...CATEGORIES, null]) {
          const decision = decide(POLICY, ask(kind, category, { flag: true }), factsOf(kind), callerOf(group, SHUT));
          expect(decision).toEqual({
            ...never('GATE_NOT_MET'),
            opened: null,
            words: null,
            chain: [{ rule: 'gate', source: 'Brief 2.1', level: 'N', reason: 'GATE_NOT_MET' }],
          });
        }
      }
    }
  });
});

describe('the matrix alone', () => {
  it('is followed for every group, kind and category that the brief has a plain cell for', () => {
    const plain = (group: GroupCode) => callerOf(group);
    expect(verdict(ask('CRIME_REPORT', 'OFFENCE_FACTS'), factsOf('CRIME_REPORT'), plain('PPU'))).toEqual(FULL);
    expect(verdict(ask('CRIME_REPORT', 'OFFENCE_FACTS'), factsOf('CRIME_REPORT'), plain('EDU'))).toEqual(
      minimum('NOT_JUSTIFIED_FOR_RECIPIENT'),
    );
    expect(verdict(ask('CRIME_REPORT', 'OFFENCE_FACTS'), factsOf('CRIME_REPORT'), plain('EMP'))).toEqual(INSPECTOR);
    expect(verdict(ask('CRIME_REPORT', 'VICTIM_ACCOUNT'), factsOf('CRIME_REPORT'), plain('CSC'))).toEqual(
      minimum('VICTIM_PROTECTION'),
    );
    expect(verdict(ask('CRIME_REPORT', 'THIRD_PARTY'), factsOf('CRIME_REPORT'), plain('MAP'))).toEqual(
      minimum('THIRD_PARTY'),
    );
    expect(verdict(ask('ARREST', 'REFERENCE'), factsOf('ARREST'), plain('CSC'))).toEqual(NOT_FOR_THEM);
    expect(verdict(ask('INTELLIGENCE', 'SOURCE_AND_TACTICS'), factsOf('INTELLIGENCE'), plain('PPU'))).toEqual(
      never('SOURCE_PROTECTION'),
    );
  });

  it('means never where a kind has no row for the category', () => {
    expect(verdict(ask('ARREST', 'INTELLIGENCE'), factsOf('ARREST'), callerOf('PPU'))).toEqual(NOT_FOR_THEM);
  });
});

describe('the cap by existence (brief 2.3a)', () => {
  it.each([
    ['SHPO_SRO', 'STAFF', 'EMP', INSPECTOR],
    ['CRIME_REPORT', 'STAFF', 'REG', INSPECTOR],
    ['MANAGEMENT', 'STAFF', 'SUP', minimum('NOT_JUSTIFIED_FOR_RECIPIENT')],
    ['STATEMENT', 'OFFENCE_FACTS', 'HLT', never('NOT_JUSTIFIED_FOR_RECIPIENT')],
    ['SHPO_SRO', 'STAFF', 'CAP', NOT_FOR_THEM],
    ['CRIME_REPORT', 'SUBJECT_IDENTITY', 'CRE', minimum('NOT_JUSTIFIED_FOR_RECIPIENT')],
    ['DVPN_DVPO', 'VICTIM_IDENTITY', 'EDU', minimum('VICTIM_PROTECTION')],
  ] as const)('%s %s for %s', (kind, category, group, expected) => {
    expect(verdict(ask(kind, category), factsOf(kind), callerOf(group))).toEqual(expected);
  });

  it('is not put on the existence itself', () => {
    const { chain } = decide(POLICY, ask('VOO', 'EXISTENCE'), factsOf('VOO'), callerOf('EMP'));
    expect(chain.map(({ rule }) => rule)).toEqual(['matrix']);
  });

  it('is caused by overlays too: intelligence that needs an Inspector needs one in every field', () => {
    const doubted = factsOf('INTELLIGENCE', { informationAssessment: 'NOT_KNOWN', handlingCode: 'P' });
    for (const category of ['SUBJECT_IDENTITY', 'INTELLIGENCE'] as const) {
      expect(verdict(ask('INTELLIGENCE', category), doubted, callerOf('CSC'))).toEqual(DOUBTED);
    }
  });
});

describe('only for the linked person, ◊ (brief 2.2)', () => {
  const victims = (...refs: string[]): Values => ({
    victims: refs.map((victimRef, index) => ({ key: `${index}`, victimRef })),
  });
  const victim = (victimRef: string) =>
    factsOf('CRIME_REPORT', victims(victimRef), { list: 'victims', values: { key: '1', victimRef } });
  const question = ask('CRIME_REPORT', 'VICTIM_IDENTITY', { path: 'victims' });
  const pseudonym = minimum('VICTIM_PROTECTION');

  it('gives social care its own child in full and others as a pseudonym', () => {
    expect(verdict(question, victim(OWN_CHILD), callerOf('CSC'))).toEqual(FULL);
    expect(verdict(question, victim('CR-1'), callerOf('CSC'))).toEqual(pseudonym);
  });

  it('takes a field that would identify several people for linked only where all of them are', () => {
    const place = ask('CRIME_REPORT', 'VICTIM_IDENTITY', { path: 'locationOfOffence' });
    expect(verdict(place, factsOf('CRIME_REPORT', victims(OWN_CHILD)), callerOf('CSC'))).toEqual(FULL);
    expect(verdict(place, factsOf('CRIME_REPORT', victims(OWN_CHILD, 'CR-1')), callerOf('CSC'))).toEqual(pseudonym);
    expect(verdict(place, factsOf('CRIME_REPORT', victims()), callerOf('CSC'))).toEqual(pseudonym);
    expect(verdict(place, factsOf('CRIME_REPORT'), callerOf('CSC'))).toEqual(pseudonym);
  });

  it('finds the person wherever the kind records them', () => {
    const named = (kind: Parameters<typeof factsOf>[0], list: string, column: string) =>
      verdict(
        ask(kind, list === 'childrenInHousehold' ? 'THIRD_PARTY' : 'VICTIM_IDENTITY'),
        factsOf(kind, {}, { list, values: { key: '1', ...nest(column, OWN_CHILD) } }),
        callerOf('CSC'),
      );
    expect(named('SHPO_SRO', 'prohibitions', 'protectedParty.ref')).toEqual(FULL);
    expect(named('ARREST', 'bailConditions', 'protectedParty.ref')).toEqual(FULL);
    expect(named('CAWN', 'prohibitedConduct', 'protectedParty.ref')).toEqual(FULL);
    expect(named('VOO', 'conditions', 'protectedParty.ref')).toEqual(FULL);
    expect(named('VOO', 'protectedPersons', 'ref')).toEqual(FULL);
    const child = factsOf('CAWN', { child: { childId: OWN_CHILD } });
    expect(verdict(ask('CAWN', 'VICTIM_IDENTITY', { path: 'child' }), child, callerOf('CSC'))).toEqual(FULL);
    const protectedPerson = factsOf('DVPN_DVPO', { personV: { ref: OWN_CHILD } });
    expect(verdict(ask('DVPN_DVPO', 'VICTIM_IDENTITY', { path: 'personV' }), protectedPerson, callerOf('CSC'))).toEqual(
      FULL,
    );
  });

  it.each([
    ['CRIME_REPORT', 'VICTIM_IDENTITY', 'HLT', never('VICTIM_PROTECTION')],
    ['ARREST', 'VICTIM_IDENTITY', 'FLO', pseudonym],
    ['SHPO_SRO', 'VICTIM_IDENTITY', 'EDU', never('VICTIM_PROTECTION')],
    ['DVPN_DVPO', 'VICTIM_IDENTITY', 'PNP', never('VICTIM_PROTECTION')],
    ['CAWN', 'VICTIM_IDENTITY', 'CRE', never('VICTIM_PROTECTION')],
    ['DVPN_DVPO', 'THIRD_PARTY', 'EDU', never('THIRD_PARTY')],
  ] as const)('%s %s falls for %s to what brief 2.4 says', (kind, category, group, expected) => {
    expect(verdict(ask(kind, category), factsOf(kind), callerOf(group))).toEqual(expected);
  });

  it('makes an unlinked Inspector cell never, not openable', () => {
    const transcript = ask('STATEMENT', 'EVIDENTIAL_MEDIA', { facet: 'TRANSCRIPT' });
    const { level, needsAuthorisation } = verdict(transcript, factsOf('STATEMENT'), callerOf('CSC'));
    expect({ level, needsAuthorisation }).toEqual({ level: 'N', needsAuthorisation: false });
  });
});

const nest = (path: string, value: string): Values =>
  path.split('.').reduceRight<Values | string>((inner, name) => ({ [name]: inner }), value) as Values;

describe('full for the owning force, F/I (brief 2.2)', () => {
  it.each([
    ['CRIME_REPORT', 'SOURCE_AND_TACTICS', {}],
    ['CRIME_REPORT', 'INVESTIGATIVE_MATERIAL', {}],
    ['FORENSIC', 'INVESTIGATIVE_MATERIAL', {}],
    ['INTELLIGENCE', 'INTELLIGENCE', { handlingCode: 'C', handlingConditions: ['Ask the originator.'] }],
  ] as const)('%s %s', (kind, category, values) => {
    expect(verdict(ask(kind, category), factsOf(kind, values), callerOf('PPU'))).toEqual(FULL);
    const elsewhere = callerOf('PPU', { requester: officer('ARV') });
    expect(verdict(ask(kind, category), factsOf(kind, values), elsewhere)).toEqual(INSPECTOR);
  });
});

describe('children of the household (brief 2.3a)', () => {
  const child = (list: string, household: boolean) => ({ list, values: { key: '1', childId: 'CR-9', household } });
  const question = ask('DVPN_DVPO', 'THIRD_PARTY');
  it('go to social care in full in every kind, and to nobody else by this rule', () => {
    const inHousehold = factsOf('DVPN_DVPO', {}, child('childrenInHousehold', true));
    expect(verdict(question, inHousehold, callerOf('CSC'))).toEqual(FULL);
    expect(verdict(question, inHousehold, callerOf('MAP'))).toEqual(minimum('THIRD_PARTY'));
    for (const kind of RECORD_KINDS.filter((each) => each !== 'INTELLIGENCE')) {
      const linked = factsOf(kind, { handlingCode: 'P' }, child('linkedChildren', true));
      expect([kind, verdict(ask(kind, 'THIRD_PARTY'), linked, callerOf('CSC'))]).toEqual([kind, FULL]);
    }
  });

  it('do not include children elsewhere, or other third parties', () => {
    expect(
      verdict(
        ask('CRIME_REPORT', 'THIRD_PARTY'),
        factsOf('CRIME_REPORT', {}, child('linkedChildren', false)),
        callerOf('CSC'),
      ),
    ).toEqual(minimum('THIRD_PARTY'));
    expect(verdict(ask('CRIME_REPORT', 'THIRD_PARTY'), factsOf('CRIME_REPORT'), callerOf('CSC'))).toEqual(
      minimum('THIRD_PARTY'),
    );
  });
});

describe('fields that decide about others (brief 1.0)', () => {
  const readers = (flag: boolean) =>
    GROUP_CODES.filter(
      (group) => verdict(ask('SHPO_SRO', null, { flag }), factsOf('SHPO_SRO'), callerOf(group)).level === 'F',
    );
  it('are read by public protection and MAPPA authorities, flags by front-line officers too', () => {
    expect(readers(false)).toEqual(['PPU', 'MAP']);
    expect(readers(true)).toEqual(['PPU', 'FLO', 'MAP']);
    expect(verdict(ask('SHPO_SRO', null), factsOf('SHPO_SRO'), callerOf('CSC'))).toEqual(NOT_FOR_THEM);
  });
});

describe('rows that the data choose', () => {
  const disposal = (values: Values) => factsOf('CRIMINAL_HISTORY', {}, { list: 'disposals', values });
  const offence = (...groups: (string | null)[]): Values => ({
    offences: groups.map((offenceGroup) => ({ offenceGroup })),
  });
  const other = minimum('NOT_RELEVANT');
  it.each([
    [{ riskRelevant: true, ...offence('OTHER') }, FULL],
    [{ riskRelevant: false, ...offence('CHILD_SEXUAL') }, other],
    [{ riskRelevant: null, ...offence('CHILD_SEXUAL') }, FULL],
    [offence('CHILD_SEXUAL'), FULL],
    [offence('ADULT_SEXUAL'), FULL],
    [offence('INDECENT_IMAGES'), FULL],
    [offence('VIOLENCE'), FULL],
    [offence('DOMESTIC_ABUSE'), FULL],
    [offence('EXPLOITATION'), FULL],
    [offence('OTHER'), other],
    [offence('OTHER', 'VIOLENCE'), FULL],
    [offence(null), other],
    [offence(), other],
    [{}, other],
  ])('K3: social care sees the disposal %j by its bearing on risk (brief 1.5)', (values, expected) => {
    expect(verdict(ask('CRIMINAL_HISTORY', 'OFFENCE_FACTS'), disposal(values), callerOf('CSC'))).toEqual(expected);
  });

  it.each([
    ['P', minimum('INTELLIGENCE_HANDLING')],
    ['C', INSPECTOR],
    [null, INSPECTOR],
    [undefined, INSPECTOR],
    ['p', INSPECTOR],
  ])('K11: social care sees a report of handling code %s by its row (brief 4.5)', (handlingCode, expected) => {
    const facts = factsOf('INTELLIGENCE', { handlingCode, handlingConditions: ['Not to be shown to the subject.'] });
    expect(verdict(ask('INTELLIGENCE', 'INTELLIGENCE'), facts, callerOf('CSC'))).toEqual(expected);
  });
});

describe('the chain of rules', () => {
  it('tells every rule that spoke, in order, and the verdict is the tightest', () => {
    const facts = factsOf(
      'CRIMINAL_HISTORY',
      { gsc: 'SECRET', disposedAt: '2026-01-01' },
      {
        list: 'disposals',
        values: { key: '1', rehabilitationStatus: 'SPENT', riskRelevant: true },
      },
    );
    expect(decide(POLICY, ask('CRIMINAL_HISTORY', 'OFFENCE_FACTS'), facts, callerOf('YJS'))).toEqual({
      ...never('DISPOSED'),
      opened: null,
      words: null,
      chain: [
        { rule: 'matrix', source: 'Brief 2.3', level: 'F', reason: null },
        { rule: 'disposed', source: 'Data Protection Act 2018 s.39; brief 4.11', level: 'N', reason: 'DISPOSED' },
        {
          rule: 'classification',
          source: 'Government Security Classifications; brief 4.6',
          level: 'N',
          reason: 'CLASSIFICATION',
        },
        {
          rule: 'spentOrProtected',
          source: 'Rehabilitation of Offenders Act 1974 s.9; brief 4.2',
          level: 'F',
          reason: 'SPENT_OR_PROTECTED',
        },
        { rule: 'spentOrProtected row', source: 'Brief 2.3, K3', level: 'M', reason: 'SPENT_OR_PROTECTED' },
        { rule: 'existenceCap', source: 'Brief 2.3a', level: 'N', reason: 'DISPOSED' },
      ],
    });
  });
});
