import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import type { Concealment } from '../broker/BrokerParts.js';
import { pseudonymKey } from './pseudonymiser.js';
import { randomBits } from './randomId.js';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Conceals with a key made from `pseudonym.key` (HKDF-SHA-256): what is concealed in the log is read by the broker and by
 * nobody who has the log’s keys alone.
 * @throws StartupError where the key cannot be read or is no key.
 */
export function concealment(folder: string): Concealment {
  const key = Buffer.from(hkdfSync('sha256', pseudonymKey(folder), '', 'proviso concealment', KEY_BYTES));
  return {
    conceal(text) {
      const iv = randomBits();
      const cipher = createCipheriv(CIPHER, key, iv);
      const sealed = [cipher.update(text, 'utf8'), cipher.final()];
      return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]).toString('base64url');
    },
    reveal(concealed) {
      const bytes = Buffer.from(concealed, 'base64url');
      if (bytes.length < IV_BYTES + TAG_BYTES) return null;
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES));
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      try {
        return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return null;
      }
    },
  };
}
