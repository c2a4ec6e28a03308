import { EMPTY_ROOT, HASH_BYTES, nodeHash } from './hashes.js';

export interface ConsistencyClaim {
  readonly from: number;
  readonly fromRoot: Buffer;
  readonly to: number;
  readonly toRoot: Buffer;
  readonly proof: readonly Buffer[];
}

/**
 * Whether a proof shows that the one tree is the beginning of the other (RFC 9162 section 2.1.4.2). From the empty tree,
 * whose root is known, the proof is empty and so it is to the same size.
 */
export function verifyConsistency({ from, fromRoot, to, toRoot, proof }: ConsistencyClaim): boolean {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || from > to) return false;
  if ([fromRoot, toRoot, ...proof].some(({ length }) => length !== HASH_BYTES)) return false;
  if (from === to) return proof.length === 0 && fromRoot.equals(toRoot) && (to > 0 || toRoot.equals(EMPTY_ROOT));
  if (from === 0) return proof.length === 0 && fromRoot.equals(EMPTY_ROOT);
  let node = from - 1;
  let last = to - 1;
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  const [first, ...rest] = node === 0 ? [fromRoot, ...proof] : proof;
  if (first === undefined) return false;
  let [fromHash, toHash] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      fromHash = nodeHash(sibling, fromHash);
      toHash = nodeHash(sibling, toHash);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      toHash = nodeHash(toHash, sibling);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && fromHash.equals(fromRoot) && toHash.equals(toRoot);
}
