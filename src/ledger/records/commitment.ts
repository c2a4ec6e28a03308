import { createHash, createHmac, hash } from 'node:crypto';

export const SALT_BYTES = 16;

const DOMAIN = Buffer.from('proviso/ledger/commitment/1\0', 'latin1');
const ANSWER_DOMAIN = Buffer.from('proviso/ledger/answer/1\0', 'latin1');
const BLOCK_BYTES = 64;
const HASH_BYTES = 32;
const INNER_PAD = 0x36;
const OUTER_PAD = 0x5c;
const SMALL_BYTES = 16 * 1024;
const scratch = new Uint8Array(DOMAIN.length + SALT_BYTES + SMALL_BYTES);
scratch.set(DOMAIN);

/** What an entry says of its plaintext, base64: SHA-256 over domain, salt and plaintext. */
export function commitmentTo(salt: Uint8Array, plaintext: Uint8Array): string {
  if (plaintext.length > SMALL_BYTES) {
    return createHash('sha256').update(DOMAIN).update(salt).update(plaintext).digest('base64');
  }
  scratch.set(salt, DOMAIN.length);
  scratch.set(plaintext, DOMAIN.length + SALT_BYTES);
  return hash('sha256', scratch.subarray(0, DOMAIN.length + SALT_BYTES + plaintext.length), 'base64');
}

/** What digests answers: an HMAC under the details key of their quarter, ready for many. */
export class AnswerDigester {
  readonly #inner = Buffer.alloc(BLOCK_BYTES + HASH_BYTES, INNER_PAD);
  readonly #outer = Buffer.alloc(BLOCK_BYTES + HASH_BYTES, OUTER_PAD);

  constructor(detailsKey: Uint8Array) {
    const key = createHmac('sha256', detailsKey).update(ANSWER_DOMAIN).digest();
    for (const [at, byte] of key.entries()) {
      this.#inner[at] = byte ^ INNER_PAD;
      this.#outer[at] = byte ^ OUTER_PAD;
    }
  }

  /** What an entry says of an answer, base64. `answerHash`: the SHA-256 of the answer's text. RFC 2104, in two hashes. */
  digest(answerHash: Uint8Array): string {
    this.#inner.set(answerHash, BLOCK_BYTES);
    this.#outer.write(hash('sha256', this.#inner, 'binary'), BLOCK_BYTES, 'latin1');
    return hash('sha256', this.#outer, 'base64');
  }
}
