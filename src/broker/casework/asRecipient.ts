import type { ContributionFile } from '../../casework/data/contributionFile.js';
import { RECIPIENT_GROUPS, type RecipientGroup } from '../../model/codes.js';
import type { Enquiry } from '../../model/Enquiry.js';
import type { PartnerRequester } from '../../model/Requester.js';
import type { BrokerParts } from '../BrokerParts.js';
import type { Caller } from '../Caller.js';

/** In words that every statement of an enquiry accepts; it is shown to nobody and kept nowhere. */
const STATED = 'as the recipient would state it';

/**
 * The recipient of a contribution as they will be once they ask: of their organisation and group, under an enquiry for the
 * same meeting and children that states everything it may. So an officer sees the most that they could.
 */
export async function asRecipient(
  { casework, now }: BrokerParts,
  officer: Caller,
  { subject, purpose, meetingId, children, kinds }: ContributionFile,
  { group, organisation, userId }: ContributionFile['recipients'][number],
): Promise<Caller> {
  const name = (Object.keys(RECIPIENT_GROUPS) as RecipientGroup[]).find((one) => RECIPIENT_GROUPS[one] === group);
  const requester: PartnerRequester = {
    side: 'PARTNER',
    id: userId ?? '',
    name: '',
    organisation,
    role: null,
    issuer: '',
    group: name as PartnerRequester['group'],
  };
  const enquiry: Enquiry = {
    ...officer.enquiry,
    requesterId: requester.id,
    organisation,
    group: requester.group,
    purpose,
    subjects: [{ ...subject, name: null, dateOfBirth: null }],
    children: children.map((childRef) => ({ childRef, name: null, dateOfBirth: null })),
    clients: [],
    subjectIsClient: false,
    kinds,
    caseReference: null,
    meetingId,
    incidentLog: null,
    urgency: 'ROUTINE',
    justification: {
      ...officer.enquiry.justification,
      confidentialityLimb: 'SAFEGUARD_INDIVIDUAL',
      strictNecessity: STATED,
      schedule8Condition: 'SAFEGUARDING_CHILDREN_AND_INDIVIDUALS_AT_RISK',
    },
    openedAt: now().toISOString(),
  };
  const authorisations = await casework.authorisationsFor(organisation);
  return { requester, enquiry, group, authorisations, links: officer.links, childDisclosure: null };
}
