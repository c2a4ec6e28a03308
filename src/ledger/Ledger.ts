import type { DetailToLog, IntentBody, OutcomeBody, Receipt, Said } from '../model/LedgerEntry.js';

/**
 * The access log. What is appended is durable when the promise resolves, and stands in the order of the calls.
 * An append that cannot be made durable rejects with `LEDGER_UNAVAILABLE`, and so does every later one:
 * a failed write is never tried again, because nobody can tell what of it reached the disk.
 */
export interface Ledger {
  /** That a request is about to be served. */
  intent(body: IntentBody): Promise<Receipt>;
  /** What became of it, with the decisions behind it. More than 64 MiB of them reject with `INTERNAL`, alone. */
  outcome(intent: Receipt, body: OutcomeBody, detail: DetailToLog, said: Said): Promise<Receipt>;
  /** False from the first failure on, and after `close`. */
  readonly available: boolean;
  /** What a crash had left unfinished and was cut when the ledger was opened; null when there was nothing. */
  readonly recovered: RecoveryReport | null;
  readonly folder: string;
  readonly keysFolder: string;
  /** Entries acknowledged so far: all below this index are durable. */
  durable(): number;
  /**
   * Waits for what is queued, publishes a last checkpoint, then lets go of the files and the lock.
   * Rejects with `LEDGER_UNAVAILABLE`, having let go, when it was then that the first failure came.
   */
  close(): Promise<void>;
}

/** Bytes cut from the end of the last segment. None of them belonged to an acknowledged entry. */
export interface RecoveryReport {
  /** File name of the segment. */
  readonly segment: string;
  readonly bytes: number;
  /** Entries kept. */
  readonly entries: number;
}
