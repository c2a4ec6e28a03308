import type { PersonSelection } from '../disclosure/Plan.js';
import { askedAddress } from './AskedSubject.js';
import { answerEverybody } from './answerEverybody.js';
import type { PersonView } from './answerPerson.js';
import type { Caller } from './Caller.js';
import { namedByEnquiry } from './namedByEnquiry.js';
import type { Serving } from './Serving.js';

/**
 * Whoever lives at the premises of an incident, or has a domestic violence notice about them. An incident covers its
 * premises whomever the enquiry names; of other enquiries the names bind. Source: seed Q15; brief 2.1, FLO, 5.8.
 * @throws BrokerError BAD_USER_INPUT for a line that is no address.
 */
export const listPremisesAlerts = async (
  serving: Serving,
  caller: Caller,
  selection: PersonSelection,
  address: string,
): Promise<readonly PersonView[]> => {
  const { enquiry } = caller;
  const key = { by: 'PREMISES', value: askedAddress(address), on: serving.now.slice(0, 10) } as const;
  if (enquiry.purpose !== 'INCIDENT_RESPONSE') {
    return answerEverybody(serving, caller, selection, key, ({ nominals }) => namedByEnquiry(enquiry, nominals));
  }
  const atIncident: Caller = { ...caller, enquiry: { ...enquiry, subjects: [] } };
  return answerEverybody(serving, atIncident, selection, key, () => true);
};
