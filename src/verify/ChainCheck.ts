import { createHash } from 'node:crypto';
import type { DetailCheck } from './DetailCheck.js';
import { Finding } from './Finding.js';
import { parseEntry } from './parseEntry.js';
import type { Piece } from './readRecords.js';

/** Follows the chain through `ledger.log`; its fields say how far it came. */
export class ChainCheck {
  entries = 0;
  intents = 0;
  outcomes = 0;
  lastHash = '0'.repeat(64);
  readonly #open = new Set<string>();
  readonly #details: DetailCheck;
  readonly #expected: Map<number, string>;

  constructor(details: DetailCheck, expected: readonly { readonly sequence: number; readonly hash: string }[]) {
    this.#details = details;
    this.#expected = new Map();
    for (const { sequence, hash } of expected) {
      const told = this.#expected.get(sequence);
      if (told !== undefined && told !== hash)
        throw new RangeError(`two different hashes expected of entry ${sequence}`);
      this.#expected.set(sequence, hash);
    }
  }

  get openIntents(): number {
    return this.#open.size;
  }

  /** Throws the first `Finding`. Resolves to the bytes at the end that a running writer has not finished. */
  async check(pieces: AsyncIterable<Piece>, writerAlive: boolean): Promise<number> {
    let unfinishedBytes = 0;
    for await (const piece of pieces) {
      const sequence = this.entries + 1;
      if (piece.kind === 'BROKEN') throw new Finding('ledger.log', sequence, piece.problem);
      if (piece.kind === 'RECORD') await this.#checkEntry(piece.payload, sequence);
      else if (writerAlive) unfinishedBytes = piece.bytes;
      else throw new Finding('ledger.log', sequence, `torn tail: ${piece.bytes} bytes of an incomplete record`);
    }
    for (const sequence of this.#expected.keys()) {
      throw new Finding('ledger.log', sequence, `the receipt's entry is not there; the last entry is ${this.entries}`);
    }
    return unfinishedBytes;
  }

  async #checkEntry(payload: Buffer, sequence: number): Promise<void> {
    const entry = parseEntry(payload);
    if (typeof entry === 'string') throw new Finding('ledger.log', sequence, entry);
    if (entry.sequence !== sequence) throw new Finding('ledger.log', sequence, `found entry ${entry.sequence} instead`);
    if (entry.previousHash !== this.lastHash) {
      throw new Finding('ledger.log', sequence, 'previousHash is not the hash of the entry before');
    }
    const hash = createHash('sha256').update('proviso/ledger/entry/1\0').update(payload).digest('hex');
    if ((this.#expected.get(sequence) ?? hash) !== hash) {
      throw new Finding('ledger.log', sequence, 'the hash is not the one on the receipt');
    }
    if (entry.detailHash !== null) await this.#details.checkNext(sequence, entry.detailHash);

    this.#expected.delete(sequence);
    this.entries = sequence;
    this.lastHash = hash;
    if (entry.detailHash === null) {
      this.intents++;
      this.#open.add(entry.requestId);
    } else {
      this.outcomes++;
      this.#open.delete(entry.requestId);
    }
  }
}
