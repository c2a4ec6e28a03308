import type { BrokerError } from '../../model/BrokerError.js';
import type { Receipt } from '../../model/LedgerEntry.js';
import { MAX_DETAIL_BYTES } from '../records/limits.js';
import { type Batch, LEAF_BYTES } from './Batch.js';
import { BatchBuilder, type Draft } from './BatchBuilder.js';

/** Who waits for an append. */
export interface Caller {
  readonly resolve: (receipt: Receipt) => void;
  readonly reject: (error: BrokerError) => void;
}

/** A batch on its way to the disk, and who waits for it. */
export class PendingBatch {
  readonly #firstIndex: number;
  readonly #builder: BatchBuilder;
  readonly #callers: Caller[] = [];

  /** Takes over the memory of an earlier batch, where there is some. */
  constructor(firstIndex: number, memory: ArrayBuffer | null) {
    this.#firstIndex = firstIndex;
    this.#builder = new BatchBuilder(memory);
  }

  get count(): number {
    return this.#builder.count;
  }

  /** Whether another append belongs into another batch. */
  get isFull(): boolean {
    return this.#builder.isFull;
  }

  /** The index after its last entry. */
  get end(): number {
    return this.#firstIndex + this.#callers.length;
  }

  /** `at`: ms since 1970. Throws, and has nothing of it, when the draft cannot be written or is too large. */
  add(draft: Draft, at: number, caller: Caller): void {
    this.#builder.add(draft, at, MAX_DETAIL_BYTES);
    this.#callers.push(caller);
  }

  /** What goes to the writer; nothing may be added any more. */
  build(): Batch {
    return this.#builder.build();
  }

  /** Gives everybody their receipt. `bytes` begins with the leaf hashes of the entries. */
  acknowledge(bytes: ArrayBuffer): void {
    const leaves = Buffer.from(bytes);
    for (const [position, { resolve }] of this.#callers.entries()) {
      const hash = leaves.toString('base64', position * LEAF_BYTES, (position + 1) * LEAF_BYTES);
      resolve({ index: this.#firstIndex + position, hash });
    }
  }

  /** Tells everybody, each by an error of their own. */
  refuse(refusal: () => BrokerError): void {
    for (const { reject } of this.#callers) reject(refusal());
  }
}
