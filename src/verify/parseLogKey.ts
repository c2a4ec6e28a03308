import { createPublicKey, hash, type KeyObject } from 'node:crypto';
import { bytesOfBase64 } from './bytesOfBase64.js';

/** The public key that checkpoints are signed with (C2SP signed note, Ed25519). */
export interface LogKey {
  readonly origin: string;
  /** The first four bytes of every signature made with it. */
  readonly id: Buffer;
  readonly publicKey: KeyObject;
}

const ED25519 = 0x01;
/** What stands before the 32 bytes of an Ed25519 key in SubjectPublicKeyInfo (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Whether a text may be the name of a log: no white space, no plus, no control characters, not empty. */
export const isOrigin = (text: string): boolean => /^[^\s+\p{Cc}]+$/u.test(text);

/** The key that a verifier key's line stands for (without its newline), or what is wrong with it. */
export function parseLogKey(line: string): LogKey | string {
  const [, origin, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
  if (origin === undefined || id === undefined || encoded === undefined || !isOrigin(origin)) {
    return 'not a verifier key: <origin>+<8 hex digits>+<base64>';
  }
  const bytes = bytesOfBase64(encoded, 33);
  if (bytes === null || bytes[0] !== ED25519) return 'not a verifier key for Ed25519';
  const computed = hash('sha256', Buffer.concat([Buffer.from(`${origin}\n`), bytes]), 'hex').slice(0, 8);
  if (computed !== id) return 'the key id does not belong to the key';
  const spki = Buffer.concat([SPKI_HEAD, bytes.subarray(1)]);
  return { origin, id: Buffer.from(id, 'hex'), publicKey: createPublicKey({ key: spki, format: 'der', type: 'spki' }) };
}
