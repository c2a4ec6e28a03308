import { BrokerError } from '../model/BrokerError.js';
import type { IntentBody, OutcomeBody, OutcomeDetail, Receipt } from '../model/LedgerEntry.js';
import { encodeDetailBlock, hashDetailBlock } from './detailBlock.js';
import { type Entry, encodeEntry, hashEntry } from './entry.js';
import { copyIntent, copyOutcome } from './entryBody.js';
import { frame, MAX_PAYLOAD_BYTES } from './frame.js';
import type { GroupCommit } from './GroupCommit.js';
import type { Ledger, RecoveryReport } from './Ledger.js';

/** Where the chain ends: the last entry, or sequence 0 and 64 zeros. */
export interface ChainEnd {
  readonly sequence: number;
  readonly hash: string;
}

/** The ledger as a chain of hashes: each entry holds the hash of the one before. */
export class ChainedLedger implements Ledger {
  readonly recovered: RecoveryReport | null;
  readonly #commit: GroupCommit;
  readonly #now: () => Date;
  readonly #release: () => Promise<void>;
  #end: ChainEnd;
  #closing: Promise<void> | null = null;

  constructor(parts: {
    readonly commit: GroupCommit;
    readonly end: ChainEnd;
    readonly recovered: RecoveryReport | null;
    readonly now: () => Date;
    /** Lets go of files and lock. */
    readonly release: () => Promise<void>;
  }) {
    this.#commit = parts.commit;
    this.#end = parts.end;
    this.recovered = parts.recovered;
    this.#now = parts.now;
    this.#release = parts.release;
  }

  get available(): boolean {
    return this.#commit.available;
  }

  async intent(body: IntentBody): Promise<Receipt> {
    return this.#append({ ...this.#head(), type: 'INTENT', body: copyIntent(body), detailHash: null }, null);
  }

  async outcome(body: OutcomeBody, detail: OutcomeDetail): Promise<Receipt> {
    const head = this.#head();
    const block = encodeDetailBlock(head.sequence, detail);
    const detailHash = hashDetailBlock(block);
    return this.#append({ ...head, type: 'OUTCOME', body: copyOutcome(body), detailHash }, block);
  }

  close(): Promise<void> {
    this.#closing ??= this.#commit.close().finally(this.#release);
    return this.#closing;
  }

  #head(): Pick<Entry, 'sequence' | 'previousHash' | 'at'> {
    return { sequence: this.#end.sequence + 1, previousHash: this.#end.hash, at: this.#now().toISOString() };
  }

  // INVARIANT: nothing is awaited between reading the chain's end and queueing, so entries stand in order of call.
  async #append(entry: Entry, block: Buffer | null): Promise<Receipt> {
    const refusal = this.#commit.refusal();
    if (refusal !== null) throw refusal;
    const bytes = encodeEntry(entry);
    if (Math.max(bytes.length, block?.length ?? 0) > MAX_PAYLOAD_BYTES) {
      throw new BrokerError('INTERNAL', `an entry of the access log exceeds ${MAX_PAYLOAD_BYTES} bytes`);
    }
    const receipt = { sequence: entry.sequence, hash: hashEntry(bytes) };
    const append = { entry: frame(bytes), detail: block === null ? null : frame(block) };
    this.#end = receipt;
    await this.#commit.append(append);
    return receipt;
  }
}
