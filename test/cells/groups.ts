import type { DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import type { Authorisation, ChildDisclosureDecision } from '../../src/model/Authorisation.js';
import { CATEGORIES, type GroupCode, RECORD_KINDS } from '../../src/model/codes.js';
import { STRATEGY_ENQUIRY } from '../callers.js';
import { LOG, MEETING, OWN, SUBJECT_PNC } from './world.js';

/** How a group reaches the released view of one person. */
export interface Way {
  readonly group: GroupCode;
  readonly claims: DevelopmentClaims;
  readonly enquiry: object;
  /** The enquiry where the subject is nobody of the caller's own, if that is another. */
  readonly strangersEnquiry?: object;
  /** The root field round a selection on `Person`, and where the person stands in its answer. */
  readonly root: (selection: string) => string;
  readonly personIn: (data: Record<string, unknown>) => Record<string, unknown>;
}

const enquiryFor = (overrides: object): object => ({
  ...STRATEGY_ENQUIRY,
  aboutWhom: [{ pncId: SUBJECT_PNC }],
  children: [],
  caseReference: 'CASE/1',
  meetingId: null,
  fieldsRequested: RECORD_KINDS,
  strictNecessity: 'The safety consequence decides tonight who may stay in the home.',
  schedule8Condition: 'SAFEGUARDING_CHILDREN_AND_INDIVIDUALS_AT_RISK',
  representations: { state: 'NOT_SOUGHT', reason: 'Asking now would put the child at risk.' },
  ...overrides,
});

const claimsOf = (group: string, org: string, sub: string, more: Partial<DevelopmentClaims> = {}) =>
  ({ sub, name: 'Generated Caller', org, group, role: 'practitioner', ...more }) as DevelopmentClaims;

const byPerson = (group: GroupCode, claims: DevelopmentClaims, enquiry: object): Way => ({
  group,
  claims,
  enquiry: enquiryFor(enquiry),
  root: (selection) => `person(pncId: "${SUBJECT_PNC}") ${selection}`,
  personIn: (data) => data.person as Record<string, unknown>,
});

const policeOf = (force: string, group: string, sub: string): DevelopmentClaims =>
  claimsOf(group, `${force}-POLICE`, sub, { force, rank: 'CONSTABLE', posting: 'SOMEWHERE', role: 'officer' });

const STRATEGY = { useCasePurpose: 'STRATEGY_DISCUSSION_OR_S47', lawfulBases: ['CA1989_S47'], meetingId: MEETING };
const CLPD = { useCasePurpose: 'CLPD', lawfulBases: ['CL_CLPD'], aboutWhom: [] };

const throughDisclosure = (group: GroupCode, claims: DevelopmentClaims): Way => ({
  group,
  claims,
  enquiry: enquiryFor(CLPD),
  root: (selection) => `disclosure(authorisationId: "AUTH-${group}") { person ${selection} }`,
  personIn: ({ disclosure }) => (disclosure as { person: Record<string, unknown> }).person,
});

/** An officer of the owning force, and one of another. */
export const OWNING_OFFICER = byPerson('PPU', policeOf('NMR', 'POLICE_PUBLIC_PROTECTION', 'gen-ppu'), {
  useCasePurpose: 'INVESTIGATION',
  lawfulBases: ['POLICE_INTERNAL'],
});
export const OTHER_OFFICER = byPerson('PPU', policeOf('SLW', 'POLICE_PUBLIC_PROTECTION', 'gen-ppu-slw'), {
  useCasePurpose: 'INVESTIGATION',
  lawfulBases: ['POLICE_INTERNAL'],
});

/** One way for each group that has one; applicants and analysts have none that leads to a record. */
export const WAYS: readonly Way[] = [
  OWNING_OFFICER,
  byPerson('FLO', policeOf('NMR', 'POLICE_FRONT_LINE', 'gen-flo'), {
    useCasePurpose: 'INCIDENT_RESPONSE',
    lawfulBases: ['POLICE_INTERNAL'],
    caseReference: null,
    incidentLog: LOG,
  }),
  byPerson('MAP', claimsOf('MAPPA_RESPONSIBLE_AUTHORITY', 'PROB-NORTHMOOR', 'gen-map'), {
    useCasePurpose: 'OFFENDER_MANAGEMENT_MAPPA',
    lawfulBases: ['CJA2003_S325'],
    meetingId: MEETING,
  }),
  byPerson('CSC', claimsOf('CHILDRENS_SOCIAL_CARE', 'CSC-NORTHMOOR', 'gen-csc'), {
    ...STRATEGY,
    children: [{ childRef: OWN }],
  }),
  byPerson('PNP', claimsOf('PROBATION_NON_ABUSING_PARENT', 'PROB-NORTHMOOR', 'gen-pnp'), {
    useCasePurpose: 'SAFETY_PLANNING',
    lawfulBases: ['CA2004_S11'],
    clients: [OWN],
  }),
  byPerson('EDU', claimsOf('EDUCATION', 'FERNHILL-ACADEMY', 'gen-edu', { role: 'designated safeguarding lead' }), {
    ...STRATEGY,
    children: [{ childRef: OWN }],
  }),
  {
    ...byPerson('HLT', claimsOf('HEALTH', 'NHS-NORTHMOOR', 'gen-hlt', { role: 'named nurse' }), {
      ...STRATEGY,
      clients: [OWN],
      subjectIsClient: true,
    }),
    strangersEnquiry: enquiryFor({ ...STRATEGY, clients: [OWN] }),
  },
  byPerson('YJS', claimsOf('YOUTH_JUSTICE', 'YJS-NORTHMOOR', 'gen-yjs'), {
    useCasePurpose: 'YOUTH_JUSTICE',
    lawfulBases: ['CDA1998_S115'],
  }),
  throughDisclosure('EMP', claimsOf('EMPLOYER', 'ARDENVALE-HOSPITALS', 'gen-emp')),
  throughDisclosure('REG', claimsOf('REGULATOR', 'CARE-REGISTER', 'gen-reg')),
  {
    group: 'SUP',
    claims: claimsOf('ORDER_SUPERVISOR', 'HARBOUR-TRUST', 'gen-sup'),
    enquiry: enquiryFor({ useCasePurpose: 'ORDER_SUPERVISION', lawfulBases: ['SOA2003_S103CA'], aboutWhom: [] }),
    root: (selection) => `supervisedOrders ${selection}`,
    personIn: ({ supervisedOrders }) => (supervisedOrders as Record<string, unknown>[])[0] ?? {},
  },
  {
    group: 'CRE',
    claims: policeOf('NMR', 'POLICE_PUBLIC_PROTECTION', 'gen-csod'),
    enquiry: enquiryFor({ useCasePurpose: 'CSOD', lawfulBases: ['CSOD_SCHEME'] }),
    root: (selection) => `childDisclosure(id: "CSOD-1") { person ${selection} }`,
    personIn: ({ childDisclosure }) => (childDisclosure as { person: Record<string, unknown> }).person,
  },
];

const DECIDER = { id: 'gen-inspector', rank: 'INSPECTOR', force: 'NMR', posting: 'PROTECTING-NORTH' } as const;
const SUBJECT_OF_DECISION = { pncId: SUBJECT_PNC, croNumber: null, nominal: null };
const DECIDED = { decidedBy: DECIDER, decidedAt: '2026-11-21T09:00:00.000Z', expiresAt: '2026-11-28T09:00:00.000Z' };

/** An authorisation for everything there is, in the minimum form, to one organisation. */
export const authorisationOf = (group: GroupCode, organisation: string): Authorisation => ({
  id: `AUTH-${group}`,
  recipient: { group, organisation, userId: null },
  subject: SUBJECT_OF_DECISION,
  role: 'carer',
  grants: RECORD_KINDS.flatMap((kind) =>
    CATEGORIES.map((category) => ({ kind, record: null, category, fields: null, form: 'M' as const })),
  ),
  statement: 'A statement that a human wrote.',
  restrictions: [],
  contactPoint: 'ppu@example.org',
  reliabilityRecorded: true,
  requestedBy: 'gen-constable',
  officerInCase: null,
  ...DECIDED,
  revokedAt: null,
  deliveredAt: null,
});

/** The decision to tell a parent or carer. */
export const CHILD_DISCLOSURE: ChildDisclosureDecision = {
  id: 'CSOD-1',
  subject: SUBJECT_OF_DECISION,
  childRef: OWN,
  decision: 'DISCLOSE',
  recipientRef: 'CR-PARENT',
  undertakingAt: '2026-11-21T10:00:00.000Z',
  reliabilityRecorded: true,
  advice: 'Keep to the safety plan.',
  ...DECIDED,
};
