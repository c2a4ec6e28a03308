import { describe, expect, it } from '@jest/globals';
import type { Authorisation, ChildDisclosureDecision } from '../../src/model/Authorisation.js';
import { RECORD_KINDS } from '../../src/model/codes.js';
import type { SourceRecord, Values } from '../../src/model/Source.js';
import type { GateInput } from '../../src/policy/gates/Gate.js';
import { enquiryWith, OWN_CHILD, partner } from './fixtures.js';
import { found, judge, nominal, organisationOf, record, verdictWith } from './judging.js';

const INSPECTOR = { id: 'nmr-7001', rank: 'INSPECTOR', force: 'NMR', posting: 'PPU' } as const;
const AUTHORISATION: Authorisation = {
  id: 'AUTH-771',
  recipient: { group: 'EMP', organisation: 'FERNHILL-ACADEMY', userId: null },
  subject: { pncId: '2012/0218842S', croNumber: null, nominal: null },
  role: 'teacher',
  grants: [],
  statement: null,
  restrictions: [],
  contactPoint: null,
  reliabilityRecorded: true,
  requestedBy: 'nmr-6102',
  officerInCase: 'nmr-6103',
  decidedBy: INSPECTOR,
  decidedAt: '2026-11-20T09:00:00.000Z',
  expiresAt: '2026-11-27T09:00:00.000Z',
  revokedAt: null,
  deliveredAt: null,
};
const decided = (by: Partial<Authorisation['decidedBy']>) => ({ decidedBy: { ...INSPECTOR, ...by } });
const CLPD = enquiryWith({ purpose: 'CLPD' });

/** What is wrong with an authorisation that opens nothing. */
const UNSOUND: readonly (readonly [string, Partial<Authorisation>])[] = [
  ['of a sergeant', decided({ rank: 'SERGEANT' })],
  ['of an officer without a posting', decided({ posting: null })],
  ['of the officer who asked for it', decided({ id: 'nmr-6102' })],
  ['of the officer in the case', decided({ id: 'nmr-6103' })],
  ['that is yet to be made', { decidedAt: '2026-11-22T10:32:00.001Z' }],
  ['that has expired', { expiresAt: '2026-11-22T10:32:00.000Z' }],
  ['that was revoked', { revokedAt: '2026-11-22T10:32:00.000Z' }],
  ['that was delivered', { deliveredAt: '2026-11-22T10:32:00.000Z' }],
];

describe('the gate of employers (brief 2.1, EMP)', () => {
  const BASE: Partial<GateInput> = {
    organisation: organisationOf('SCHOOL'),
    enquiry: CLPD,
    authorisations: [AUTHORISATION],
  };
  const judged = (overrides: Partial<GateInput>) => judge('EMP', { ...BASE, ...overrides });

  it('passes on a live authorisation with a role', () => {
    expect(judged({})).toEqual(
      verdictWith({
        'organisation of the register': 'VERIFIED',
        'common law police disclosure': 'ASSERTED',
        'live authorisation for this organisation and subject': 'VERIFIED',
        'authorisation that names the role': 'VERIFIED',
      }),
    );
  });

  const SHUT = [false, 'VERIFIED', 'ASSERTED', 'NOT_MET', 'NOT_MET'];
  it.each<readonly [string, Partial<GateInput>, readonly unknown[]]>([
    ['nobody’s organisation', { organisation: undefined }, [false, 'NOT_MET', 'ASSERTED', 'VERIFIED', 'VERIFIED']],
    ['another purpose', { enquiry: enquiryWith() }, [false, 'VERIFIED', 'NOT_MET', 'VERIFIED', 'VERIFIED']],
    ['no authorisation', { authorisations: [] }, SHUT],
    [
      'a threat to life instead',
      { authorisations: [], enquiry: enquiryWith({ purpose: 'CLPD', urgency: 'THREAT_TO_LIFE' }) },
      SHUT,
    ],
    [
      'an authorisation without a role',
      { authorisations: [{ ...AUTHORISATION, role: null }] },
      [false, 'VERIFIED', 'ASSERTED', 'VERIFIED', 'NOT_MET'],
    ],
    [
      'an authorisation with an empty role',
      { authorisations: [{ ...AUTHORISATION, role: ' ' }] },
      [false, 'VERIFIED', 'ASSERTED', 'VERIFIED', 'NOT_MET'],
    ],
    [
      'a role named only by one that has expired',
      {
        authorisations: [
          { ...AUTHORISATION, role: null },
          { ...AUTHORISATION, expiresAt: '2026-11-21' },
        ],
      },
      [false, 'VERIFIED', 'ASSERTED', 'VERIFIED', 'NOT_MET'],
    ],
  ])('with %s', (_what, overrides, expected) => {
    expect(found(judged(overrides))).toEqual(expected);
  });

  it.each(UNSOUND)('stays shut on one %s', (_what, values) => {
    expect(found(judged({ authorisations: [{ ...AUTHORISATION, ...values }] }))).toEqual(SHUT);
  });
});

