import { BrokerError } from '../model/BrokerError.js';
import type { LedgerFile } from './LedgerFiles.js';

/** Most entries in one commit. Recovery relies on it: details without an entry are never further ahead than this. */
export const MAX_BATCH_ENTRIES = 1024;

/** The framed records of one append. */
export interface Append {
  readonly entry: Buffer;
  readonly detail: Buffer | null;
}

interface Waiting {
  readonly append: Append;
  readonly resolve: () => void;
  readonly reject: (error: BrokerError) => void;
}

/**
 * One writer for all callers: what queues up while a commit is under way shares the next one.
 * A commit is: details, sync, entries, sync. So an entry on the disk always has its details there.
 */
export class GroupCommit {
  readonly #ledger: LedgerFile;
  readonly #details: LedgerFile;
  #queue: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #refusal: (() => BrokerError) | null = null;

  constructor(ledger: LedgerFile, details: LedgerFile) {
    this.#ledger = ledger;
    this.#details = details;
  }

  get available(): boolean {
    return this.#refusal === null;
  }

  /** The error for an append that cannot be taken any more, or null while appends are taken. */
  refusal(): BrokerError | null {
    return this.#refusal?.() ?? null;
  }

  /** Resolves when the append is on the disk. Appends are written in the order of the calls. */
  append(append: Append): Promise<void> {
    return new Promise((resolve, reject) => {
      const refusal = this.refusal();
      if (refusal !== null) return reject(refusal);
      this.#queue.push({ append, resolve, reject });
      this.#writing ??= this.#writeQueue();
    });
  }

  /** Takes no more appends, and resolves when those taken are written or refused. */
  async close(): Promise<void> {
    this.#refusal ??= () => unavailable('the access log is closed');
    await this.#writing;
  }

  async #writeQueue(): Promise<void> {
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0, MAX_BATCH_ENTRIES);
      try {
        await this.#commit(batch.map((waiting) => waiting.append));
        for (const waiting of batch) waiting.resolve();
      } catch (error) {
        this.#refusal = () => unavailable('the access log cannot be written', error);
        for (const waiting of [...batch, ...this.#queue.splice(0)]) waiting.reject(this.#refusal());
      }
    }
    this.#writing = null;
  }

  async #commit(batch: readonly Append[]): Promise<void> {
    const details = batch.flatMap(({ detail }) => (detail === null ? [] : [detail]));
    if (details.length > 0) {
      await this.#details.append(Buffer.concat(details));
      await this.#details.sync();
    }
    await this.#ledger.append(Buffer.concat(batch.map(({ entry }) => entry)));
    await this.#ledger.sync();
  }
}

function unavailable(message: string, cause?: unknown): BrokerError {
  const error = new BrokerError('LEDGER_UNAVAILABLE', message);
  if (cause !== undefined) error.cause = cause;
  return error;
}
