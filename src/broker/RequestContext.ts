import type { GoneSignal } from '../model/Asker.js';
import type { BrokerError } from '../model/BrokerError.js';
import type { Enquiry } from '../model/Enquiry.js';
import type { Requester } from '../model/Requester.js';
import type { BrokerParts } from './BrokerParts.js';
import type { NoticeView } from './casework/NoticeDoors.js';
import type { EnquiryDesk } from './EnquiryDesk.js';
import type { LiveRequest } from './LiveRequest.js';

/** What every resolver is handed. */
export interface RequestContext {
  readonly parts: BrokerParts;
  readonly desk: EnquiryDesk;
  readonly requestId: string;
  /** Null where the token was missing or wrong; `problem` then says how. */
  readonly requester: Requester | null;
  readonly enquiry: Enquiry | null;
  readonly problem: BrokerError | null;
  /** What is wrong with the enquiry that was named; it matters to operations that need one. */
  readonly enquiryProblem: BrokerError | null;
  /** Aborts when the caller has gone. */
  readonly signal: GoneSignal;
  /** What the caller is told as it happens; null where they did not come to stay. */
  readonly notices: AsyncIterable<NoticeView> | null;
  /** Set once the intent is durable; no force can be asked before. */
  live: LiveRequest | null;
}

/** The request whose intent is durable. */
export function liveOf({ live }: RequestContext): LiveRequest {
  if (live === null) throw new Error('no request is open: its intent has not been logged');
  return live;
}
