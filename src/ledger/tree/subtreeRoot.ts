import { HASH_BYTES, nodeHash } from './hashes.js';

/** The root over hashes that stand one after the other; their number is a power of two. */
export function subtreeRoot(hashes: Buffer): Buffer {
  let row: Buffer[] = [];
  for (let offset = 0; offset < hashes.length; offset += HASH_BYTES)
    row.push(hashes.subarray(offset, offset + HASH_BYTES));
  while (row.length > 1) {
    const next: Buffer[] = [];
    for (let index = 0; index + 1 < row.length; index += 2) {
      next.push(nodeHash(row[index] as Buffer, row[index + 1] as Buffer));
    }
    row = next;
  }
  return row[0] as Buffer;
}