describe('the gate of regulators (brief 2.1, REG)', () => {
  const BASE: Partial<GateInput> = {
    organisation: organisationOf('REGULATOR', 'NATIONAL'),
    enquiry: CLPD,
    authorisations: [{ ...AUTHORISATION, role: null }],
  };
  const judged = (overrides: Partial<GateInput>) => judge('REG', { ...BASE, ...overrides });

  it('passes on a live authorisation', () => {
    expect(judged({})).toEqual(
      verdictWith({
        regulator: 'VERIFIED',
        'common law police disclosure': 'ASSERTED',
        'live authorisation for this regulator and subject': 'VERIFIED',
      }),
    );
  });

  it.each<readonly [string, Partial<GateInput>, readonly unknown[]]>([
    ['an employer', { organisation: organisationOf('EMPLOYER') }, [false, 'NOT_MET', 'ASSERTED', 'VERIFIED']],
    ['another purpose', { enquiry: enquiryWith() }, [false, 'VERIFIED', 'NOT_MET', 'VERIFIED']],
    ['no authorisation', { authorisations: [] }, [false, 'VERIFIED', 'ASSERTED', 'NOT_MET']],
  ])('with %s', (_what, overrides, expected) => {
    expect(found(judged(overrides))).toEqual(expected);
  });

  it.each(UNSOUND)('stays shut on one %s', (_what, values) => {
    expect(judged({ authorisations: [{ ...AUTHORISATION, ...values }] }).passed).toBe(false);
  });
});

describe('the gate of supervisors (brief 2.1, SUP)', () => {
  const requester = partner({ group: 'ORDER_SUPERVISOR', organisation: 'HARBOUR-TRUST' });
  const REQUIREMENT = { number: 'R1', supervisor: { organisation: 'HARBOUR-TRUST' }, electronicMonitoring: false };
  const ORDER = { status: 'VARIED', expiresAt: '2030-05-01', effectiveFrom: '2015-09-14', requirements: [REQUIREMENT] };
  const judged = (values: object, kind: 'SHPO_SRO' | 'VOO' = 'SHPO_SRO') =>
    judge('SUP', { requester, records: [record(kind, { ...ORDER, ...values })] });
  const FACT = 'named supervisor on an order in force';

  it('passes for the supervisor named on a requirement of an order in force', () => {
    expect(judged({})).toEqual(verdictWith({ [FACT]: 'VERIFIED' }));
  });

  it.each<readonly [string, object]>([
    ['until further order', { expiresAt: null }],
    ['on its last day', { expiresAt: '2026-11-22' }],
    ['on its first day', { effectiveFrom: '2026-11-22' }],
    ['of a day not recorded', { effectiveFrom: null }],
    ['that names others too', { requirements: [{ number: 'R0', supervisor: null }, REQUIREMENT] }],
  ])('passes for an order %s', (_what, values) => {
    expect(judged(values).passed).toBe(true);
  });

  it.each<readonly [string, object]>([
    ['that ended yesterday', { expiresAt: '2026-11-21' }],
    ['that was discharged', { status: 'DISCHARGED' }],
    ['that begins tomorrow', { effectiveFrom: '2026-11-23' }],
    ['disposed of', { disposedAt: '2026-11-22' }],
    ['above the classification', { gsc: 'SECRET' }],
    ['that names another supervisor', { requirements: [{ ...REQUIREMENT, supervisor: { organisation: 'OTHER' } }] }],
    ['that names none', { requirements: [{ ...REQUIREMENT, supervisor: null }] }],
    ['with electronic monitoring only', { requirements: [{ ...REQUIREMENT, electronicMonitoring: true }] }],
    ['without requirements', { requirements: [] }],
  ])('stays shut for an order %s', (_what, values) => {
    expect(judged(values)).toEqual(verdictWith({ [FACT]: 'NOT_MET' }));
  });

  it('stays shut for an order of another kind', () => {
    expect(judged({}, 'VOO').passed).toBe(false);
  });
});

