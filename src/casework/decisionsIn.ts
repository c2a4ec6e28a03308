import type { Authorisation, ChildDisclosureDecision } from '../model/Authorisation.js';
import type { CaseReader } from './CaseDesk.js';
import type { CaseItem } from './CaseItem.js';
import { applicationTelling } from './commands/deliverChildDisclosure.js';

/** Every authorisation that an Inspector approved for an organisation, also those that no longer hold. */
export const authorisationsFor = (cases: CaseReader, organisation: string): readonly Authorisation[] =>
  cases
    .all('AUTHORISATION')
    .flatMap((item) => (item.file.recipient.organisation === organisation ? authorisationIn(item) : []));

/** The decision as the policy reads it; none of a draft, or of one that was refused. */
export function authorisationIn({ id, file }: CaseItem<'AUTHORISATION'>): readonly Authorisation[] {
  const { decision, recipient, subject, role, grants, statement, restrictions, contactPoint } = file;
  if (decision === null || decision.expiresAt === null) return [];
  return [
    {
      id,
      recipient,
      subject,
      role,
      grants,
      statement,
      restrictions,
      contactPoint,
      reliabilityRecorded: file.reliabilityRecorded,
      requestedBy: file.requestedBy,
      officerInCase: file.officerInCase,
      decidedBy: decision.by,
      decidedAt: decision.at,
      expiresAt: decision.expiresAt,
      revokedAt: file.revoked?.at ?? null,
      deliveredAt: file.delivery?.at ?? null,
    },
  ];
}

/** The decision about an application as it is for one person who is to be told, by that person’s id in it; over once they have been told. */
export function childDisclosureFor(cases: CaseReader, told: string): ChildDisclosureDecision | null {
  const file = applicationTelling(cases, told)?.file;
  const one = file?.decision?.told.find(({ id }) => id === told);
  if (file?.decision == null || file.subject === null || file.childRef === null || one === undefined) return null;
  const { decision, advice, by, at, expiresAt, reliability } = file.decision;
  return {
    id: told,
    subject: file.subject,
    childRef: file.childRef,
    decision,
    recipientRef: one.ref,
    undertakingAt: one.undertakingAt,
    reliabilityRecorded: reliability !== null,
    advice,
    decidedBy: by,
    decidedAt: at,
    expiresAt: one.delivery?.at ?? expiresAt,
  };
}
