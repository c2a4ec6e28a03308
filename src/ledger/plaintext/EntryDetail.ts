import type { IntentBody, OutcomeBody, OutcomeDetail } from '../../model/LedgerEntry.js';

/** That the keys of a class and a quarter are about to be destroyed. */
export interface ErasureBody {
  readonly class: 'details' | 'texts';
  /** UTC quarter, such as `2026Q4`. */
  readonly period: string;
  readonly reason: string;
}

/** What an entry says: the plaintext that its `detail` commits to. */
export type EntryDetail =
  | { readonly type: 'INTENT'; readonly intent: IntentBody }
  | {
      readonly type: 'OUTCOME';
      readonly outcome: OutcomeBody;
      /** The entry of the intent that this is the outcome of. */
      readonly intentIndex: number;
      readonly detail: OutcomeDetail;
    }
  | { readonly type: 'ERASURE'; readonly erasure: ErasureBody };
