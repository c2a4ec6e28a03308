import type { Explainee } from '../broker/explainCoordinates.js';
import { RECIPIENT_GROUPS, type RecipientGroup, type UseCasePurpose } from '../model/codes.js';
import type { Enquiry } from '../model/Enquiry.js';
import type { PartnerRequester, PoliceRequester, Requester } from '../model/Requester.js';

/** Nobody's name, and no value of any record: only that something was stated. */
const STATED = 'stated';

/**
 * Somebody of a group under an enquiry that states everything an enquiry may state and asks for every kind: what such
 * a caller cannot get, nobody of the group can.
 */
export function hypotheticalCaller(group: RecipientGroup, purpose: UseCasePurpose, now: Date): Explainee {
  const requester = requesterOf(group);
  const at = now.toISOString();
  return { requester, enquiry: enquiryOf(requester, purpose, at), group: RECIPIENT_GROUPS[group], now: at };
}

const POLICE: readonly RecipientGroup[] = ['POLICE_PUBLIC_PROTECTION', 'POLICE_FRONT_LINE', 'STRATEGIC_ANALYST'];

function requesterOf(group: RecipientGroup): Requester {
  const person = { id: STATED, name: STATED, organisation: STATED, role: STATED, issuer: STATED };
  return POLICE.includes(group)
    ? { ...person, side: 'POLICE', group: group as PoliceRequester['group'], force: STATED, rank: null, posting: null }
    : { ...person, side: 'PARTNER', group: group as PartnerRequester['group'] };
}

const enquiryOf = ({ id, issuer, organisation, group }: Requester, purpose: UseCasePurpose, at: string): Enquiry => ({
  id: STATED,
  requesterId: id,
  issuer,
  organisation,
  group,
  purpose,
  policingPurposes: ['PROTECT_LIFE_AND_PROPERTY'],
  lawfulBases: [],
  subjects: [],
  children: [],
  clients: [],
  subjectIsClient: false,
  kinds: [],
  caseReference: STATED,
  meetingId: STATED,
  incidentLog: STATED,
  urgency: 'ROUTINE',
  justification: {
    necessity: STATED,
    proportionality: STATED,
    conflictOfInterest: null,
    confidentialityLimb: 'SAFEGUARD_INDIVIDUAL',
    subjectInformed: null,
    representations: null,
    strictNecessity: STATED,
    schedule8Condition: 'SAFEGUARDING_CHILDREN_AND_INDIVIDUALS_AT_RISK',
    impactOnVictim: STATED,
    impactOnInvestigation: STATED,
    recipientConditions: STATED,
    dutyNamed: null,
  },
  openedAt: at,
  expiresAt: at,
  held: false,
});
