import { roomier } from '../../roomier.js';

/** Texts longer than this, in UTF-16 units, are kept by their beginning: a name that is longer is no name. */
export const LONGEST_TEXT = 128;

const FIRST_ROOM = 1024;
const BYTES_A_UNIT = 3;

/**
 * Texts kept once each, by a number from 0 on, as UTF-8 in one array: a million of them take 30 MB, where a Map of strings
 * takes more than 100.
 */
export class TextPool {
  readonly #scratch = Buffer.alloc(LONGEST_TEXT * BYTES_A_UNIT);
  #bytes = Buffer.alloc(FIRST_ROOM * 8);
  /** Where each text ends; the next begins there. */
  #ends = new Uint32Array(FIRST_ROOM);
  #hashes = new Uint32Array(FIRST_ROOM);
  /** Open addressing: a text's number plus 1, or 0. */
  #slots = new Uint32Array(FIRST_ROOM * 2);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of a text, which is taken in where it is new. */
  add(text: string): number {
    const length = this.#encode(text);
    const hash = this.#hashOf(length);
    const slot = this.#slotOf(hash, length);
    const known = this.#slots[slot] ?? 0;
    return known > 0 ? known - 1 : this.#append(hash, length, slot);
  }

  /** The number of a text; -1 where nobody took it in. */
  find(text: string): number {
    const length = this.#encode(text);
    return (this.#slots[this.#slotOf(this.#hashOf(length), length)] ?? 0) - 1;
  }

  textOf(id: number): string {
    return this.#bytes.toString('utf8', this.#startOf(id), this.#ends[id]);
  }

  #startOf(id: number): number {
    return id === 0 ? 0 : (this.#ends[id - 1] ?? 0);
  }

  #encode(text: string): number {
    const length = Math.min(text.length, LONGEST_TEXT);
    const scratch = this.#scratch;
    for (let index = 0; index < length; index++) {
      const unit = text.charCodeAt(index);
      if (unit > 127) return scratch.write(text.slice(0, length), 'utf8');
      scratch[index] = unit;
    }
    return length;
  }

  #hashOf(length: number): number {
    let hash = 0x811c9dc5;
    for (let index = 0; index < length; index++) hash = Math.imul(hash ^ (this.#scratch[index] ?? 0), 0x01000193);
    return (hash ^ (hash >>> 15)) >>> 0;
  }

  /** Where the text in the scratch stands, or the free slot where it would. */
  #slotOf(hash: number, length: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot] ?? 0;
      if (known === 0 || (this.#hashes[known - 1] === hash && this.#isScratch(known - 1, length))) return slot;
    }
  }

  #isScratch(id: number, length: number): boolean {
    const start = this.#startOf(id);
    if ((this.#ends[id] ?? 0) - start !== length) return false;
    for (let index = 0; index < length; index++) {
      if (this.#bytes[start + index] !== this.#scratch[index]) return false;
    }
    return true;
  }

  #append(hash: number, length: number, slot: number): number {
    const id = this.#size++;
    if (id === this.#ends.length) {
      this.#ends = roomier(this.#ends);
      this.#hashes = roomier(this.#hashes);
    }
    const start = this.#startOf(id);
    if (start + length > this.#bytes.length) {
      const more = Buffer.alloc(this.#bytes.length * 2);
      this.#bytes.copy(more);
      this.#bytes = more;
    }
    this.#scratch.copy(this.#bytes, start, 0, length);
    this.#ends[id] = start + length;
    this.#hashes[id] = hash;
    this.#slots[slot] = id + 1;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return id;
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 0; id < this.#size; id++) {
      let slot = (this.#hashes[id] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.#slots = slots;
  }
}
