import { isBoundToIncident } from '../enquiry/subjectCovered.js';
import type { Nominal } from '../model/Source.js';
import { authorisationsAbout } from '../policy/authorisationsAbout.js';
import type { CallerContext } from '../policy/Decision.js';
import { closedGate } from '../policy/gates/closedGate.js';
import type { GateInput } from '../policy/gates/Gate.js';
import { GATES } from '../policy/gates/gates.js';
import { subjectFacts } from '../policy/subjectFacts.js';
import type { BrokerParts } from './BrokerParts.js';
import type { Caller } from './Caller.js';
import type { PersonFacts } from './readFacts.js';

/**
 * The caller with the verdict of its group's gate about this person. Whom the enquiry does not name, only the log of the
 * incident can tie to it: there no urgency lets the caller's word stand in for a record.
 */
export function judgeGate(
  parts: BrokerParts,
  caller: Caller,
  nominals: readonly Nominal[],
  { gateRecords, registers }: PersonFacts,
  now: string,
): CallerContext {
  const { requester, enquiry, group, childDisclosure } = caller;
  const authorisations = authorisationsAbout(caller.authorisations, requester, group, nominals);
  const input: GateInput = {
    requester,
    enquiry: isBoundToIncident(enquiry) ? { ...enquiry, urgency: 'ROUTINE' } : enquiry,
    nominals,
    records: gateRecords,
    registers,
    authorisations,
    childDisclosure,
    organisation: parts.organisations.get(requester.organisation),
    forceAreas: new Map(parts.forces.map(({ code, area }) => [code, area])),
    postcodeAreas: parts.postcodeAreas,
    now,
  };
  const gate = (GATES.get(group) ?? closedGate(group)).judge(input);
  return { requester, group, enquiry, gate, subject: subjectFacts(nominals), authorisations, childDisclosure, now };
}
