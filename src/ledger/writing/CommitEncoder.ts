import { randomBytes } from 'node:crypto';
import { type KeyRing, SEALED_CLASSES, type SealedClass } from '../keys/KeyRing.js';
import { commitmentTo, SALT_BYTES } from '../records/commitment.js';
import { EntryDates } from '../records/EntryDates.js';
import { encodeEntry } from '../records/encodeEntry.js';
import { type EncodedRecord, encodeRecord } from '../records/encodeRecord.js';
import { GrowingBytes } from '../records/GrowingBytes.js';
import { NONCE_BYTES, Seal, type SectionPlace } from '../records/seal.js';
import { leafDigest } from '../tree/hashes.js';
import type { Append, Batch } from './Batch.js';
import { readBatch } from './readBatch.js';
import { SealingKeys } from './SealingKeys.js';

/** A section of the record that is being made. */
interface OpenSection {
  readonly place: SectionPlace;
  readonly nonce: Buffer;
  readonly seal: Seal;
}

type Salts = Readonly<Record<SealedClass, Buffer>>;

/** Makes one record after another: of each batch, as it comes, the entries and what they commit to, sealed. */
export class CommitEncoder {
  readonly #keys: SealingKeys;
  readonly #dates = new EntryDates();
  readonly #lines = new GrowingBytes();
  readonly #leaves = new GrowingBytes();
  readonly #plaintext = new GrowingBytes();
  #sections: OpenSection[] = [];
  #firstIndex = 0;
  #count = 0;

  constructor(ring: KeyRing) {
    this.#keys = new SealingKeys(ring);
  }

  /** Entries of the record so far. */
  get count(): number {
    return this.#count;
  }

  /** Adds the entries of a batch to the record. Must not be called again, nor `finish`, before the promise resolves. */
  async add(batch: Batch): Promise<void> {
    const appends = readBatch(batch);
    const periods = new Set<string>();
    const textPeriods = new Set<string>();
    for (const { at, text } of appends) {
      const { period } = this.#dates.of(at);
      periods.add(period);
      if (text !== null) textPeriods.add(period);
    }
    await this.#keys.hold(periods, textPeriods);
    const random = randomBytes(SEALED_CLASSES.length * appends.length * SALT_BYTES);
    const [details, texts] = [random.subarray(0, random.length / 2), random.subarray(random.length / 2)];
    for (const [position, append] of appends.entries()) this.#addEntry(append, position, { details, texts });
    for (const period of periods) this.#sealPart('details', period, appends, details);
    for (const period of textPeriods) this.#sealPart('texts', period, appends, texts);
    this.#count += appends.length;
  }

  /** The record, ended; the next one begins with the entry after it. */
  finish(): EncodedRecord {
    const record = encodeRecord({
      firstIndex: this.#firstIndex,
      count: this.#count,
      lines: this.#lines.written,
      leaves: Buffer.from(this.#leaves.written),
      sections: this.#sections.map(({ place, nonce, seal }) => ({ ...place, nonce, pieces: seal.finish() })),
    });
    this.begin(this.#firstIndex + this.#count);
    return record;
  }

  /** Lets go of what was added; the next record begins with this entry. */
  begin(firstIndex: number): void {
    this.#firstIndex = firstIndex;
    this.#count = 0;
    this.#sections = [];
    this.#lines.clear();
    this.#leaves.clear();
  }

  /** `position`: in its batch. */
  #addEntry(append: Append, position: number, salts: Salts): void {
    const { type, requestId, detail, text, answerHash } = append;
    const { time, period } = this.#dates.of(append.at);
    const line = this.#lines.textWithLength(
      encodeEntry({
        index: this.#firstIndex + this.#count + position,
        type,
        at: time,
        requestId,
        detail: commitmentTo(saltAt(salts.details, position), detail),
        text: text === null ? null : commitmentTo(saltAt(salts.texts, position), text),
        answer: answerHash === null ? null : this.#keys.of(period).answers.digest(answerHash),
      }),
    );
    this.#leaves.latin1(leafDigest(line));
  }

  /** What the entries of a batch have in one section. */
  #sealPart(sealed: SealedClass, period: string, appends: readonly Append[], salts: Buffer): void {
    const plaintext = this.#plaintext;
    plaintext.clear();
    for (const [position, append] of appends.entries()) {
      const part = sealed === 'details' ? append.detail : append.text;
      if (part === null || this.#dates.of(append.at).period !== period) continue;
      plaintext.u32(this.#count + position);
      plaintext.bytes(saltAt(salts, position));
      plaintext.u32(part.length);
      plaintext.bytes(part);
    }
    this.#section(sealed, period).seal.add(plaintext.written);
  }

  #section(sealed: SealedClass, period: string): OpenSection {
    const open = this.#sections.find(({ place }) => place.sealed === sealed && place.period === period);
    if (open !== undefined) return open;
    const key = this.#keys.of(period).seal[sealed];
    if (key === null) throw new RangeError(`no ${sealed} key held for ${period}`);
    const place = { firstIndex: this.#firstIndex, sealed, period };
    const nonce = randomBytes(NONCE_BYTES);
    const section = { place, nonce, seal: new Seal(place, key, nonce) };
    this.#sections.push(section);
    return section;
  }
}

function saltAt(salts: Buffer, position: number): Buffer {
  return salts.subarray(position * SALT_BYTES, (position + 1) * SALT_BYTES);
}
