import { randomBytes } from 'node:crypto';
import type { KeyRing, SealedClass } from '../keys/KeyRing.js';
import { commitmentTo, SALT_BYTES } from '../records/commitment.js';
import { EntryDates } from '../records/EntryDates.js';
import { encodeEntry } from '../records/encodeEntry.js';
import { type EncodedRecord, encodeRecord } from '../records/encodeRecord.js';
import { GrowingBytes } from '../records/GrowingBytes.js';
import { leafDigest } from '../tree/hashes.js';
import type { Batch } from './Batch.js';
import { BatchReader } from './BatchReader.js';
import { SealingKeys } from './SealingKeys.js';
import { SectionWriter } from './SectionWriter.js';

/** Makes one record after another: of each batch, as it comes, the entries and what they commit to, sealed. */
export class CommitEncoder {
  readonly #keys: SealingKeys;
  readonly #dates = new EntryDates();
  readonly #lines = new GrowingBytes();
  readonly #leaves = new GrowingBytes();
  readonly #sections: Readonly<Record<SealedClass, SectionWriter>> = {
    details: new SectionWriter(),
    texts: new SectionWriter(),
  };
  #firstIndex: number;
  #count = 0;

  /** The first record begins with the entry of this index. */
  constructor(ring: KeyRing, firstIndex: number) {
    this.#keys = new SealingKeys(ring);
    this.#firstIndex = firstIndex;
  }

  /** Entries of the record so far. */
  get count(): number {
    return this.#count;
  }

  /** Adds the entries of a batch to the record. Must not be called again, nor `finish`, before the promise resolves. */
  async add(batch: Batch): Promise<void> {
    const salts = saltsOf(batch.count + (await this.#holdKeys(batch)));
    for (const append = new BatchReader(batch); append.next(); ) this.#addEntry(append, salts);
    this.#sections.details.seal();
    this.#sections.texts.seal();
  }

  /** The record, ended; the next one begins with the entry after it. */
  finish(): EncodedRecord {
    const record = encodeRecord({
      firstIndex: this.#firstIndex,
      count: this.#count,
      lines: this.#lines.written,
      leaves: Buffer.from(this.#leaves.written),
      sections: [...this.#sections.details.finish(), ...this.#sections.texts.finish()],
    });
    this.#firstIndex += this.#count;
    this.#count = 0;
    this.#lines.clear();
    this.#leaves.clear();
    return record;
  }

  /** Takes hold of the keys of a batch. Gives how many of its entries have a text. */
  async #holdKeys(batch: Batch): Promise<number> {
    const periods = new Set<string>();
    const textPeriods = new Set<string>();
    let texts = 0;
    for (const append = new BatchReader(batch); append.next(); ) {
      const { period } = this.#dates.of(append.at);
      periods.add(period);
      if (!append.hasText) continue;
      textPeriods.add(period);
      texts += 1;
    }
    await this.#keys.hold(periods, textPeriods);
    return texts;
  }

  #addEntry(append: BatchReader, nextSalt: () => Uint8Array): void {
    const { type, at, requestId, detail, text, answerHash } = append;
    const { time, period } = this.#dates.of(at);
    const line = this.#lines.textWithLength(
      encodeEntry({
        index: this.#firstIndex + this.#count,
        type,
        at: time,
        requestId,
        detail: this.#commit('details', period, nextSalt(), detail),
        text: text === null ? null : this.#commit('texts', period, nextSalt(), text),
        answer: answerHash === null ? null : this.#keys.of(period).answers.digest(answerHash),
      }),
    );
    this.#leaves.latin1(leafDigest(line));
    this.#count += 1;
  }

  /** The commitment to what an entry has in a section. */
  #commit(sealed: SealedClass, period: string, salt: Uint8Array, plaintext: Uint8Array): string {
    const key = this.#keys.of(period).seal[sealed];
    if (key === null) throw new RangeError(`no ${sealed} key held for ${period}`);
    const place = { firstIndex: this.#firstIndex, sealed, period };
    this.#sections[sealed].add(place, key, { position: this.#count, salt, plaintext });
    return commitmentTo(salt, plaintext);
  }
}

/** So many salts, one after the other. */
function saltsOf(count: number): () => Uint8Array {
  const { buffer, byteOffset } = randomBytes(count * SALT_BYTES);
  let at = byteOffset - SALT_BYTES;
  return () => {
    at += SALT_BYTES;
    return new Uint8Array(buffer, at, SALT_BYTES);
  };
}
