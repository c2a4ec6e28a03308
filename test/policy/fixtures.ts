import type { Authorisation, ChildDisclosureDecision, Grant } from '../../src/model/Authorisation.js';
import type { Category, GroupCode, RecordKind } from '../../src/model/codes.js';
import { GROUP_CODES, RECIPIENT_GROUPS, type RecipientGroup } from '../../src/model/codes.js';
import type { Enquiry, Justification } from '../../src/model/Enquiry.js';
import type { PartnerRequester, PoliceRequester, Requester } from '../../src/model/Requester.js';
import type { Values } from '../../src/model/Source.js';
import type { CallerContext, Decision, FieldQuestion, RecordFacts } from '../../src/policy/Decision.js';
import { decide } from '../../src/policy/decide.js';
import { verdictOf } from '../../src/policy/gates/Gate.js';
import { loadPolicy, PACKAGED_POLICY } from '../../src/policy/loadPolicy.js';
import type { Policy } from '../../src/policy/Policy.js';

/** The instant at which every decision of these tests is made. */
export const NOW = '2026-11-22T10:32:00.000Z';

/** The policy as it is shipped. */
export const POLICY = loadPolicy(PACKAGED_POLICY);

/** The same, but that somebody loosened every cell. */
export const LOOSE_POLICY: Policy = {
  ...POLICY,
  cell: () => ({
    level: 'F',
    linkedOnly: false,
    ownRequirementOnly: false,
    owningForceOnly: false,
    provenance: 'D',
  }),
};

/** The child on whose behalf the social worker of these tests asks. */
export const OWN_CHILD = 'CR-48213';

const JUSTIFICATION: Justification = {
  necessity: 'A child of the household may be at risk and must be protected now.',
  proportionality: 'Only what bears on contact with children is asked for.',
  conflictOfInterest: null,
  confidentialityLimb: null,
  subjectInformed: null,
  representations: null,
  strictNecessity: null,
  schedule8Condition: null,
  impactOnVictim: null,
  impactOnInvestigation: null,
  recipientConditions: null,
  dutyNamed: null,
};

/** An enquiry with what a test wants different. */
export function enquiryWith(overrides: Partial<Enquiry> = {}, justification: Partial<Justification> = {}): Enquiry {
  return {
    id: 'enq-1',
    requesterId: 'user-1',
    issuer: 'https://issuer.example',
    organisation: 'CSC-NORTHMOOR',
    group: 'CHILDRENS_SOCIAL_CARE',
    purpose: 'STRATEGY_DISCUSSION_OR_S47',
    policingPurposes: ['PROTECT_LIFE_AND_PROPERTY'],
    lawfulBases: ['CA1989_S47'],
    subjects: [{ pncId: '2009/0412873S', croNumber: null, nominal: null, name: null, dateOfBirth: null }],
    children: [{ childRef: OWN_CHILD, name: null, dateOfBirth: null }],
    clients: [],
    subjectIsClient: false,
    kinds: ['CRIME_REPORT'],
    caseReference: null,
    meetingId: 'SD-2026-0911',
    incidentLog: null,
    urgency: 'ROUTINE',
    justification: { ...JUSTIFICATION, ...justification },
    openedAt: '2026-11-22T08:00:00.000Z',
    expiresAt: '2026-11-25T08:00:00.000Z',
    held: false,
    ...overrides,
  };
}

/** A police officer of a force. */
export const officer = (force: string, overrides: Partial<PoliceRequester> = {}): PoliceRequester => ({
  side: 'POLICE',
  id: 'nmr-1180',
  name: 'Officer One',
  organisation: `${force}-POLICE`,
  role: 'MOSOVO officer',
  issuer: 'https://issuer.example',
  group: 'POLICE_PUBLIC_PROTECTION',
  force,
  rank: 'CONSTABLE',
  posting: 'MOSOVO-NORTH',
  ...overrides,
});

/** Somebody of a partner agency. */
export const partner = (overrides: Partial<PartnerRequester> = {}): PartnerRequester => ({
  side: 'PARTNER',
  id: 'csc-4471',
  name: 'Case Worker',
  organisation: 'CSC-NORTHMOOR',
  role: 'team manager',
  issuer: 'https://issuer.example',
  group: 'CHILDRENS_SOCIAL_CARE',
  ...overrides,
});

const groupName = (code: GroupCode): RecipientGroup =>
  (Object.keys(RECIPIENT_GROUPS) as RecipientGroup[])[GROUP_CODES.indexOf(code)] ?? 'CHILDRENS_SOCIAL_CARE';

