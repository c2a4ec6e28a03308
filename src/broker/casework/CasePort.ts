import type { Batch } from '../../casework/Batch.js';
import type { CaseReader } from '../../casework/CaseDesk.js';
import type { LoggedAs } from '../../casework/Casework.js';

/** Casework as the broker needs it: what counts, and how a step is proposed and settled by the access log. */
export interface CasePort extends CaseReader {
  /** Resolves once the steps are durable, to count when the request is logged; false where they do not follow. */
  propose(batch: Batch): Promise<boolean>;
  /** Told whenever steps have come to count; gives what ends that. */
  onCounted(listener: () => void): () => void;
  /** Takes back what the request proposed about the item; nothing of it was shown. */
  withdraw(requestId: string, id: string): Promise<void>;
  /** What the log says of the request, or that nobody can tell. */
  settle(requestId: string, logged: LoggedAs | 'UNKNOWN'): Promise<void>;
}
