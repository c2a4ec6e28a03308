/** A 32-bit hash of a key of three whole numbers (multiply and shift). */
export function keyHash(kind: number, one: number, other: number): number {
  let hash = Math.imul(one ^ 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ other, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13) ^ Math.imul(kind + 1, 0x27d4eb2f), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return hash ^ (hash >>> 15);
}

/** The hash of a text that stands as Latin letters in bytes: the same as `textHash` of it. */
export function bytesHash(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** A 32-bit hash of part of a text, without the unit at `without`. */
export function textHash(text: string, start = 0, end = text.length, without = -1): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index++) {
    if (index !== without) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}
