import { type CipherGCM, createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { SEALED_CLASSES, type SealedClass } from '../keys/KeyRing.js';

export const NONCE_BYTES = 24;
export const TAG_BYTES = 16;

const SEAL_DOMAIN = Buffer.from('proviso/ledger/seal/1\0', 'latin1');
const ALGORITHM = 'aes-256-gcm';
const NO_IV = Buffer.alloc(12);
const MAX_PERIOD_BYTES = 255;

/** Where a section stands: what its seal is bound to. */
export interface SectionPlace {
  readonly firstIndex: number;
  readonly sealed: SealedClass;
  readonly period: string;
}

/** Seals one section as it comes: AES-256-GCM under a key derived for this nonce alone, so the same key and IV never meet again. */
export class Seal {
  readonly #cipher: CipherGCM;
  readonly #pieces: Buffer[] = [];

  constructor(place: SectionPlace, key: Uint8Array, nonce: Uint8Array) {
    this.#cipher = createCipheriv(ALGORITHM, deriveKey(key, nonce), NO_IV);
    this.#cipher.setAAD(additional(place));
  }

  /** What comes next of the plaintext; it may be written over afterwards. */
  add(plaintext: Uint8Array): void {
    this.#pieces.push(this.#cipher.update(plaintext));
  }

  /** Ciphertext and tag, in pieces; nothing may be added any more. */
  finish(): readonly Buffer[] {
    this.#pieces.push(this.#cipher.final(), this.#cipher.getAuthTag());
    return this.#pieces;
  }
}

/** The plaintext of a sealed section; throws when the key is another or a byte was changed. */
export function unseal(place: SectionPlace, key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv(ALGORITHM, deriveKey(key, nonce), NO_IV);
  decipher.setAAD(additional(place));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES)), decipher.final()]);
}

function deriveKey(key: Uint8Array, nonce: Uint8Array): Buffer {
  return createHmac('sha256', key).update(SEAL_DOMAIN).update(nonce).digest();
}

function additional({ firstIndex, sealed, period }: SectionPlace): Buffer {
  const bytes = Buffer.alloc(9 + Math.min(period.length, MAX_PERIOD_BYTES));
  bytes.writeBigUInt64BE(BigInt(firstIndex));
  bytes[8] = SEALED_CLASSES.indexOf(sealed);
  bytes.write(period, 9, 'latin1');
  return bytes;
}
