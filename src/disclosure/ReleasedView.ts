import type { MinimumForm, ShownReason } from '../model/codes.js';
import type { DecisionRow } from '../model/LedgerEntry.js';
import type { Values } from '../model/Source.js';

/** What callers may be told of what they do not see. */
export interface Explanation {
  readonly withheld: readonly { readonly field: string; readonly reason: ShownReason }[];
  readonly generalised: readonly { readonly field: string; readonly by: MinimumForm }[];
  /** Fixed sentences that bind whoever receives what was released. */
  readonly instructions: readonly string[];
}

/** A record as its caller may see it, with the log's rows about it. */
export interface ReleasedRecord {
  /** Null where the record is absent. */
  readonly view: Values | null;
  /** Shared by records that were released alike: what they say of a record's id is that of the first. */
  readonly rows: readonly DecisionRow[];
  readonly isSensitive: boolean;
}
