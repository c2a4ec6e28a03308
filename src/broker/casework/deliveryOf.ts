import type { Change } from '../../casework/CaseItem.js';
import { deliverAuthorisation } from '../../casework/commands/deliverAuthorisation.js';
import { isRefused } from '../../casework/takeStep.js';
import type { Requester } from '../../model/Requester.js';
import type { BrokerParts } from '../BrokerParts.js';
import { deskOf } from './deskOf.js';

/** Opens each authorisation once. */
export interface Delivery {
  /**
   * Takes the one delivery of the authorisation for this request, so that no other can; again in the same request it is
   * the same delivery. False where it was delivered or is being delivered. It counts when the answer leaves, whatever
   * else is in the answer.
   */
  take(authorisation: string): Promise<boolean>;
  /** Gives the delivery back: nothing of the person was shown after all. */
  giveBack(authorisation: string): Promise<void>;
  /** What was taken and not given back, of what casework keeps. */
  taken(): readonly string[];
}

/** Looks without delivering: what an officer sees as somebody else would see it has not reached them. */
export const LOOKING: Delivery = {
  take: async () => true,
  giveBack: async () => undefined,
  taken: () => [],
};

/** INVARIANT: the delivery is taken before anything is released, so that two at once never both release. */
export function deliveryOf(
  parts: BrokerParts,
  { requestId, requester }: { readonly requestId: string; readonly requester: Requester | null },
  now: string,
): Delivery {
  const { cases } = parts;
  const taking = new Map<string, Promise<boolean>>();
  const taken = new Set<string>();
  const takeNow = async (id: string): Promise<boolean> => {
    if (cases.get('AUTHORISATION', id) === undefined) return true;
    if (requester === null) return false;
    const result = deliverAuthorisation(deskOf(parts, requester, now), id);
    if (isRefused(result)) return false;
    const changes: readonly Change[] = result.changes;
    const isTaken = await cases.propose({ requestId, counts: 'ANSWERED', changes });
    if (isTaken) taken.add(id);
    return isTaken;
  };
  return {
    take(id) {
      const already = taking.get(id) ?? takeNow(id);
      taking.set(id, already);
      return already;
    },
    async giveBack(id) {
      taking.delete(id);
      if (taken.delete(id)) await cases.withdraw(requestId, id);
    },
    taken: () => [...taken],
  };
}
