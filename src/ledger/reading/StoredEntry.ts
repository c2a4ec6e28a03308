import type { EntryDetail } from '../plaintext/EntryDetail.js';
import type { EntryType } from '../writing/Batch.js';

/** An entry as it stands in the log, and what its commitments open to where the keys are still there. */
export interface StoredEntry extends Leaf {
  /** The leaf: what the tree hashes. */
  readonly bytes: Buffer;
  /** Null where the details were erased. */
  readonly opened: EntryDetail | null;
  /** The free text of a justification; null where there was none or it was erased. */
  readonly text: Readonly<Record<string, unknown>> | null;
}

/** What the leaf itself says. */
export interface Leaf {
  readonly index: number;
  readonly type: EntryType;
  /** UTC, milliseconds, ISO 8601. */
  readonly at: string;
  readonly requestId: string;
  /** Commitments, base64. */
  readonly detail: string;
  readonly textCommitment: string | null;
}
