import { hash } from 'node:crypto';

const sha256 = (...parts: readonly Buffer[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');

export const leafOf = (entry: Buffer): Buffer => sha256(Buffer.from([0]), entry);

/** The root over some entries, word for word as RFC 6962, 2.1 defines it. */
export function rootOf(entries: readonly Buffer[]): Buffer {
  const [first] = entries;
  if (first === undefined) return sha256();
  if (entries.length === 1) return leafOf(first);
  const split = splitOf(entries.length);
  return sha256(Buffer.from([1]), rootOf(entries.slice(0, split)), rootOf(entries.slice(split)));
}

/** The audit path of an entry, as RFC 6962, 2.1.1 defines it. */
export function proofOf(entries: readonly Buffer[], index: number): Buffer[] {
  if (entries.length <= 1) return [];
  const split = splitOf(entries.length);
  const [left, right] = [entries.slice(0, split), entries.slice(split)];
  return index < split ? [...proofOf(left, index), rootOf(right)] : [...proofOf(right, index - split), rootOf(left)];
}

/** The largest power of two that is smaller. */
const splitOf = (count: number): number => 2 ** Math.ceil(Math.log2(count) - 1);
