import type { ReleaseContext } from '../disclosure/generalisers/Generaliser.js';
import type { BrokerParts } from './BrokerParts.js';
import type { Delivery } from './casework/deliveryOf.js';
import type { ForceCalls } from './ForceCalls.js';
import type { RequestRecord } from './RequestRecord.js';

/** One request while it is being served. */
export interface Serving {
  readonly parts: BrokerParts;
  readonly calls: ForceCalls;
  readonly record: RequestRecord;
  /** How authorisations are delivered that open something of the answer. */
  readonly delivery: Delivery;
  /** Shared by the whole answer, so that pseudonyms agree within it. */
  readonly release: ReleaseContext;
  /** ISO instant at which everything in the request is decided. */
  readonly now: string;
}
