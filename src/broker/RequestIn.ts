import type { Plan } from '../disclosure/Plan.js';
import type { GoneSignal } from '../model/Asker.js';
import type { BrokerError } from '../model/BrokerError.js';
import type { Enquiry } from '../model/Enquiry.js';
import type { Requester } from '../model/Requester.js';

/** What comes in: a planned operation, who asks, under which enquiry. */
export interface RequestIn {
  readonly requestId: string;
  readonly plan: Plan;
  readonly requester: Requester | null;
  readonly enquiry: Enquiry | null;
  /** What is wrong with the caller's token, where something is. */
  readonly problem: BrokerError | null;
  /** What is wrong with the enquiry that was named; it matters to operations that need one. */
  readonly enquiryProblem: BrokerError | null;
  readonly operationName: string | null;
  readonly queryHash: string;
  readonly variablesText: string;
  /** Aborts when the caller has gone. */
  readonly signal: GoneSignal;
}
