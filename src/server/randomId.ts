import { randomBytes } from 'node:crypto';

const ID_BYTES = 12;
/** So many ids are drawn at once: drawing takes far longer than cutting off. */
const DRAWN_AT_ONCE = 256;

let drawn = Buffer.alloc(0);
let used = 0;

/** 96 random bits, which nobody else has. */
export function randomBits(): Buffer {
  if (used === drawn.length) {
    drawn = randomBytes(ID_BYTES * DRAWN_AT_ONCE);
    used = 0;
  }
  used += ID_BYTES;
  return drawn.subarray(used - ID_BYTES, used);
}

/** 96 random bits, hex. */
export const randomId = (): string => randomBits().toString('hex');
