import { type Gate, verdictOf } from './Gate.js';
import { verified } from './gateFact.js';
import { incidentsInvolving, protectedAt } from './incidents.js';
import { referenceMayFollow } from './referenceMayFollow.js';
import { orderColumns } from './visibleRecords.js';

/**
 * A police account, a live incident, and the subject or an address of theirs tied to it.
 * Where life is threatened the log may follow, and both are taken on the officer's word; nobody is then known to be
 * the protected person at the incident. Source: seed Q15; brief 2.1, 2.5 (emergency).
 */
export const frontLineGate: Gate = {
  group: 'FLO',
  source: 'Seed Q15; brief 2.1, FLO',
  nominalColumns: ['addresses.line', 'addresses.postcode', 'addresses.from', 'addresses.to'],
  recordColumns: {
    DVPN_DVPO: ['premises.line', 'premises.postcode', 'personV.ref', ...orderColumns('DVPN_DVPO')],
  },
  registerAsks: ({ incidentLog }) =>
    incidentLog === null ? [] : [{ register: 'INCIDENT', column: 'log', value: incidentLog }],
  judge(input) {
    const { live, tied } = incidentsInvolving(input);
    const unverified = referenceMayFollow(input.enquiry, input.now) ? 'ASSERTED' : 'NOT_MET';
    const how = (met: boolean) => (met ? 'VERIFIED' : unverified);
    return verdictOf(
      [
        verified('police account', input.requester.side === 'POLICE'),
        { fact: 'live incident', how: how(live.length > 0) },
        { fact: 'subject or address tied to the incident', how: how(tied.length > 0) },
      ],
      { own: tied.flatMap((incident) => protectedAt(incident, input)) },
    );
  },
};
