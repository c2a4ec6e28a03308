import { EMPTY_ROOT, nodeHash } from './hashes.js';

/** Told of every complete subtree of 2^height leaves, the moment its last leaf comes; the lower first. */
export type OnSubtree = (height: number, root: Buffer) => void;

/** A Merkle tree that only grows, kept as its right edge: the roots of at most 53 complete subtrees (RFC 6962 section 2.1). */
export class Tree {
  #size: number;
  readonly #edge: (Buffer | null)[];

  /** `edge[h]`: the root of the complete subtree of 2^h leaves on the right edge, null where bit h of the size is 0. */
  constructor(size = 0, edge: readonly (Buffer | null)[] = []) {
    this.#size = size;
    this.#edge = [...edge];
  }

  /** Leaves so far. */
  get size(): number {
    return this.#size;
  }

  append(leaf: Buffer, onSubtree?: OnSubtree): void {
    let root = leaf;
    let height = 0;
    onSubtree?.(0, root);
    for (let left = this.#edge[0] ?? null; left !== null; left = this.#edge[height] ?? null) {
      root = nodeHash(left, root);
      this.#edge[height] = null;
      height += 1;
      onSubtree?.(height, root);
    }
    this.#edge[height] = root;
    this.#size += 1;
  }

  root(): Buffer {
    let root: Buffer | null = null;
    for (const left of this.#edge) {
      if (left !== null) root = root === null ? left : nodeHash(left, root);
    }
    return root ?? EMPTY_ROOT;
  }
}
