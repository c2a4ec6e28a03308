import type { Authorisation } from '../model/Authorisation.js';
import type { CaseReader } from './CaseDesk.js';
import type { CaseItem } from './CaseItem.js';

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
