import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pseudonymise } from '../broker/BrokerParts.js';
import { StartupError } from '../model/StartupError.js';

/** Its name in the data folder. */
export const PSEUDONYM_KEY_FILE = 'pseudonym.key';
const KEY_BYTES = 32;
/** Characters of a pseudonym: 96 bits, so that two people never share one. */
const LENGTH = 16;

/**
 * Keyed pseudonyms with a key kept in the data folder (`pseudonym.key`, mode 0600, made on first use).
 * @throws StartupError where the key cannot be read or is no key.
 */
export function pseudonymiser(folder: string): Pseudonymise {
  const key = readOrMakeKey(join(folder, PSEUDONYM_KEY_FILE));
  return (what, text) => createHmac('sha256', key).update(`${what}\0${text}`).digest('base64url').slice(0, LENGTH);
}

function readOrMakeKey(file: string): Buffer {
  if (!existsSync(file)) {
    mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' });
  }
  const key = readFileSync(file);
  if (key.length !== KEY_BYTES) throw new StartupError('PROVISO_DATA', `pseudonym.key is not ${KEY_BYTES} bytes long`);
  return key;
}
