import { bytesOfBase64 } from './bytesOfBase64.js';
import { nodeHash } from './merkle.js';
import { type Checkpoint, parseCheckpoint } from './parseCheckpoint.js';
import type { LogKey } from './parseLogKey.js';

/** That an entry is in the tree of a checkpoint (C2SP tlog-proof). */
export interface Proof {
  readonly index: number;
  /** From the leaf's sibling to the root's child. */
  readonly hashes: readonly string[];
  readonly checkpoint: Checkpoint;
}

const HEAD =
  /^c2sp\.org\/tlog-proof@v1\n(?:extra [A-Za-z0-9+/=]*\n)?index (0|[1-9]\d{0,14})\n((?:[A-Za-z0-9+/=]{44}\n)*)\n/;

/** The proof that a file holds, if the log's key signed its checkpoint; otherwise what is wrong. */
export function parseProof(bytes: Buffer, key: LogKey): Proof | string {
  const text = bytes.toString('latin1');
  const [head, digits, lines] = HEAD.exec(text) ?? [];
  if (head === undefined || lines === undefined) return 'not a proof of the form c2sp.org/tlog-proof@v1';
  const encoded = lines.split('\n').slice(0, -1);
  const hashes = encoded.flatMap((line) => bytesOfBase64(line, 32)?.toString('latin1') ?? []);
  if (hashes.length !== encoded.length) return 'a hash of the proof is not 32 bytes in base64';
  const checkpoint = parseCheckpoint(bytes.subarray(head.length), key);
  if (typeof checkpoint === 'string') return checkpoint;
  const index = Number(digits);
  return index < checkpoint.size ? { index, hashes, checkpoint } : 'the entry lies beyond the checkpoint';
}

/** The root that a proof leads to from the hash of a leaf (RFC 9162, 2.1.3.2), or null where it has not the right length. */
export function rootFromProof({ index, hashes, checkpoint }: Proof, leaf: string): string | null {
  let position = BigInt(index);
  let last = BigInt(checkpoint.size - 1);
  let root = leaf;
  for (const sibling of hashes) {
    if (last === 0n) return null;
    if (position % 2n === 1n || position === last) {
      root = nodeHash(sibling, root);
      while (position % 2n === 0n && position !== 0n) {
        position /= 2n;
        last /= 2n;
      }
    } else root = nodeHash(root, sibling);
    position /= 2n;
    last /= 2n;
  }
  return last === 0n ? root : null;
}
