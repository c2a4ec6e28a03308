import { createPublicKey, hash, type KeyObject } from 'node:crypto';
import { decodeBase64 } from './decodeBase64.js';
import { TreeError } from './TreeError.js';

const ED25519 = 1;
const PUBLIC_KEY_BYTES = 32;
export const KEY_ID_BYTES = 4;
const FORM = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/s;

/** A key that verifies signed notes (C2SP signed-note, "Verifier keys"). */
export interface VerifierKey {
  readonly name: string;
  readonly id: Buffer;
  readonly publicKey: KeyObject;
}

/** Whether a signature line may carry this name: no space, plus or control character, and well-formed. */
export function isKeyName(name: string): boolean {
  return name !== '' && !/[\p{White_Space}+]|[^\u{20}-\u{10ffff}]|\p{Surrogate}/u.test(name);
}

/** The first four bytes of SHA-256 over name, newline, signature type and public key. */
export function keyId(name: string, publicKey: Buffer): Buffer {
  const input = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ED25519), publicKey]);
  return hash('sha256', input, 'buffer').subarray(0, KEY_ID_BYTES);
}

/** The text form, without a newline. The key is the raw one, of 32 bytes, or an Ed25519 key object. */
export function formatVerifierKey(name: string, key: Buffer | KeyObject): string {
  const publicKey = Buffer.isBuffer(key) ? key : rawPublicKey(key);
  if (!isKeyName(name)) throw new TreeError('a name with a space, a plus or a control character names no key');
  if (publicKey.length !== PUBLIC_KEY_BYTES) throw new TreeError(`an Ed25519 key has ${PUBLIC_KEY_BYTES} bytes`);
  const material = Buffer.concat([Buffer.of(ED25519), publicKey]).toString('base64');
  return `${name}+${keyId(name, publicKey).toString('hex')}+${material}`;
}

/** Reads the text form, which has no newline. Throws a `TreeError`. */
export function parseVerifierKey(text: string): VerifierKey {
  const [, name = '', id = '', encoded = ''] = FORM.exec(text) ?? [];
  const material = decodeBase64(encoded);
  if (!isKeyName(name) || material === null) throw new TreeError('not a verifier key: name+id+key expected');
  if (material[0] !== ED25519 || material.length !== 1 + PUBLIC_KEY_BYTES) {
    throw new TreeError('not an Ed25519 verifier key');
  }
  const raw = material.subarray(1);
  if (keyId(name, raw).toString('hex') !== id) throw new TreeError('the id of the verifier key is not that of its key');
  const publicKey = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') },
    format: 'jwk',
  });
  return { name, id: Buffer.from(id, 'hex'), publicKey };
}

function rawPublicKey(key: KeyObject): Buffer {
  const { crv, x } = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' });
  if (crv !== 'Ed25519' || x === undefined) throw new TreeError('not an Ed25519 key');
  return Buffer.from(x, 'base64url');
}
