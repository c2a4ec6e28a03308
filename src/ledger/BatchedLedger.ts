import { hash } from 'node:crypto';
import { BrokerError } from '../model/BrokerError.js';
import type { DetailToLog, IntentBody, OutcomeBody, Receipt, Said } from '../model/LedgerEntry.js';
import type { Ledger, RecoveryReport } from './Ledger.js';
import type { ErasureBody } from './plaintext/EntryDetail.js';
import { encodeErasure, encodeIntent, encodeOutcome } from './plaintext/encodeEntry.js';
import type { Batch } from './writing/Batch.js';
import type { Draft } from './writing/BatchBuilder.js';
import type { CommitEvents } from './writing/GroupCommit.js';
import { type Caller, PendingBatch } from './writing/PendingBatch.js';
import type { Writer } from './writing/Writer.js';

/** Batches with the writer at a time. What comes meanwhile waits, and shares the next one. */
const MOST_UNDER_WAY = 16;
/** So many entries are handed over at once, so that the writer works while more of them are being encoded here. */
const ENOUGH_ENTRIES = 64;
const MOST_REQUEST_ID_BYTES = 512;
/** Of one code unit in JSON. */
const MOST_ESCAPED_BYTES = 6;
const KEPT_MEMORY_BYTES = 2 * 1024 * 1024;

export interface BatchedLedgerParts {
  readonly folder: string;
  readonly keysFolder: string;
  readonly now: () => Date;
  readonly openWriter: (events: CommitEvents) => Promise<Writer>;
  /** Lets go of the lock. */
  readonly release: () => Promise<void>;
}

/** Numbers and dates entries in the order of the calls, and hands them to the writer in batches. */
export class BatchedLedger implements Ledger {
  readonly folder: string;
  readonly keysFolder: string;
  readonly recovered: RecoveryReport | null;
  readonly #now: () => Date;
  readonly #release: () => Promise<void>;
  readonly #writer: Writer;
  readonly #memory: ArrayBuffer[] = [];
  #filling: PendingBatch[] = [];
  #underWay: PendingBatch[] = [];
  #next: number;
  #durable: number;
  #flush: NodeJS.Immediate | null = null;
  #refusal: (() => BrokerError) | null = null;
  #hasFailed = false;
  #closing: Promise<void> | null = null;
  #drained: (() => void) | null = null;

  private constructor(parts: BatchedLedgerParts, writer: Writer) {
    this.folder = parts.folder;
    this.keysFolder = parts.keysFolder;
    this.#now = parts.now;
    this.#release = parts.release;
    this.#writer = writer;
    this.recovered = writer.recovered;
    this.#next = writer.size;
    this.#durable = writer.size;
  }

  static async open(parts: BatchedLedgerParts): Promise<BatchedLedger> {
    const events: { committed: CommitEvents['committed']; failed: CommitEvents['failed'] } = {
      committed: () => {},
      failed: () => {},
    };
    const writer = await parts.openWriter({
      committed: (batch) => events.committed(batch),
      failed: (error) => events.failed(error),
    });
    const ledger = new BatchedLedger(parts, writer);
    events.committed = (batch) => ledger.#committed(batch);
    events.failed = (error) => ledger.#fail(error);
    return ledger;
  }

  get available(): boolean {
    return this.#refusal === null;
  }

  durable(): number {
    return this.#durable;
  }

