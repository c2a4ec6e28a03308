import { type Gate, verdictOf } from './Gate.js';
import { asserted, verified } from './gateFact.js';
import { referenceMayFollow } from './referenceMayFollow.js';

/**
 * Police account with a role, a case, meeting, incident or nominal reference, and a policing purpose; where life is
 * threatened the reference may follow. Source: seed Q14; brief 2.1, 2.5 (emergency).
 */
export const publicProtectionGate: Gate = {
  group: 'PPU',
  source: 'Seed Q14; brief 2.1, PPU',
  nominalColumns: [],
  recordColumns: {},
  registerAsks: () => [],
  judge({ requester, enquiry, now }) {
    const role = requester.side === 'POLICE' && requester.role !== null;
    const nominals = enquiry.subjects.map(({ nominal }) => nominal);
    const references = [enquiry.caseReference, enquiry.meetingId, enquiry.incidentLog, ...nominals];
    const referenced = references.some((given) => given !== null);
    const purpose = enquiry.policingPurposes.length > 0;
    return verdictOf([
      verified('police account with a role', role),
      asserted('own reference', referenced || referenceMayFollow(enquiry, now)),
      asserted('policing purpose', purpose),
    ]);
  },
};
