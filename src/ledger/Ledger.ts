import type { IntentBody, OutcomeBody, OutcomeDetail, Receipt } from '../model/LedgerEntry.js';

/**
 * The access log. What is appended is durable when the promise resolves, and stands in the order of the calls.
 * An append that cannot be made durable rejects with `LEDGER_UNAVAILABLE`, and so does every later one:
 * a failed write is never tried again, because nobody can tell what of it reached the disk.
 */
export interface Ledger {
  /** That a request is about to be served. */
  intent(body: IntentBody): Promise<Receipt>;
  /** What became of it, with the decisions behind it. */
  outcome(body: OutcomeBody, detail: OutcomeDetail): Promise<Receipt>;
  /** False from the first failure on, and after `close`. */
  readonly available: boolean;
  /** What a crash had left unfinished and was cut when the ledger was opened; null when there was nothing. */
  readonly recovered: RecoveryReport | null;
  /** Waits for what is queued, then lets go of the files and the lock. */
  close(): Promise<void>;
}

export type LedgerFileName = 'ledger.log' | 'details.log';

/** Bytes cut from the end of a file. None of them belonged to an acknowledged entry. */
export interface Cut {
  readonly file: LedgerFileName;
  readonly bytes: number;
  /** `TORN_TAIL`: the last record was incomplete. `NO_ENTRY`: details whose entry was never written. */
  readonly reason: 'TORN_TAIL' | 'NO_ENTRY';
}

export interface RecoveryReport {
  readonly cuts: readonly Cut[];
  /** Sequence of the last entry kept; 0 for none. */
  readonly lastSequence: number;
}
