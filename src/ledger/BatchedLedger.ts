import { hash } from 'node:crypto';
import { BrokerError } from '../model/BrokerError.js';
import type { IntentBody, OutcomeBody, OutcomeDetail, Receipt, Said } from '../model/LedgerEntry.js';
import type { Ledger, RecoveryReport } from './Ledger.js';
import type { ErasureBody } from './plaintext/EntryDetail.js';
import { encodeErasure, encodeIntent, encodeOutcome } from './plaintext/encodeEntry.js';
import { MAX_DETAIL_BYTES } from './records/limits.js';
import { type Append, type Batch, LEAF_BYTES } from './writing/Batch.js';
import { BatchBuilder } from './writing/BatchBuilder.js';
import type { CommitEvents } from './writing/GroupCommit.js';
import type { Writer } from './writing/Writer.js';

/** Batches with the writer at a time. What comes meanwhile waits, and shares the next one. */
const MOST_UNDER_WAY = 8;
/** So many entries are handed over at once, so that the writer works while more of them are being encoded here. */
const ENOUGH_ENTRIES = 128;
const MOST_REQUEST_ID_BYTES = 512;
const KEPT_MEMORY_BYTES = 4 * 1024 * 1024;

interface Waiting {
  readonly firstIndex: number;
  readonly resolve: ((receipt: Receipt) => void)[];
  readonly reject: ((error: BrokerError) => void)[];
}

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
  #filling: { readonly builder: BatchBuilder; readonly waiting: Waiting }[] = [];
  #underWay: Waiting[] = [];
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

  async intent(body: IntentBody): Promise<Receipt> {
    const detail = encoded(() => encodeIntent(body));
    return this.#append({ type: 'INTENT', requestId: body.requestId, detail, text: null, answerHash: null });
  }

  async outcome(intent: Receipt, body: OutcomeBody, detail: OutcomeDetail, { answer, text }: Said): Promise<Receipt> {
    return this.#append({
      type: 'OUTCOME',
      requestId: body.requestId,
      detail: encoded(() => encodeOutcome(body, intent.index, detail)),
      text: text === null ? null : encoded(() => Buffer.from(JSON.stringify(text))),
      answerHash: answer === null ? null : hash('sha256', answer, 'buffer'),
    });
  }

  /** That a key is about to be destroyed. */
  async erasure(body: ErasureBody): Promise<Receipt> {
    const requestId = `erasure-${body.class}-${body.period}`;
    return this.#append({ type: 'ERASURE', requestId, detail: encodeErasure(body), text: null, answerHash: null });
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

  // INVARIANT: nothing is awaited between numbering an entry and laying it into a batch, so entries stand in order of call.
  #append(append: Omit<Append, 'at'>): Promise<Receipt> {
    if (this.#refusal !== null) throw this.#refusal();
    refuseTooLarge(append);
    let last = this.#filling.at(-1);
    if (last === undefined || last.builder.isFull) {
      const waiting = { firstIndex: this.#next, resolve: [], reject: [] };
      last = { builder: new BatchBuilder(this.#memory.pop() ?? null), waiting };
      this.#filling.push(last);
    }
    const { builder, waiting } = last;
    builder.add({ ...append, at: this.#now().getTime() });
    this.#next += 1;
    if (builder.count >= ENOUGH_ENTRIES) this.#submit();
    else this.#flushSoon();
    return new Promise((resolve, reject) => {
      waiting.resolve.push(resolve);
      waiting.reject.push(reject);
    });
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
      this.#underWay.push(next.waiting);
      this.#writer.submit(next.builder.build());
    }
  }

  #committed(batch: Batch): void {
    const waiting = this.#underWay.shift();
    if (waiting === undefined) return;
    this.#durable = waiting.firstIndex + batch.count;
    const leaves = Buffer.from(batch.bytes);
    waiting.resolve.forEach((resolve, position) => {
      const hashed = leaves.toString('base64', position * LEAF_BYTES, (position + 1) * LEAF_BYTES);
      resolve({ index: waiting.firstIndex + position, hash: hashed });
    });
    if (batch.bytes.byteLength <= KEPT_MEMORY_BYTES && this.#memory.length <= MOST_UNDER_WAY) {
      this.#memory.push(batch.bytes);
    }
    if (this.#filling.length > 0) this.#flushSoon();
    else if (this.#underWay.length === 0) this.#drained?.();
  }

  #fail(cause: unknown): void {
    this.#hasFailed = true;
    this.#refusal = () => unavailable('the access log cannot be written', cause);
    const refused = [...this.#underWay.splice(0), ...this.#filling.splice(0).map(({ waiting }) => waiting)];
    for (const { reject } of refused) for (const refuse of reject) refuse(this.#refusal());
    this.#drained?.();
  }
}

function encoded(encode: () => Buffer): Buffer {
  try {
    return encode();
  } catch (cause) {
    const error = new BrokerError('INTERNAL', 'the access log cannot hold this entry');
    error.cause = cause;
    throw error;
  }
}

function refuseTooLarge({ requestId, detail, text }: Omit<Append, 'at'>): void {
  if (detail.length + (text?.length ?? 0) > MAX_DETAIL_BYTES) {
    throw new BrokerError('INTERNAL', `an entry of the access log exceeds ${MAX_DETAIL_BYTES} bytes`);
  }
  if (Buffer.byteLength(JSON.stringify(requestId)) > MOST_REQUEST_ID_BYTES) {
    throw new BrokerError('INTERNAL', `a request id exceeds ${MOST_REQUEST_ID_BYTES} bytes`);
  }
}

function unavailable(message: string, cause?: unknown): BrokerError {
  const error = new BrokerError('LEDGER_UNAVAILABLE', message);
  if (cause !== undefined) error.cause = cause;
  return error;
}
