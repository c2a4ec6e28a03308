import { randomBytes } from 'node:crypto';
import type { EncodedSection } from '../records/encodeRecord.js';
import { GrowingBytes } from '../records/GrowingBytes.js';
import { NONCE_BYTES, Seal, type SectionPlace } from '../records/seal.js';

interface OpenSection {
  readonly place: SectionPlace;
  readonly nonce: Buffer;
  readonly seal: Seal;
}

/** What one entry has in a section. */
export interface SectionPart {
  /** Of the entry in the record. */
  readonly position: number;
  readonly salt: Uint8Array;
  readonly plaintext: Uint8Array;
}

/** The sections of one class in a record, one for each quarter of its entries. */
export class SectionWriter {
  /** What is not sealed yet, of the section that was last added to. */
  readonly #plaintext = new GrowingBytes();
  #sections: OpenSection[] = [];
  #last: OpenSection | null = null;

  /** Adds a part to the section of this place, which is opened with the key when it is the first. */
  add(place: SectionPlace, key: Uint8Array, { position, salt, plaintext }: SectionPart): void {
    if (this.#last?.place.period !== place.period) {
      this.seal();
      this.#last = this.#sectionOf(place, key);
    }
    this.#plaintext.u32(position);
    this.#plaintext.bytes(salt);
    this.#plaintext.u32(plaintext.length);
    this.#plaintext.bytes(plaintext);
  }

  /** Seals what was added. */
  seal(): void {
    if (this.#last !== null) this.#last.seal.add(this.#plaintext.written);
    this.#last = null;
    this.#plaintext.clear();
  }

  /** The sections of the record, which ends. */
  finish(): EncodedSection[] {
    this.seal();
    const sections = this.#sections;
    this.#sections = [];
    return sections.map(({ place, nonce, seal }) => ({ ...place, nonce, pieces: seal.finish() }));
  }

  #sectionOf(place: SectionPlace, key: Uint8Array): OpenSection {
    const open = this.#sections.find((section) => section.place.period === place.period);
    if (open !== undefined) return open;
    const nonce = randomBytes(NONCE_BYTES);
    const section = { place, nonce, seal: new Seal(place, key, nonce) };
    this.#sections.push(section);
    return section;
  }
}
