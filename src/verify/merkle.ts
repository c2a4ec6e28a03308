import { hash } from 'node:crypto';

/** Hashes are strings of 32 characters, one for each byte: the quickest form that Node has for short ones. */
const HASH_BYTES = 32;
const WIDTH = 256;
const SLOT_BYTES = 1 + 2 * HASH_BYTES;

const single = Buffer.alloc(SLOT_BYTES, 1);

/** The hash of an inner node (RFC 6962, 2.1). */
export function nodeHash(left: string, right: string): string {
  single.write(left, 1, HASH_BYTES, 'latin1');
  single.write(right, 1 + HASH_BYTES, HASH_BYTES, 'latin1');
  return hash('sha256', single, 'binary');
}

/** The root over some complete subtrees of one height and, at most, a smaller one after them (RFC 6962, 2.1). */
export function rootOver(hashes: readonly string[]): string {
  const [first] = hashes;
  if (first === undefined) return hash('sha256', '', 'binary');
  if (hashes.length === 1) return first;
  let split = 1;
  while (2 * split < hashes.length) split *= 2;
  return nodeHash(rootOver(hashes.slice(0, split)), rootOver(hashes.slice(split)));
}

/** One slot for each inner node of a full tile, layer by layer: the byte 1, and room for two hashes. */
const slots = Buffer.alloc((WIDTH - 1) * SLOT_BYTES, 1);
const slotViews = Array.from({ length: WIDTH - 1 }, (_, slot) =>
  slots.subarray(slot * SLOT_BYTES, (slot + 1) * SLOT_BYTES),
);

/** The root over the 256 hashes of a full tile. */
export function rootOfFullTile(tile: Buffer): string {
  for (let pair = 0; pair < WIDTH / 2; pair++) {
    tile.copy(slots, pair * SLOT_BYTES + 1, pair * 2 * HASH_BYTES, (pair + 1) * 2 * HASH_BYTES);
  }
  let root = '';
  for (let slot = 0; slot < slotViews.length; slot++) {
    root = hash('sha256', slotViews[slot] ?? slots, 'binary');
    const offset = (WIDTH / 2 + (slot >> 1)) * SLOT_BYTES + 1 + (slot & 1) * HASH_BYTES;
    if (slot < slotViews.length - 1) slots.write(root, offset, HASH_BYTES, 'latin1');
  }
  return root;
}
