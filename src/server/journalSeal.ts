import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { KeyRing } from '../ledger/keys/KeyRing.js';
import { periodOf } from '../ledger/records/period.js';
import type { TextSeal } from '../model/TextSeal.js';

const DOMAIN = 'proviso/enquiries/seal/1\0';
const NONCE_BYTES = 24;
const TAG_BYTES = 16;
const LINE = /^(\d{4}Q[1-4]) ([A-Za-z0-9+/]+={0,2})$/;
/** Each line has a key of its own, so this may be the same for all. */
const IV = Buffer.alloc(12);

/**
 * Seals lines under the keys that seal the free texts beside the ledger, so that both end together. A line is the quarter,
 * a space, and base64 of nonce (24 bytes), ciphertext and tag (16): AES-256-GCM under HMAC-SHA-256 of the nonce.
 */
export function journalSeal(keys: Pick<KeyRing, 'sealing' | 'opening'>, now: () => Date): TextSeal {
  return {
    async seal(text) {
      const period = periodOf(now().getTime());
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', lineKey(await keys.sealing('texts', period), nonce), IV);
      cipher.setAAD(Buffer.from(period, 'latin1'));
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${period} ${sealed.toString('base64')}`;
    },
    async open(line) {
      const [, period, base64] = LINE.exec(line) ?? [];
      if (period === undefined || base64 === undefined) return 'BROKEN';
      const bytes = Buffer.from(base64, 'base64');
      if (bytes.toString('base64') !== base64) return 'BROKEN';
      const key = await keys.opening('texts', period);
      if (key === null) return 'ERASED';
      const text = unseal(key, period, bytes);
      return text === null ? 'BROKEN' : { text };
    },
  };
}

const lineKey = (key: Buffer, nonce: Buffer): Buffer => createHmac('sha256', key).update(DOMAIN).update(nonce).digest();

/** Null where the bytes were changed or cut. */
function unseal(key: Buffer, period: string, bytes: Buffer): string | null {
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', lineKey(key, nonce), IV);
  decipher.setAAD(Buffer.from(period, 'latin1'));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
