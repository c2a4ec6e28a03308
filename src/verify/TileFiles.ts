import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Finding } from './Finding.js';
import { namesIn, readIfThere } from './readIfThere.js';
import { tileName } from './tileName.js';

const MAX_LEVEL = 7;

/** What a tile or a bundle of entries must hold. */
export interface Expected {
  /** `tile/<level>` or `tile/entries`. */
  readonly folder: string;
  readonly index: number;
  /** How many hashes or entries there are, up to 256. */
  readonly count: number;
  /** The bytes of the first so many. */
  bytes(count: number): Buffer;
  /** The entry that a byte belongs to: for a hash, the first of those below it. */
  entryAt(position: number): number;
}

/** The files under `tile/`: whether they are there, and hold what the segments say. */
export class TileFiles {
  readonly #ledger: string;
  readonly #listed = new Map<string, { readonly folder: string; readonly names: ReadonlySet<string> }>();

  constructor(ledger: string) {
    this.#ledger = ledger;
  }

  /** Throws a `Finding` unless there is a file with all of it, or the full tile that came after. */
  demand(expected: Expected): void {
    const path = `${expected.folder}/${tileName(expected.index)}`;
    const partial = `${path}.p/${expected.count}`;
    const bytes = expected.count < 256 ? readIfThere(join(this.#ledger, partial)) : null;
    if (bytes) compare(partial, bytes, expected, expected.count);
    else if (!existsSync(join(this.#ledger, path))) {
      const missing = expected.count < 256 ? partial : path;
      throw new Finding(missing, expected.entryAt(0), 'the file is missing, and the checkpoint needs it');
    }
  }

  /** Compares all files there are with some or all of it; throws the first `Finding`. */
  compare(expected: Expected): void {
    const path = `${expected.folder}/${tileName(expected.index)}`;
    const names = this.#namesBeside(expected.folder, path);
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (expected.count === 256 && names.has(name)) {
      compare(path, readFileSync(join(this.#ledger, path)), expected, 256);
    }
    if (!names.has(`${name}.p`)) return;
    for (const width of namesIn(join(this.#ledger, `${path}.p`))) {
      if (!/^[1-9]\d{0,2}$/.test(width) || Number(width) > expected.count) continue;
      const bytes = readIfThere(join(this.#ledger, `${path}.p`, width));
      if (bytes) compare(`${path}.p/${width}`, bytes, expected, Number(width));
    }
  }

  /** Throws a `Finding` where a file has the name of a tile or bundle with more than so many entries. */
  checkNothingBeyond(entries: number): void {
    for (let level = 0; level <= MAX_LEVEL; level++) {
      const count = Math.floor(entries / 256 ** level);
      for (const folder of level === 0 ? ['tile/entries', 'tile/0'] : [`tile/${level}`]) {
        this.#checkFolder(folder, 0, count, entries);
      }
    }
  }

  /** `above` is the number that the path elements so far stand for. */
  #checkFolder(folder: string, above: number, count: number, entries: number): void {
    for (const name of namesIn(join(this.#ledger, folder))) {
      const [, deeper, digits, partial] = /^(x?)(\d{3})(\.p)?$/.exec(name) ?? [];
      if (digits === undefined) continue;
      const index = above * 1000 + Number(digits);
      const path = `${folder}/${name}`;
      if (deeper) this.#checkFolder(path, index, count, entries);
      else if (partial) {
        const widths = namesIn(join(this.#ledger, path)).filter((width) => /^[1-9]\d{0,2}$/.test(width));
        const beyond = widths.find((width) => index * 256 + Number(width) > count);
        if (beyond) throw new Finding(`${path}/${beyond}`, entries, 'it is of more entries than the segments have');
      } else if ((index + 1) * 256 > count) {
        throw new Finding(path, entries, 'it is of more entries than the segments have');
      }
    }
  }

  /** The names in the folder that a path lies in: a thousand tiles lie in one, so the last list of each kind is kept. */
  #namesBeside(kind: string, path: string): ReadonlySet<string> {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const last = this.#listed.get(kind);
    if (last?.folder === folder) return last.names;
    const names = new Set(namesIn(join(this.#ledger, folder)));
    this.#listed.set(kind, { folder, names });
    return names;
  }
}

function compare(path: string, found: Buffer, expected: Expected, count: number): void {
  const right = expected.bytes(count);
  if (found.equals(right)) return;
  const most = Math.min(found.length, right.length);
  let position = 0;
  while (position < most && found[position] === right[position]) position++;
  const entry = expected.entryAt(Math.min(position, right.length - 1));
  throw new Finding(path, entry, 'the file does not hold what the segments say');
}
