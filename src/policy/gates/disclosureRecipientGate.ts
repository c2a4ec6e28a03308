import type { ChildDisclosureDecision } from '../../model/Authorisation.js';
import { RECORD_KINDS } from '../../model/codes.js';
import { isAbout } from '../authorisationsAbout.js';
import { type Gate, verdictOf } from './Gate.js';
import { asserted, verified } from './gateFact.js';
import { IDENTIFIER_COLUMNS } from './liveAuthorisations.js';
import { isManagedChildSexOffender, OFFENDER_COLUMNS } from './managedChildSexOffender.js';

/** Every kind but convictions, which go only where the duty to consider telling somebody of them exists. */
const WITHOUT_CONVICTIONS = RECORD_KINDS.filter((kind) => kind !== 'CRIMINAL_HISTORY');

/**
 * The person best placed to protect the child is told, by an officer and in person: a human being has decided to
 * disclose about this subject to somebody named, who has undertaken to keep it confidential. Convictions are opened
 * only of a child sex offender who is managed under MAPPA.
 * Source: seed Q4; Criminal Justice Act 2003 s.327A; brief 2.1, 2.3 K3, 3.5.
 */
export const disclosureRecipientGate: Gate = {
  group: 'CRE',
  source: 'Seed Q4; brief 2.1, CRE',
  nominalColumns: IDENTIFIER_COLUMNS,
  recordColumns: OFFENDER_COLUMNS,
  registerAsks: () => [],
  judge(input) {
    const { organisation, enquiry, childDisclosure: found, nominals, now } = input;
    const holds = (test: (decision: ChildDisclosureDecision) => boolean) => found !== null && test(found);
    return verdictOf(
      [
        verified('delivered by an officer', organisation?.kind === 'POLICE'),
        asserted('child sex offender disclosure', enquiry.purpose === 'CSOD'),
        verified(
          'decision to disclose about the subject',
          holds(({ decision, subject }) => decision === 'DISCLOSE' && isAbout(subject, nominals)),
        ),
        verified(
          'decision in force, of an officer in post',
          holds(({ decidedAt, expiresAt, decidedBy }) => {
            return decidedAt <= now && now < expiresAt && decidedBy.posting !== null;
          }),
        ),
        verified(
          'recipient named',
          holds(({ recipientRef }) => recipientRef !== ''),
        ),
        verified(
          'undertaking recorded',
          holds(({ undertakingAt }) => undertakingAt !== null && undertakingAt <= now),
        ),
      ],
      {
        own: found === null ? [] : [found.childRef],
        opens: isManagedChildSexOffender(input) ? RECORD_KINDS : WITHOUT_CONVICTIONS,
      },
    );
  },
};
