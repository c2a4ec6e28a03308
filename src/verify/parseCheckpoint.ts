import { isUtf8 } from 'node:buffer';
import { verify } from 'node:crypto';
import { bytesOfBase64 } from './bytesOfBase64.js';
import type { LogKey } from './parseLogKey.js';

/** A signed statement of what the first `size` entries hash to (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly size: number;
  /** The root as 32 bytes, one in each character. */
  readonly root: string;
}

const SIGNATURES = /^(?:— [^\s+]+ [A-Za-z0-9+/=]+\n)+$/u;

/** The checkpoint that a file holds, if the log's key signed it; otherwise what is wrong. */
export function parseCheckpoint(bytes: Buffer, key: LogKey): Checkpoint | string {
  const note = bytes.toString('utf8');
  if (!isUtf8(bytes)) return 'not a checkpoint: it is not UTF-8';
  const split = note.lastIndexOf('\n\n') + 1;
  const [, origin, digits, encoded] =
    /^([^\n]+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/=]{44})\n$/.exec(note.slice(0, split)) ?? [];
  const root = bytesOfBase64(encoded ?? '', 32);
  if (root === null) return 'not a checkpoint: three lines, origin, size and root, then a blank line';
  if (!SIGNATURES.test(note.slice(split + 1))) return 'not a checkpoint: malformed signature lines';
  if (origin !== key.origin) return `a checkpoint of another log; the key's is ${key.origin}`;
  if (!isSignedBy(Buffer.from(note.slice(0, split)), note.slice(split + 1), key)) {
    return "the log's key did not sign this checkpoint";
  }
  return { size: Number(digits), root: root.toString('latin1') };
}

/** Whether there is a signature by the key, and every one that claims to be is. */
function isSignedBy(text: Buffer, lines: string, key: LogKey): boolean {
  const own = lines
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, name]) => name === key.origin)
    .map(([, , encoded]) => bytesOfBase64(encoded ?? '', 4 + 64))
    .filter((signature) => signature?.subarray(0, 4).equals(key.id));
  return own.length > 0 && own.every((one) => one && verify(null, text, key.publicKey, one.subarray(4)));
}
