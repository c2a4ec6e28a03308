import type { Change } from '../../casework/CaseItem.js';
import { deliverAuthorisation } from '../../casework/commands/deliverAuthorisation.js';
import { isRefused } from '../../casework/takeStep.js';
import type { CaseRequest } from './carryOut.js';
import { deskOf } from './deskOf.js';

/** Opens an authorisation once. */
export interface Delivery {
  /**
   * Takes the one delivery of the authorisation for this request, so that no other can. False where it was delivered or is
   * being delivered. It counts when the answer leaves, whatever else is in the answer.
   */
  take(authorisation: string): Promise<boolean>;
  /** Gives the delivery back: nothing of the person was shown after all. */
  giveBack(authorisation: string): Promise<void>;
}

/** INVARIANT: the delivery is taken before anything is released, so that two at once never both release. */
export function deliveryOf({ serving, requestId, requester }: Omit<CaseRequest, 'operation'>): Delivery {
  const { cases } = serving.parts;
  return {
    async take(id) {
      if (cases.get('AUTHORISATION', id) === undefined) return true;
      const result = deliverAuthorisation(deskOf(serving.parts, requester, serving.now), id);
      if (isRefused(result)) return false;
      const changes: readonly Change[] = result.changes;
      return cases.propose({ requestId, counts: 'ANSWERED', changes });
    },
    giveBack: (id) => cases.withdraw(requestId, id),
  };
}
