import { decodeBase64 } from './decodeBase64.js';
import { HASH_BYTES } from './hashes.js';
import { parseNote, verifyNote } from './signedNote.js';
import { TreeError } from './TreeError.js';
import type { VerifierKey } from './verifierKey.js';

/** What a log says of itself at a size (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  /** Entries. */
  readonly size: number;
  readonly root: Buffer;
}

/** The text of the note, to be signed. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  const text = `${origin}\n${size}\n${root.toString('base64')}\n`;
  parseText(text);
  return text;
}

/** Reads a checkpoint's note without verifying it. Extension lines are passed over. Throws a `TreeError` naming the line. */
export function parseCheckpoint(note: string | Buffer): Checkpoint {
  return parseText(parseNote(note).text);
}

/** Reads and verifies a checkpoint: signed by the key, whose name is the checkpoint's origin. Throws a `TreeError`. */
export function verifyCheckpoint(note: string | Buffer, key: VerifierKey): Checkpoint {
  const checkpoint = parseText(verifyNote(note, [key]).text);
  if (checkpoint.origin !== key.name) throw new TreeError('the checkpoint is of another origin than its key');
  return checkpoint;
}

function parseText(text: string): Checkpoint {
  const [origin = '', sizeText = '', rootText = '', ...rest] = text.split('\n');
  if (rest.length === 0 || rest.slice(0, -1).includes('')) {
    throw new TreeError('a checkpoint has three lines or more, none of them empty');
  }
  if (origin === '') throw new TreeError('the origin of the checkpoint (line 1) is empty');
  const size = parseDecimal(sizeText);
  if (size === null) throw new TreeError('the size of the checkpoint (line 2) is not a decimal number');
  const root = decodeBase64(rootText);
  if (root?.length !== HASH_BYTES)
    throw new TreeError(`the root of the checkpoint (line 3) is not ${HASH_BYTES} bytes`);
  return { origin, size, root };
}

/** A number written in decimal without leading zeros, at most 2^53 - 1; else null. */
export function parseDecimal(text: string): number | null {
  const value = Number(text);
  return /^(0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(value) ? value : null;
}