  intent(body: IntentBody): Promise<Receipt> {
    return this.#append({
      type: 'INTENT',
      requestId: body.requestId,
      answerHash: null,
      putDetail: (sink) => encodeIntent(body, sink),
      putText: null,
    });
  }

  outcome(intent: Receipt, body: OutcomeBody, detail: DetailToLog, { answer, text }: Said): Promise<Receipt> {
    return this.#append({
      type: 'OUTCOME',
      requestId: body.requestId,
      answerHash: answer === null ? null : hash('sha256', answer, 'binary'),
      putDetail: (sink) => encodeOutcome(body, intent.index, detail, sink),
      putText: text === null ? null : (sink) => sink.utf8(JSON.stringify(text)),
    });
  }

  /** That a key is about to be destroyed. */
  erasure(body: ErasureBody): Promise<Receipt> {
    return this.#append({
      type: 'ERASURE',
      requestId: `erasure-${body.class}-${body.period}`,
      answerHash: null,
      putDetail: (sink) => encodeErasure(body, sink),
      putText: null,
    });
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const hasFailed = this.#hasFailed;
    this.#refusal ??= () => unavailable('the access log is closed');
    if (!hasFailed && (this.#filling.length > 0 || this.#underWay.length > 0)) {
      await new Promise<void>((resolve) => {
        this.#drained = resolve;
      });
    }
    try {
      await this.#writer.close();
    } finally {
      await this.#release();
    }
    if (!hasFailed && this.#hasFailed) throw this.#refusal();
  }

  #append(draft: Draft): Promise<Receipt> {
    return new Promise((resolve, reject) => {
      try {
        if (this.#refusal === null) this.#add(draft, { resolve, reject });
        else reject(this.#refusal());
      } catch (cause) {
        reject(tooLarge(cause));
      }
    });
  }

  // INVARIANT: nothing is awaited between numbering an entry and laying it into a batch, so entries stand in order of call.
  #add(draft: Draft, caller: Caller): void {
    if (isTooLong(draft.requestId)) throw new RangeError(`a request id exceeds ${MOST_REQUEST_ID_BYTES} bytes`);
    const last = this.#filling.at(-1);
    const isRoom = last !== undefined && !last.isFull;
    const batch = isRoom ? last : new PendingBatch(this.#next, this.#memory.pop() ?? null);
    batch.add(draft, this.#now().getTime(), caller);
    if (!isRoom) this.#filling.push(batch);
    this.#next += 1;
    if (batch.count >= ENOUGH_ENTRIES) this.#submit();
    else this.#flushSoon();
  }

  /** After all who were just answered had their turn to append again. */
  #flushSoon(): void {
    this.#flush ??= setImmediate(() => {
      this.#flush = null;
      this.#submit();
    });
  }

  /** In the order in which they were filled, as many as may be under way. */
  #submit(): void {
    while (this.#underWay.length < MOST_UNDER_WAY) {
      const next = this.#filling.shift();
      if (next === undefined) return;
      this.#underWay.push(next);
      this.#writer.submit(next.build());
    }
  }

  #committed(batch: Batch): void {
    const pending = this.#underWay.shift();
    if (pending === undefined) return;
    this.#durable = pending.end;
    pending.acknowledge(batch.bytes);
    if (batch.bytes.byteLength <= KEPT_MEMORY_BYTES && this.#memory.length <= MOST_UNDER_WAY) {
      this.#memory.push(batch.bytes);
    }
    if (this.#filling.length > 0) this.#flushSoon();
    else if (this.#underWay.length === 0) this.#drained?.();
  }

  #fail(cause: unknown): void {
    this.#hasFailed = true;
    this.#refusal = () => unavailable('the access log cannot be written', cause);
    for (const pending of [...this.#underWay.splice(0), ...this.#filling.splice(0)]) pending.refuse(this.#refusal);
    this.#drained?.();
  }
}

function isTooLong(requestId: string): boolean {
  if (requestId.length * MOST_ESCAPED_BYTES + 2 <= MOST_REQUEST_ID_BYTES) return false;
  return Buffer.byteLength(JSON.stringify(requestId)) > MOST_REQUEST_ID_BYTES;
}

function tooLarge(cause: unknown): BrokerError {
  const error = new BrokerError('INTERNAL', 'the access log cannot hold this entry');
  error.cause = cause;
  return error;
}

function unavailable(message: string, cause?: unknown): BrokerError {
  const error = new BrokerError('LEDGER_UNAVAILABLE', message);
  if (cause !== undefined) error.cause = cause;
  return error;
}
