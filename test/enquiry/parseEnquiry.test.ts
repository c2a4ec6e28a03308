import { describe, expect, it } from '@jest/globals';
import type { EnquiryInputShape } from '../../src/enquiry/EnquiryInputShape.js';
import type { Requester } from '../../src/model/Requester.js';
import {
  FRONT_LINE,
  INVESTIGATION,
  INVESTIGATOR,
  justified,
  NECESSITY,
  PROPORTIONALITY,
  parse,
  partner,
  police,
  STRATEGY,
} from './fixtures.js';

const incomplete = (...problems: readonly (readonly [path: string, message: string])[]) => ({
  code: 'JUSTIFICATION_INCOMPLETE',
  problems: problems.map(([path, message]) => ({ path, message })),
});
const REFERENCE_RULE = 'is no reference: 3 to 64 letters, digits, spaces or / - _ . : #, at least one digit';
const STOCK = 'is stock text: say what is particular to this person';

describe('parseEnquiry', () => {
  it('makes the whole justification record of a strategy discussion', () => {
    expect(parse(STRATEGY)).toEqual({
      requesterId: 'user-1',
      issuer: 'https://issuer.example',
      organisation: 'CSC-NORTHMOOR',
      group: 'CHILDRENS_SOCIAL_CARE',
      purpose: 'STRATEGY_DISCUSSION_OR_S47',
      policingPurposes: ['PREVENT_AND_DETECT_OFFENCES', 'PROTECT_LIFE_AND_PROPERTY'],
      lawfulBases: ['CA1989_S47', 'CL_PREVENT_CRIME'],
      subjects: [{ pncId: '2009/0412873S', croNumber: null, nominal: null, name: null, dateOfBirth: null }],
      children: [{ childRef: 'CR-48213', name: 'Poppy Rudd-Lane', dateOfBirth: '2017-04-01' }],
      clients: [],
      subjectIsClient: false,
      kinds: ['SHPO_SRO', 'RISK_ASSESSMENT'],
      caseReference: null,
      meetingId: 'SD-2026-0911',
      incidentLog: null,
      urgency: 'URGENT',
      justification: {
        necessity: NECESSITY,
        proportionality: PROPORTIONALITY,
        conflictOfInterest: null,
        dutyNamed: null,
        confidentialityLimb: null,
        subjectInformed: { state: 'NOT_TOLD', reason: 'He would move on with them.' },
        representations: null,
        strictNecessity: null,
        schedule8Condition: null,
        impactOnVictim: null,
        impactOnInvestigation: null,
        recipientConditions: null,
      },
      openedAt: '2026-11-22T10:30:00.000Z',
      expiresAt: '2026-11-25T10:30:00.000Z',
      held: false,
    });
  });

  it('names everything that an empty input lacks, at once', () => {
    expect(parse({})).toEqual(
      incomplete(
        ['useCasePurpose', 'is required'],
        ['policingPurposes', 'is required'],
        ['urgency', 'is required'],
        ['caseReference', 'one of caseReference, meetingId, incidentLog is required for this purpose'],
        ['lawfulBases', 'is required'],
        ['fieldsRequested', 'is required'],
        ['conflictOfInterest', 'is required'],
        ['necessity', 'is required'],
        ['proportionality', 'is required'],
        ['subjectInformed', 'is required'],
      ),
    );
  });

  it('refuses words that are in no list, without repeating them', () => {
    const given = { ...STRATEGY, urgency: 'ASAP', policingPurposes: ['CURIOSITY'], fieldsRequested: ['GOSSIP'] };
    expect(parse({ ...given, useCasePurpose: 'BECAUSE', lawfulBases: ['NONE'] })).toMatchObject({
      code: 'JUSTIFICATION_INCOMPLETE',
      problems: [
        { path: 'useCasePurpose', message: expect.stringMatching(/^is none of INVESTIGATION, .*, AUDIT$/) },
        { path: 'policingPurposes.0', message: expect.stringMatching(/^is none of PROTECT_LIFE_AND_PROPERTY, /) },
        { path: 'urgency', message: 'is none of ROUTINE, URGENT, THREAT_TO_LIFE' },
        { path: 'lawfulBases.0', message: expect.stringMatching(/^is none of CL_PREVENT_CRIME, /) },
        { path: 'fieldsRequested.0', message: expect.stringMatching(/^is none of CRIME_REPORT, /) },
      ],
    });
  });

  it.each<[string, Partial<EnquiryInputShape>, readonly (readonly [string, string])[]]>([
    ['a short necessity', { necessity: '  safeguarding   ' }, [['necessity', 'needs at least 20 characters']]],
    [
      'stock words',
      { necessity: 'Necessary for safeguarding purposes and to protect a child' },
      [['necessity', STOCK]],
    ],
    ['one word over and over', { proportionality: 'proportionate '.repeat(5) }, [['proportionality', STOCK]]],
    ['an endless text', { necessity: `${NECESSITY} `.repeat(60) }, [['necessity', 'is longer than 4000 characters']]],
    ['control characters', { necessity: `${NECESSITY}\u0000` }, [['necessity', 'holds control characters']]],
    ['a reference without a digit', { meetingId: 'the meeting' }, [['meetingId', REFERENCE_RULE]]],
    ['a mistyped second reference', { caseReference: '?1*' }, [['caseReference', REFERENCE_RULE]]],
    [
      'a client who is no key',
      { clients: ['CR 1'] },
      [['clients.0', 'is no key: 1 to 64 letters, digits or / - _ . : #']],
    ],
    [
      'more clients than anybody has',
      { clients: Array.from({ length: 21 }, (_, index) => `CR-${index}`) },
      [['clients', 'holds more than 20']],
    ],
    ['no child', { children: [] }, [['children', 'is required for this purpose']]],
    ['a child without a reference', { children: [{ name: 'Poppy' }] }, [['children.0.childRef', 'is required']]],
    ['no subject', { aboutWhom: [] }, [['aboutWhom', 'is required for this purpose']]],
    [
      'a reason not given',
      { subjectInformed: { state: 'NOT_TOLD' } },
      [['subjectInformed.reason', 'is required with NOT_TOLD']],
    ],
    [
      'a duty without its name',
      { policingPurposes: ['DUTY_COMMON_OR_STATUTE_LAW'] },
      [['dutyNamed', 'is required with DUTY_COMMON_OR_STATUTE_LAW']],
    ],
    [
      'an override without its limb',
      { lawfulBases: ['CA1989_S47', 'CL_CONFIDENCE_OVERRIDE'] },
      [['confidentialityLimb', 'is required with CL_CONFIDENCE_OVERRIDE']],
    ],
    [
      'an override alone',
      { lawfulBases: ['CL_CONFIDENCE_OVERRIDE'], confidentialityLimb: 'SAFEGUARD_INDIVIDUAL' },
      [['lawfulBases.0', 'cannot stand alone: add the power that it goes with']],
    ],
    [
      'strict necessity without a condition',
      { strictNecessity: 'He needs an interpreter.' },
      [['schedule8Condition', 'is required with strictNecessity']],
    ],
    [
      'a condition without strict necessity',
      { schedule8Condition: 'VITAL_INTERESTS' },
      [['strictNecessity', 'is required with schedule8Condition']],
    ],
  ])('refuses %s', (_, change, problems) => {
    expect(parse({ ...STRATEGY, ...change })).toEqual(incomplete(...problems));
  });

  it('refuses a purpose that the group may not assert', () => {
    const refusal = parse({ ...INVESTIGATION, subjectInformed: { state: 'TOLD' }, lawfulBases: ['CL_PREVENT_CRIME'] });
    expect(refusal).toEqual({
      code: 'PURPOSE_NOT_ALLOWED',
      problems: [{ path: 'useCasePurpose', message: 'may not be asserted by your group' }],
    });
  });

  it('refuses bases that the group, the purpose, the day or the law does not allow', () => {
    const lawfulBases = ['POLICE_INTERNAL', 'CSA2010_S24_28', 'CWSA2026_S4', 'STATUTORY_REQUEST', 'CA1989_S47'];
    expect(parse({ ...STRATEGY, lawfulBases })).toEqual({
      code: 'BASIS_NOT_ALLOWED',
      problems: [
        { path: 'lawfulBases.0', message: 'may not be relied on by your group' },
        { path: 'lawfulBases.1', message: 'does not serve this purpose' },
        { path: 'lawfulBases.2', message: 'is not in force' },
        {
          path: 'lawfulBases.3',
          message: 'goes outside the gateway: send it to the force’s legal services',
        },
      ],
    });
  });

  it('asks front-line officers for the incident log whatever the purpose', () => {
    expect(parse(INVESTIGATION, FRONT_LINE)).toEqual(incomplete(['incidentLog', 'is required for this purpose']));
    expect(justified({ ...INVESTIGATION, incidentLog: '0118' }, FRONT_LINE).incidentLog).toBe('0118');
  });

  it('asks police for no statement that only outsiders make', () => {
    expect(justified(INVESTIGATION, INVESTIGATOR)).toMatchObject({
      subjects: [{ name: 'Kieran Ruddock', dateOfBirth: '1984-03-12' }],
      justification: { subjectInformed: null, representations: null },
    });
  });

  it('asks whether the subject was heard before a disclosure to an employer', () => {
    const clpd = { ...INVESTIGATION, useCasePurpose: 'CLPD', lawfulBases: ['CL_CLPD'] };
    expect(parse(clpd, INVESTIGATOR)).toEqual(incomplete(['representations', 'is required']));
    expect(parse({ ...clpd, representations: { state: 'NOT_SOUGHT' } }, INVESTIGATOR)).toEqual(
      incomplete(['representations.reason', 'is required with NOT_SOUGHT']),
    );
    expect(justified({ ...clpd, representations: { state: 'HEARD' } }, INVESTIGATOR)).toMatchObject({
      purpose: 'CLPD',
      justification: { representations: { state: 'HEARD', reason: null } },
    });
  });

  it('lets an analyst name nobody, and needs no kinds of statistics', () => {
    const { aboutWhom, fieldsRequested, ...rest } = { ...INVESTIGATION, useCasePurpose: 'STRATEGIC_ANALYSIS' };
    const analyst = police('STRATEGIC_ANALYST');
    expect(justified(rest, analyst)).toMatchObject({ subjects: [], kinds: [] });
    expect(parse({ ...rest, aboutWhom, fieldsRequested }, analyst)).toEqual(
      incomplete(['aboutWhom', 'must be empty for this purpose']),
    );
  });

  it('asks an auditor outside the police nothing about a subject', () => {
    const { aboutWhom: _, fieldsRequested: __, ...rest } = INVESTIGATION;
    const audit = { ...rest, useCasePurpose: 'AUDIT' };
    expect(justified(audit, partner('AUDITOR', 'DATA-OVERSIGHT')).purpose).toBe('AUDIT');
  });

  it('holds an enquiry for which a conflict is declared', () => {
    const enquiry = justified({ ...STRATEGY, conflictOfInterest: 'He is my neighbour.' });
    expect([enquiry.held, enquiry.justification.conflictOfInterest]).toEqual([true, 'He is my neighbour.']);
  });

  describe('in an emergency', () => {
    const emergency = { ...STRATEGY, meetingId: null, urgency: 'THREAT_TO_LIFE' };

    it('lets the reference follow, for 24 hours', () => {
      expect(justified(emergency)).toMatchObject({
        caseReference: null,
        meetingId: null,
        incidentLog: null,
        urgency: 'THREAT_TO_LIFE',
        expiresAt: '2026-11-23T10:30:00.000Z',
      });
      expect(justified({ ...emergency, meetingId: 'SD-1' }).expiresAt).toBe('2026-11-25T10:30:00.000Z');
      expect(justified({ ...INVESTIGATION, caseReference: null, urgency: 'THREAT_TO_LIFE' }, FRONT_LINE).urgency).toBe(
        'THREAT_TO_LIFE',
      );
    });

    it('still refuses a mistyped reference', () => {
      expect(parse({ ...emergency, meetingId: '!!' })).toEqual(incomplete(['meetingId', REFERENCE_RULE]));
    });

    it.each<[Requester]>([[partner('EDUCATION', 'FERNHILL-ACADEMY')], [partner('HEALTH', 'NHS-NORTHMOOR')]])(
      'is nobody else’s to declare: %#',
      (requester) => {
        expect(parse(emergency, requester)).toEqual(
          incomplete(
            [
              'urgency',
              'THREAT_TO_LIFE is for POLICE_PUBLIC_PROTECTION, POLICE_FRONT_LINE, CHILDRENS_SOCIAL_CARE only',
            ],
            ['caseReference', 'one of caseReference, meetingId is required for this purpose'],
          ),
        );
      },
    );
  });
});
