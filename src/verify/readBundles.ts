import { join } from 'node:path';
import { Finding } from './Finding.js';
import { namesIn, readIfThere } from './readIfThere.js';
import { tileName } from './tileName.js';

/** An entry in a bundle: from its length to its end. */
export interface BundledEntry {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  /** The bundle's path in the ledger's folder. */
  readonly file: string;
}

/** The entries from one index to another (exclusive), out of the bundles. Throws a `Finding` where one is not there. */
export function* readBundles(ledger: string, from: number, to: number): Generator<BundledEntry, void, undefined> {
  for (let index = from; index < to; ) {
    const number = Math.floor(index / 256);
    const last = Math.min(to, (number + 1) * 256);
    const { file, bytes } = widest(ledger, number, last - number * 256, index);
    let start = 0;
    for (let place = number * 256; place < last; place++) {
      const end = start + 2 + (start + 2 <= bytes.length ? bytes.readUInt16BE(start) : bytes.length);
      if (end > bytes.length) throw new Finding(file, place, 'the bundle ends before the entry does');
      if (place >= index) yield { bytes, start, end, file };
      start = end;
    }
    index = last;
  }
}

function widest(ledger: string, number: number, needed: number, entry: number): { file: string; bytes: Buffer } {
  const path = `tile/entries/${tileName(number)}`;
  const widths = namesIn(join(ledger, `${path}.p`)).filter(
    (name) => /^[1-9]\d{0,2}$/.test(name) && Number(name) >= needed,
  );
  for (const file of [path, ...widths.map((width) => `${path}.p/${width}`)]) {
    const bytes = readIfThere(join(ledger, file));
    if (bytes) return { file, bytes };
  }
  throw new Finding(path, entry, 'neither a segment nor a bundle has the entry');
}
