import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEVELOPMENT_KEY_FILE } from '../../identity/createDevelopmentIssuer.js';
import { StartupError } from '../../model/StartupError.js';
import { PSEUDONYM_KEY_FILE } from '../../server/pseudonymiser.js';

const SHARED = [PSEUDONYM_KEY_FILE, DEVELOPMENT_KEY_FILE];

/**
 * Gives a worker's data folder the keys of the first one's that all must have alike.
 * @throws StartupError where the folder has others
 */
export function shareKeys(from: string, to: string): void {
  if (from === to) return;
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const name of SHARED.filter((file) => existsSync(join(from, file)))) {
    const key = readFileSync(join(from, name));
    const copy = join(to, name);
    if (!existsSync(copy)) writeFileSync(copy, key, { mode: 0o600, flag: 'wx', flush: true });
    if (!readFileSync(copy).equals(key))
      throw new StartupError('PROVISO_DATA', `a worker has another ${name} than the first one`);
  }
}