describe('the gate of disclosure to a parent or carer (brief 2.1, CRE)', () => {
  const DECISION: ChildDisclosureDecision = {
    id: 'CSOD-3102',
    subject: { pncId: null, croNumber: null, nominal: { force: 'NMR', ref: 'N-1' } },
    childRef: OWN_CHILD,
    decision: 'DISCLOSE',
    recipientRef: 'VR-44001',
    undertakingAt: '2026-11-22T09:00:00.000Z',
    reliabilityRecorded: true,
    advice: null,
    decidedBy: { ...INSPECTOR, rank: 'SERGEANT' },
    decidedAt: '2026-11-20T09:00:00.000Z',
    expiresAt: '2026-12-20T09:00:00.000Z',
  };
  const BASE: Partial<GateInput> = {
    organisation: organisationOf('POLICE'),
    enquiry: enquiryWith({ purpose: 'CSOD', children: [] }),
    nominals: [nominal({})],
    childDisclosure: DECISION,
  };
  const judged = (overrides: Partial<GateInput>) => judge('CRE', { ...BASE, ...overrides });
  const GONE: Values = { disposedAt: '2025-06-30' };
  const FACTS = [
    'delivered by an officer',
    'child sex offender disclosure',
    'decision to disclose about the subject',
    'decision in force, of an officer in post',
    'recipient named',
    'undertaking recorded',
  ] as const;

  it('passes on a decision to disclose, and the child is the recipient’s own', () => {
    const met = Object.fromEntries(FACTS.map((fact, at) => [fact, at === 1 ? 'ASSERTED' : 'VERIFIED'] as const));
    expect(judged({})).toEqual(verdictWith(met, { own: [OWN_CHILD], opens: WITHOUT_CONVICTIONS }));
    expect(judged({ records: [MANAGED, history('disposals')] })).toEqual(verdictWith(met, { own: [OWN_CHILD] }));
  });

  const WITHOUT_CONVICTIONS = RECORD_KINDS.filter((kind) => kind !== 'CRIMINAL_HISTORY');
  const MANAGED = record('MANAGEMENT', { mappaLevel: 1 });
  const history = (list: string, offenceGroup = 'CHILD_SEXUAL', values: Values = {}) =>
    record('CRIMINAL_HISTORY', { [list]: [{ offences: [{ offenceGroup: 'OTHER' }, { offenceGroup }] }], ...values });

  it.each<readonly [string, boolean, readonly SourceRecord[]]>([
    ['a managed person convicted abroad', true, [MANAGED, history('foreignConvictions')]],
    ['a managed person with images of children', true, [MANAGED, history('disposals', 'INDECENT_IMAGES')]],
    ['somebody convicted whom nobody manages', false, [history('disposals')]],
    ['somebody whose management has ended', false, [record('MANAGEMENT', { mappaLevel: null }), history('disposals')]],
    ['a managed person without a conviction', false, [MANAGED]],
    ['a managed person who is violent', false, [MANAGED, history('disposals', 'VIOLENCE')]],
    ['a managed person whose history is disposed of', false, [MANAGED, history('disposals', 'CHILD_SEXUAL', GONE)]],
    [
      'somebody whose management is disposed of',
      false,
      [record('MANAGEMENT', { mappaLevel: 1, ...GONE }), history('disposals')],
    ],
    ['a managed person of no history', false, [MANAGED, record('CRIMINAL_HISTORY', {})]],
  ])('opens the convictions of %s: %s (Criminal Justice Act 2003 s.327A)', (_whom, isOpen, records) => {
    const { opens, passed } = judged({ records });
    expect([passed, opens.has('CRIMINAL_HISTORY'), opens.size]).toEqual([true, isOpen, isOpen ? 12 : 11]);
  });

  const failing = (verdict: ReturnType<typeof judge>) =>
    verdict.facts.filter(({ how }) => how === 'NOT_MET').map(({ fact }) => fact);
  it.each<readonly [string, Partial<GateInput>, readonly string[]]>([
    ['no officer', { organisation: organisationOf('LOCAL_AUTHORITY') }, [FACTS[0]]],
    ['another purpose', { enquiry: enquiryWith() }, [FACTS[1]]],
    ['somebody else', { nominals: [nominal({}, 'SLW')] }, [FACTS[2]]],
    ['no decision', { childDisclosure: null }, FACTS.slice(2)],
  ])('stays shut for %s', (_what, overrides, expected) => {
    const verdict = judged(overrides);
    expect([verdict.passed, failing(verdict)]).toEqual([false, expected]);
  });

  it('passes in the instant in which it is decided and undertaken', () => {
    const now = '2026-11-22T10:32:00.000Z';
    expect(judged({ childDisclosure: { ...DECISION, decidedAt: now, undertakingAt: now } }).passed).toBe(true);
  });

  it.each<readonly [string, Partial<ChildDisclosureDecision>, string]>([
    ['not to disclose', { decision: 'DO_NOT_DISCLOSE' }, FACTS[2]],
    ['to act otherwise', { decision: 'OTHER_SAFEGUARDING_ACTION' }, FACTS[2]],
    ['yet to be made', { decidedAt: '2026-11-22T10:32:00.001Z' }, FACTS[3]],
    ['that has expired', { expiresAt: '2026-11-22T10:32:00.000Z' }, FACTS[3]],
    ['of an officer without a posting', { decidedBy: { ...INSPECTOR, posting: null } }, FACTS[3]],
    ['for nobody named', { recipientRef: '' }, FACTS[4]],
    ['without an undertaking', { undertakingAt: null }, FACTS[5]],
    ['before the undertaking', { undertakingAt: '2026-11-22T10:32:00.001Z' }, FACTS[5]],
  ])('stays shut on a decision %s', (_what, values, fact) => {
    const verdict = judged({ childDisclosure: { ...DECISION, ...values } });
    expect([verdict.passed, failing(verdict)]).toEqual([false, [fact]]);
  });
});
