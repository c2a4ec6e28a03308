import type { PersonSelection } from '../disclosure/Plan.js';
import { answerEverybody } from './answerEverybody.js';
import type { PersonView } from './answerPerson.js';
import type { Caller } from './Caller.js';
import { namedByEnquiry } from './namedByEnquiry.js';
import type { Serving } from './Serving.js';

/**
 * Everybody on whose order the caller's organisation is named as supervisor of a requirement; where the enquiry names
 * people, only those. Source: Sexual Offences Act 2003 ss.103CA, 122BA; seed Q23; brief 2.1, SUP.
 */
export const listSupervisedOrders = (
  serving: Serving,
  caller: Caller,
  selection: PersonSelection,
): Promise<readonly PersonView[]> => {
  const key = { by: 'SUPERVISOR', value: caller.requester.organisation } as const;
  return answerEverybody(serving, caller, selection, key, ({ nominals }) => namedByEnquiry(caller.enquiry, nominals));
};
