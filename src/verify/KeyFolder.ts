import { join } from 'node:path';
import { namesIn, readIfThere } from './readIfThere.js';

const KEY_BYTES = 32;
const PERIOD_KEY = /^(details|texts)-\d{4}Q[1-4]\.key$/;

/** The keys that sections are sealed with. Reads each once. */
export class KeyFolder {
  readonly #folder: string;
  readonly #known = new Map<string, Buffer | null>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Names of the keys there are, e.g. `details-2026Q4`. */
  get names(): readonly string[] {
    return namesIn(this.#folder)
      .filter((name) => PERIOD_KEY.test(name))
      .map((name) => name.slice(0, -'.key'.length));
  }

  /** The key of this name, or null where there is none. Throws where a file is no key. */
  key(name: string): Buffer | null {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const key = readIfThere(join(this.#folder, `${name}.key`));
    if (key && key.length !== KEY_BYTES) throw new Error(`${name}.key has not ${KEY_BYTES} bytes`);
    this.#known.set(name, key);
    return key;
  }
}
