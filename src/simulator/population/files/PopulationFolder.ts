import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { FilePart } from './renderBlock.js';

/** Bytes of a file that are held back before they are written. */
const HELD_AT_MOST = 1 << 18;

/** A folder that a population is written into, one part after the other, without ever holding a force whole. */
export class PopulationFolder {
  readonly #folder: string;
  readonly #held = new Map<string, { parts: Uint8Array[]; bytes: number }>();
  bytes = 0;

  /** @throws RangeError where the folder is not empty: nothing of somebody’s is written over. */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length > 0) throw new RangeError('is not empty');
  }

  append({ file, lines }: FilePart): void {
    const held = this.#held.get(file) ?? { parts: [], bytes: 0 };
    this.#held.set(file, held);
    held.parts.push(lines);
    held.bytes += lines.length;
    if (held.bytes >= HELD_AT_MOST) this.#write(file, held);
  }

  /** Writes what is held back. */
  flush(): void {
    for (const [file, held] of this.#held) if (held.bytes > 0) this.#write(file, held);
  }

  /** Writes a small file at once. */
  put(file: string, text: string): void {
    writeFileSync(join(this.#folder, file), text);
    this.bytes += Buffer.byteLength(text);
  }

  #write(file: string, held: { parts: Uint8Array[]; bytes: number }): void {
    const path = join(this.#folder, file);
    mkdirSync(dirname(path), { recursive: true });
    const descriptor = openSync(path, 'a');
    try {
      for (const part of held.parts) writeWhole(descriptor, part);
    } finally {
      closeSync(descriptor);
    }
    this.bytes += held.bytes;
    held.parts = [];
    held.bytes = 0;
  }
}

function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; ) from += writeSync(descriptor, bytes, from);
}

/** Puts a finished folder in its place, unless somebody else was quicker; then the other stays. */
export function moveIntoPlace(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (problem) {
    if (!isFolder(to)) throw problem;
    rmSync(from, { recursive: true, force: true });
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
