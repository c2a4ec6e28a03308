import type { RecoveryReport } from '../Ledger.js';
import type { Batch } from './Batch.js';

/** Who makes batches durable, in this thread or another. */
export interface Writer {
  /** Entries that were there when it was opened. */
  readonly size: number;
  readonly recovered: RecoveryReport | null;
  /** Takes the batch, and its memory, which is nobody else's until it is committed. */
  submit(batch: Batch): void;
  /** Publishes a last checkpoint, if nothing has failed, and lets go of the files. */
  close(): Promise<void>;
}
