import type { EnquiryInputShape } from '../../src/enquiry/EnquiryInputShape.js';
import { loadEnquiryRules } from '../../src/enquiry/loadEnquiryRules.js';
import { isRefusal, type JustifiedEnquiry, parseEnquiry } from '../../src/enquiry/parseEnquiry.js';
import type { Refusal } from '../../src/model/Refusal.js';
import type { PartnerRequester, PoliceRequester, Requester } from '../../src/model/Requester.js';

export const RULES = loadEnquiryRules(new URL('../../../policy/', import.meta.url));
export const NOW = new Date('2026-11-22T10:30:00.000Z');

export const partner = (group: PartnerRequester['group'], organisation: string): PartnerRequester => ({
  side: 'PARTNER',
  id: 'user-1',
  name: 'Ash Partner',
  organisation,
  role: null,
  issuer: 'https://issuer.example',
  group,
});

export const police = (group: PoliceRequester['group']): PoliceRequester => ({
  side: 'POLICE',
  id: 'officer-1',
  name: 'Bo Officer',
  organisation: 'NMR-POLICE',
  role: 'OFFENDER_MANAGER',
  issuer: 'https://issuer.example',
  group,
  force: 'NMR',
  rank: 'CONSTABLE',
  posting: null,
});

export const SOCIAL_WORKER = partner('CHILDRENS_SOCIAL_CARE', 'CSC-NORTHMOOR');
export const INVESTIGATOR = police('POLICE_PUBLIC_PROTECTION');
export const FRONT_LINE = police('POLICE_FRONT_LINE');

export const NECESSITY = 'Her mother’s new partner moved in on Friday; without this nobody knows whether he may stay.';
export const PROPORTIONALITY =
  'Only what bears on one girl is asked for; asking him first would alert him. Article 8 weighed.';

/** A strategy discussion that lacks nothing. */
export const STRATEGY = {
  aboutWhom: [{ pncId: '09/412873s' }],
  children: [{ childRef: 'CR-48213', name: 'Poppy Rudd-Lane', dateOfBirth: '2017-04-01' }],
  policingPurposes: ['PREVENT_AND_DETECT_OFFENCES', 'PROTECT_LIFE_AND_PROPERTY'],
  useCasePurpose: 'STRATEGY_DISCUSSION_OR_S47',
  lawfulBases: ['CA1989_S47', 'CL_PREVENT_CRIME'],
  necessity: NECESSITY,
  proportionality: PROPORTIONALITY,
  meetingId: 'SD-2026-0911',
  fieldsRequested: ['SHPO_SRO', 'RISK_ASSESSMENT'],
  urgency: 'URGENT',
  conflictOfInterest: 'NONE_DECLARED',
  subjectInformed: { state: 'NOT_TOLD', reason: 'He would move on with them.' },
} as const satisfies EnquiryInputShape;

/** An investigation that lacks nothing. */
export const INVESTIGATION = {
  aboutWhom: [{ name: 'Kieran  Ruddock', dateOfBirth: '1984-03-12' }],
  policingPurposes: ['PREVENT_AND_DETECT_OFFENCES'],
  useCasePurpose: 'INVESTIGATION',
  lawfulBases: ['POLICE_INTERNAL'],
  necessity: NECESSITY,
  proportionality: PROPORTIONALITY,
  caseReference: 'NMR/24/118204',
  fieldsRequested: ['SHPO_SRO'],
  urgency: 'ROUTINE',
  conflictOfInterest: 'NONE_DECLARED',
} as const satisfies EnquiryInputShape;

export const parse = (input: EnquiryInputShape, requester: Requester = SOCIAL_WORKER) =>
  parseEnquiry(input, requester, RULES, NOW);

/** The enquiry that an input makes; a refusal fails the test with its problems. */
export function justified(input: EnquiryInputShape, requester: Requester = SOCIAL_WORKER): JustifiedEnquiry {
  const parsed = parse(input, requester);
  if (isRefusal(parsed)) throw new Error(JSON.stringify(parsed));
  return parsed;
}

/** The refusal that an input meets; an enquiry fails the test. */
export function refused(input: EnquiryInputShape, requester: Requester = SOCIAL_WORKER): Refusal {
  const parsed = parse(input, requester);
  if (!isRefusal(parsed)) throw new Error('the input was complete');
  return parsed;
}
