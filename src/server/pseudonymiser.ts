import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pseudonymise } from '../broker/BrokerParts.js';
import { Remembered } from '../model/Remembered.js';
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
  const key = pseudonymKey(folder);
  const pseudonymOf = (text: string) => createHmac('sha256', key).update(text).digest('base64url').slice(0, LENGTH);
  const ofRecords = new Remembered<string, string>(REMEMBERED);
  return (what, text) => {
    const known = what === 'record' ? ofRecords.get(text) : undefined;
    if (known !== undefined) return known;
    const made = pseudonymOf(`${what}\0${text}`);
    if (what === 'record') ofRecords.set(text, made);
    return made;
  };
}

/** Records whose pseudonyms are remembered: twice as many at most. Each takes some hundred bytes, and holds no name. */
const REMEMBERED = 20_000;

/**
 * The key, made on first use.
 * @throws StartupError where it cannot be read or is no key.
 */
export function pseudonymKey(folder: string): Buffer {
  const file = join(folder, PSEUDONYM_KEY_FILE);
  if (!existsSync(file)) {
    mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' });
  }
  const key = readFileSync(file);
  if (key.length !== KEY_BYTES) throw new StartupError('PROVISO_DATA', `pseudonym.key is not ${KEY_BYTES} bytes long`);
  return key;
}
