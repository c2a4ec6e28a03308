import { randomBytes } from 'node:crypto';
import { type KeyRing, SEALED_CLASSES, type SealedClass } from '../keys/KeyRing.js';
import { commitmentTo, SALT_BYTES } from '../records/commitment.js';
import { EntryDates } from '../records/EntryDates.js';
import { encodeEntry } from '../records/encodeEntry.js';
import { type EncodedRecord, type EncodedSection, encodeRecord } from '../records/encodeRecord.js';
import { GrowingBytes } from '../records/GrowingBytes.js';
import { NONCE_BYTES, seal } from '../records/seal.js';
import type { Append, Batch } from './Batch.js';
import { readBatch } from './readBatch.js';
import { SealingKeys } from './SealingKeys.js';

/** Makes of batches the record that is written: entries, and what they commit to, sealed. */
export class CommitEncoder {
  readonly #keys: SealingKeys;
  readonly #dates = new EntryDates();
  readonly #lines = new GrowingBytes();
  readonly #section = new GrowingBytes();

  constructor(ring: KeyRing) {
    this.#keys = new SealingKeys(ring);
  }

  /** Must not be called again before the promise resolves. */
  async encode(batches: readonly Batch[], firstIndex: number): Promise<EncodedRecord> {
    const appends = batches.flatMap(readBatch);
    const periods = new Set<string>();
    const textPeriods = new Set<string>();
    for (const { at, text } of appends) {
      const { period } = this.#dates.of(at);
      periods.add(period);
      if (text !== null) textPeriods.add(period);
    }
    await this.#keys.hold(periods, textPeriods);
    const random = randomBytes(SEALED_CLASSES.length * (appends.length * SALT_BYTES + periods.size * NONCE_BYTES));
    const take = takeFrom(random);
    const salts = { details: take(appends.length * SALT_BYTES), texts: take(appends.length * SALT_BYTES) };

    this.#lines.clear();
    for (const [position, append] of appends.entries()) this.#addEntry(append, firstIndex + position, position, salts);
    const sections: EncodedSection[] = [];
    for (const sealed of SEALED_CLASSES) {
      for (const period of sealed === 'details' ? periods : textPeriods) {
        const place = { firstIndex, sealed, period };
        sections.push(this.#sealSection(place, appends, salts[sealed], take(NONCE_BYTES)));
      }
    }
    return encodeRecord(firstIndex, appends.length, this.#lines.written, sections);
  }

  #addEntry(append: Append, index: number, position: number, salts: Record<SealedClass, Buffer>): void {
    const { type, requestId, detail, text, answerHash } = append;
    const { time, period } = this.#dates.of(append.at);
    this.#lines.textWithLength(
      encodeEntry({
        index,
        type,
        at: time,
        requestId,
        detail: commitmentTo(saltAt(salts.details, position), detail),
        text: text === null ? null : commitmentTo(saltAt(salts.texts, position), text),
        answer: answerHash === null ? null : this.#keys.of(period).answers.digest(answerHash),
      }),
    );
  }

  #sealSection(
    place: { readonly firstIndex: number; readonly sealed: SealedClass; readonly period: string },
    appends: readonly Append[],
    salts: Buffer,
    nonce: Buffer,
  ): EncodedSection {
    const section = this.#section;
    section.clear();
    for (const [position, append] of appends.entries()) {
      const plaintext = place.sealed === 'details' ? append.detail : append.text;
      if (plaintext === null || this.#dates.of(append.at).period !== place.period) continue;
      section.u32(position);
      section.bytes(saltAt(salts, position));
      section.u32(plaintext.length);
      section.bytes(plaintext);
    }
    const key = this.#keys.of(place.period).seal[place.sealed];
    if (key === null) throw new RangeError(`no ${place.sealed} key held for ${place.period}`);
    return { ...place, nonce, pieces: seal(place, key, nonce, section.written) };
  }
}

function takeFrom(random: Buffer): (length: number) => Buffer {
  let taken = 0;
  return (length) => {
    taken += length;
    return random.subarray(taken - length, taken);
  };
}

function saltAt(salts: Buffer, position: number): Buffer {
  return salts.subarray(position * SALT_BYTES, (position + 1) * SALT_BYTES);
}
