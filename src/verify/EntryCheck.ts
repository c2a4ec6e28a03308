import { hash } from 'node:crypto';
import type { Erasures } from './Erasures.js';
import { Finding } from './Finding.js';
import { MAX_ENTRY_BYTES, type ParsedEntry, parseEntry } from './parseEntry.js';
import { type Proof, rootFromProof } from './parseProof.js';
import type { RequestPairs } from './RequestPairs.js';
import { type Expected, TileFiles } from './TileFiles.js';
import { type HashTile, Tree } from './Tree.js';

/** A size at which the root must be this one. */
export interface Milestone {
  readonly file: string;
  readonly size: number;
  readonly root: string;
  /** Whether the ledger must have the tiles and bundles of this size. */
  readonly tiles: boolean;
}

export interface EntryCheckParts {
  readonly ledger: string;
  readonly pairs: RequestPairs;
  readonly erasures: Erasures;
  readonly milestones: readonly Milestone[];
  /** Leaf hashes by index. */
  readonly expected: ReadonlyMap<number, string>;
  readonly proofs: readonly { readonly file: string; readonly proof: Proof }[];
}

/** Walks the entries in their order: form, pairs, tree, tiles, bundles, receipts and proofs. Methods throw a `Finding`. */
export class EntryCheck {
  /** How many entries there are of each type. */
  readonly counts = { INTENT: 0, OUTCOME: 0, ERASURE: 0 };
  readonly #parts: EntryCheckParts;
  readonly #files: TileFiles;
  readonly #tree: Tree;
  readonly #milestones: Milestone[];
  readonly #proofs: { readonly file: string; readonly proof: Proof }[];
  /** The entries since the last full bundle, as a bundle has them, and where each ends. */
  readonly #bundle = Buffer.alloc(256 * (2 + MAX_ENTRY_BYTES));
  readonly #ends = new Uint32Array(257);

  constructor(parts: EntryCheckParts) {
    this.#parts = parts;
    this.#files = new TileFiles(parts.ledger);
    this.#tree = new Tree((tile) => this.#onFull(tile));
    this.#milestones = [...parts.milestones].sort((one, other) => one.size - other.size);
    this.#proofs = [...parts.proofs].sort((one, other) => one.proof.index - other.proof.index);
    this.#checkMilestones();
  }

  get entries(): number {
    return this.#tree.size;
  }

  root(): string {
    return this.#tree.root();
  }

  /** The next entry: `bytes` from `start` have its length and the entry, and are as before when this returns. */
  add(bytes: Buffer, start: number, end: number, file: string): ParsedEntry {
    const index = this.#tree.size;
    const entry = parseEntry(bytes, start + 2, end);
    if (typeof entry === 'string') throw new Finding(file, index, entry);
    if (entry.index !== index) throw new Finding(file, index, `found entry ${entry.index} instead`);
    entry.intentIndex = this.#pair(entry, file);
    const leaf = leafHash(bytes, start, end);
    this.#checkExpected(index, leaf);
    const place = index % 256;
    const from = this.#ends[place] ?? 0;
    bytes.copy(this.#bundle, from, start, end);
    this.#ends[place + 1] = from + end - start;
    this.counts[entry.type]++;
    this.#tree.add(leaf);
    this.#checkMilestones();
    return entry;
  }

  /** After the last entry; `endsAt` says why there are no more. */
  finish(writing: boolean, lastFile: string, endsAt: string): void {
    const size = this.entries;
    const [later] = this.#milestones;
    if (later) {
      const file = endsAt === '' ? later.file : lastFile;
      const why = endsAt === '' ? `the log ends after ${size} entries` : endsAt;
      throw new Finding(file, size, `${why}; ${later.file} is of ${later.size} entries`);
    }
    for (const index of this.#parts.expected.keys()) {
      if (index >= size) throw new Finding('--expect', index, `there is no such entry; the log has ${size}`);
    }
    for (const tile of this.#tree.partial) this.#compare(tile);
    if (!writing) this.#files.checkNothingBeyond(size);
  }

  #pair(entry: ParsedEntry, file: string): number | null {
    const { type, request, index } = entry;
    if (type === 'ERASURE') this.#parts.erasures.say(request, index);
    if (type === 'ERASURE') return null;
    const paired = this.#parts.pairs[type === 'INTENT' ? 'intent' : 'outcome'](request, index);
    if (typeof paired === 'string') throw new Finding(file, index, paired);
    return paired;
  }

  #checkExpected(index: number, leaf: string): void {
    const { expected } = this.#parts;
    if (expected.size > 0 && (expected.get(index) ?? leaf) !== leaf) {
      throw new Finding('--expect', index, 'the entry has not the hash on the receipt');
    }
    for (let next = this.#proofs[0]; next?.proof.index === index; next = this.#proofs[0]) {
      if (rootFromProof(next.proof, leaf) !== next.proof.checkpoint.root) {
        throw new Finding(next.file, index, 'the proof does not lead from this entry to its checkpoint');
      }
      this.#proofs.shift();
    }
  }

  #checkMilestones(): void {
    for (let next = this.#milestones[0]; next?.size === this.#tree.size; next = this.#milestones[0]) {
      if (next.tiles) for (const tile of this.#tree.partial) this.#demand(tile);
      if (this.#tree.root() !== next.root) {
        throw new Finding(next.file, null, `its root is not that of the first ${next.size} entries`);
      }
      this.#milestones.shift();
    }
  }

  #onFull(tile: HashTile): void {
    if ((tile.index + 1) * 256 ** (tile.level + 1) <= this.#tilesUpTo()) this.#demand(tile);
    this.#compare(tile);
  }

  #demand(tile: HashTile): void {
    for (const expected of this.#expectedOf(tile)) this.#files.demand(expected);
  }

  #compare(tile: HashTile): void {
    for (const expected of this.#expectedOf(tile)) this.#files.compare(expected);
  }

  /** The size whose tiles must be there, while it lies ahead. */
  #tilesUpTo(): number {
    return this.#milestones.find(({ tiles }) => tiles)?.size ?? 0;
  }

  #expectedOf(tile: HashTile): Expected[] {
    const { level, index, count } = tile;
    const span = 256 ** level;
    const hashes: Expected = {
      folder: `tile/${level}`,
      index,
      count,
      bytes: (width) => tile.bytes.subarray(0, width * 32),
      entryAt: (position) => (index * 256 + Math.floor(position / 32)) * span,
    };
    if (level > 0) return [hashes];
    const bundle: Expected = {
      folder: 'tile/entries',
      index,
      count,
      bytes: (width) => this.#bundle.subarray(0, this.#ends[width]),
      entryAt: (position) => index * 256 + this.#ends.subarray(1, count + 1).findIndex((end) => position < end),
    };
    return [bundle, hashes];
  }
}

/** The hash of the entry after its length at `start` (RFC 6962: a zero byte goes before, for which a byte is lent). */
function leafHash(bytes: Buffer, start: number, end: number): string {
  const lent = bytes[start + 1] ?? 0;
  bytes[start + 1] = 0;
  const leaf = hash('sha256', bytes.subarray(start + 1, end), 'binary');
  bytes[start + 1] = lent;
  return leaf;
}
