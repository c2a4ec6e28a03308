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
  const key = pseudonymKey(folder);
  const pseudonymOf = (text: string) => createHmac('sha256', key).update(text).digest('base64url').slice(0, LENGTH);
  const ofRecords = new Remembered(pseudonymOf);
  return (what, text) => (what === 'record' ? ofRecords.of(`${what}\0${text}`) : pseudonymOf(`${what}\0${text}`));
}

/** Records whose pseudonyms are remembered: twice as many at most. Each takes some hundred bytes, and holds no name. */
const REMEMBERED = 20_000;

/** What was asked for lately; when so many are new, those that nobody has asked for since are forgotten. */
class Remembered {
  #lately = new Map<string, string>();
  #before = new Map<string, string>();

  constructor(private readonly make: (text: string) => string) {}

  of(text: string): string {
    const known = this.#lately.get(text);
    if (known !== undefined) return known;
    const made = this.#before.get(text) ?? this.make(text);
    this.#lately.set(text, made);
    if (this.#lately.size >= REMEMBERED) {
      this.#before = this.#lately;
      this.#lately = new Map();
    }
    return made;
  }
}

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
