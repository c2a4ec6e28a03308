import type { Gate } from './Gate.js';

/** Police account with a role, a case, meeting or incident reference, and a policing purpose. Source: seed Q14; brief 2.1. */
export const publicProtectionGate: Gate = {
  group: 'PPU',
  source: 'Brief 2.1, PPU',
  nominalColumns: [],
  recordColumns: {},
  judge({ requester, enquiry }) {
    const role = requester.side === 'POLICE' && requester.role !== null;
    const reference = [enquiry.caseReference, enquiry.meetingId, enquiry.incidentLog].some((given) => given !== null);
    const purpose = enquiry.policingPurposes.length > 0;
    const urgent = enquiry.urgency === 'THREAT_TO_LIFE';
    return {
      passed: role && (reference || urgent) && purpose,
      facts: [
        { fact: 'police account with a role', how: role ? 'VERIFIED' : 'NOT_MET' },
        { fact: 'own reference', how: reference || urgent ? 'ASSERTED' : 'NOT_MET' },
        { fact: 'policing purpose', how: purpose ? 'ASSERTED' : 'NOT_MET' },
      ],
    };
  },
};