const requesterOf = (code: GroupCode): Requester =>
  code === 'PPU' || code === 'FLO' || code === 'ANL'
    ? officer('NMR', { group: groupName(code) as PoliceRequester['group'] })
    : partner({ group: groupName(code) as PartnerRequester['group'] });

/** A grant of the minimum form of every field of a category, in every record of a kind. */
export const grantOf = (kind: RecordKind, category: Category, overrides: Partial<Grant> = {}): Grant => ({
  kind,
  record: null,
  category,
  fields: null,
  form: 'M',
  ...overrides,
});

/** An authorisation that holds at `NOW`: by an Inspector of NMR, who has nothing else to do with the case. */
export const authorisationWith = (grants: readonly Grant[], overrides: Partial<Authorisation> = {}): Authorisation => ({
  id: 'AUTH-1',
  recipient: { group: 'EMP', organisation: 'FERNHILL-ACADEMY', userId: null },
  subject: { pncId: '2012/0218842S', croNumber: null, nominal: null },
  role: 'teacher',
  grants,
  statement: null,
  restrictions: [],
  contactPoint: null,
  reliabilityRecorded: true,
  requestedBy: 'nmr-2044',
  officerInCase: 'nmr-2050',
  decidedBy: { id: 'nmr-0007', rank: 'INSPECTOR', force: 'NMR', posting: 'PPU-NORTH' },
  decidedAt: '2026-11-20T09:00:00.000Z',
  expiresAt: '2026-11-27T09:00:00.000Z',
  revokedAt: null,
  deliveredAt: null,
  ...overrides,
});

/** A decision to disclose to a mother whose child is `OWN_CHILD`. */
export const CHILD_DISCLOSURE: ChildDisclosureDecision = {
  id: 'CSOD-3102',
  subject: { pncId: '2009/0412873S', croNumber: null, nominal: null },
  childRef: OWN_CHILD,
  decision: 'DISCLOSE',
  recipientRef: 'person-17',
  undertakingAt: '2026-11-21T10:00:00.000Z',
  reliabilityRecorded: true,
  advice: null,
  decidedBy: { id: 'nmr-0007', rank: 'INSPECTOR', force: 'NMR', posting: 'PPU-NORTH' },
  decidedAt: '2026-11-20T09:00:00.000Z',
  expiresAt: '2026-12-20T09:00:00.000Z',
};

/** A gate that did not pass. */
export const SHUT_GATE = verdictOf([{ fact: 'anything at all', how: 'NOT_MET' }]);

/** A caller of a group whose gate has been passed: police are of NMR, the subject is an adult. */
export const callerOf = (group: GroupCode, overrides: Partial<CallerContext> = {}): CallerContext => ({
  requester: requesterOf(group),
  group,
  enquiry: enquiryWith({ group: groupName(group), children: group === 'CSC' ? enquiryWith().children : [] }),
  gate: group === 'CSC' || group === 'CRE' ? verdictOf([], { own: [OWN_CHILD] }) : verdictOf([]),
  subject: { bornOn: '1984-03-12' },
  authorisations: [],
  childDisclosure: group === 'CRE' ? CHILD_DISCLOSURE : null,
  now: NOW,
  ...overrides,
});

/** A question about a field of a kind. */
export const ask = (
  kind: RecordKind,
  category: Category | null,
  overrides: Partial<FieldQuestion> = {},
): FieldQuestion => ({ kind, category, facet: null, path: 'field', flag: false, ...overrides });

/** What is known of a record of NMR about nominal `N-1`. */
export const factsOf = (
  kind: RecordKind,
  values: Values = {},
  element: RecordFacts['element'] = null,
  force = 'NMR',
): RecordFacts => ({ force, kind, record: 'r-1', nominal: 'N-1', values, element });

/** The parts of a decision that others act on, as the packaged policy gives them. */
export function verdict(
  question: FieldQuestion,
  facts: RecordFacts,
  context: CallerContext,
): Pick<Decision, 'level' | 'reason' | 'needsAuthorisation'> {
  const { level, reason, needsAuthorisation } = decide(POLICY, question, facts, context);
  return { level, reason, needsAuthorisation };
}

/** Verdicts in one word each. */
export const FULL = { level: 'F', reason: null, needsAuthorisation: false };
export const minimum = (reason: Decision['reason']) => ({ level: 'M', reason, needsAuthorisation: false });
export const never = (reason: Decision['reason']) => ({ level: 'N', reason, needsAuthorisation: false });
export const INSPECTOR = { level: 'N', reason: 'INSPECTOR_REQUIRED', needsAuthorisation: true };
