import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leafHash } from '../../../src/ledger/tree/hashes.js';
import { proveConsistency } from '../../../src/ledger/tree/proveConsistency.js';
import { proveInclusion } from '../../../src/ledger/tree/proveInclusion.js';
import type { TileReader } from '../../../src/ledger/tree/TileReader.js';
import { verifyConsistency } from '../../../src/ledger/tree/verifyConsistency.js';
import { verifyInclusion } from '../../../src/ledger/tree/verifyInclusion.js';
import { entriesTo, publishedLog } from './publishedLog.js';
import { CONSISTENCY, INCLUSION, LEAVES, NaiveTree, ROOTS } from './referenceTree.js';

const LARGE = 70_000;
const entries = entriesTo(LARGE);
const naive = new NaiveTree(entries);
const large = publishedLog(entries);

describe('proofs from tiles', () => {
  it('are the published ones for the published leaves', async () => {
    const { tiles } = await publishedLog(LEAVES);
    const root = (size: number) => Buffer.from(ROOTS[size] ?? '', 'hex');
    for (const [index, size, expected] of INCLUSION) {
      const proof = await proveInclusion(tiles, index, size);
      expect(proof.map((hash) => hash.toString('hex'))).toEqual(expected);
      const leaf = leafHash(LEAVES[index] ?? Buffer.alloc(0));
      expect(verifyInclusion({ leafHash: leaf, index, size, root: root(size), proof })).toBe(true);
    }
    for (const [from, to, expected] of CONSISTENCY) {
      const proof = await proveConsistency(tiles, from, to);
      expect(proof.map((hash) => hash.toString('hex'))).toEqual(expected);
      expect(verifyConsistency({ from, fromRoot: root(from), to, toRoot: root(to), proof })).toBe(true);
    }
  });

  it('show every entry in every tree to 70 entries, and some in every tree to 600', async () => {
    const { tiles, leafHashes } = await large;
    const wrong: unknown[] = [];
    for (let size = 1; size <= 600; size += 1) {
      const root = naive.root(size);
      const some = [0, Math.floor(size / 2), size - 1, (size * 7919) % size, (size * 31) % 256].filter(
        (at) => at < size,
      );
      for (const index of size <= 70 ? Array.from({ length: size }, (_, at) => at) : some) {
        const proof = await proveInclusion(tiles, index, size);
        const claim = { leafHash: at(leafHashes, index), index, size, root, proof };
        if (!same(proof, naive.path(index, size)) || !verifyInclusion(claim)) wrong.push([index, size]);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('show that each tree to 130 entries is the beginning of each later one', async () => {
    const { tiles } = await large;
    const wrong: unknown[] = [];
    for (let to = 0; to <= 130; to += 1) {
      for (let from = 0; from <= to; from += 1) {
        const proof = await proveConsistency(tiles, from, to);
        const claim = { from, fromRoot: naive.root(from), to, toRoot: naive.root(to), proof };
        if (!same(proof, naive.consistency(from, to)) || !verifyConsistency(claim)) wrong.push([from, to]);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('are those of the definition in trees of three levels of tiles', async () => {
    const { tiles, leafHashes } = await large;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: LARGE }), fc.nat(), fc.nat(), async (size, one, other) => {
        const index = one % size;
        const proof = await proveInclusion(tiles, index, size);
        expect(proof).toEqual(naive.path(index, size));
        expect(verifyInclusion({ leafHash: at(leafHashes, index), index, size, root: naive.root(size), proof })).toBe(
          true,
        );
        const from = other % (size + 1);
        const steps = await proveConsistency(tiles, from, size);
        expect(steps).toEqual(naive.consistency(from, size));
        const claim = { from, fromRoot: naive.root(from), to: size, toRoot: naive.root(size), proof: steps };
        expect(verifyConsistency(claim)).toBe(true);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('read each tile once, at most two of a level', async () => {
    const { tiles } = await large;
    const read: string[] = [];
    const counting: TileReader = {
      hashes: (level, index, width) => {
        read.push(`${level}/${index} ${width}`);
        return tiles.hashes(level, index, width);
      },
    };
    await proveInclusion(counting, 1234, LARGE);
    expect(read.sort()).toEqual(['0/273 112', '0/4 256', '1/0 256', '1/1 17']);
  });

  it('are not made for what a tree does not have', async () => {
    const { tiles } = await large;
    for (const [index, size] of [
      [-1, 5],
      [5, 5],
      [0, 0],
      [0.5, 5],
      [0, 2 ** 53],
    ] as const) {
      await expect(proveInclusion(tiles, index, size)).rejects.toThrow(RangeError);
    }
    await expect(proveConsistency(tiles, 6, 5)).rejects.toThrow(RangeError);
    await expect(proveConsistency(tiles, -1, 5)).rejects.toThrow(RangeError);
    await expect(proveInclusion(tiles, 0, LARGE + 1)).rejects.toThrow('tile/0/273: no file holds its first 113');
  });
});

describe('a proof that is not right', () => {
  it('fails with any one bit of leaf, root or path flipped', async () => {
    const { tiles, leafHashes } = await large;
    const path = await proveInclusion(tiles, 4, 7);
    const accepted: boolean[] = [];
    let hashes = 2 + path.length;
    const inclusion = { leafHash: at(leafHashes, 4), root: naive.root(7), proof: path };
    for (const wrong of flips([inclusion.leafHash, inclusion.root, ...path])) {
      const [leaf, root, ...proof] = wrong;
      accepted.push(verifyInclusion({ leafHash: leaf, root, proof, index: 4, size: 7 }));
    }
    for (const [from, to] of [
      [4, 7],
      [3, 7],
      [6, 8],
    ] as const) {
      const steps = await proveConsistency(tiles, from, to);
      hashes += 2 + steps.length;
      for (const [fromRoot, toRoot, ...proof] of flips([naive.root(from), naive.root(to), ...steps])) {
        accepted.push(verifyConsistency({ from, fromRoot, to, toRoot, proof }));
      }
    }
    expect(accepted.length).toBe(256 * hashes);
    expect(accepted).not.toContain(true);
  });

  it('fails at another index, in another tree, longer, shorter or cut', async () => {
    const { tiles, leafHashes } = await large;
    for (const [index, size] of [
      [0, 2],
      [5, 8],
      [6, 7],
      [300, 513],
    ] as const) {
      const proof = await proveInclusion(tiles, index, size);
      const right = { leafHash: at(leafHashes, index), index, size, root: naive.root(size), proof };
      expect(verifyInclusion(right)).toBe(true);
      for (const wrong of [
        { index: index + 1 },
        { index: index ^ 1 },
        { index: -1 },
        { index: size },
        { size: size * 2 },
        { size: Math.floor(size / 2) },
        { size: 0 },
        { proof: proof.slice(1) },
        { proof: proof.slice(0, -1) },
        { proof: [...proof, right.root] },
        { proof: [right.root, ...proof] },
        { proof: [...proof, Buffer.alloc(0)] },
        { proof: proof.map((hash) => hash.subarray(1)) },
        { leafHash: Buffer.alloc(0) },
        { root: Buffer.alloc(0) },
      ]) {
        expect(verifyInclusion({ ...right, ...wrong })).toBe(false);
      }
    }
  });

  it('fails between other sizes, from a false empty tree, longer or shorter', async () => {
    const { tiles } = await large;
    for (const [from, to] of [
      [1, 8],
      [6, 8],
      [2, 5],
      [256, 513],
    ] as const) {
      const proof = await proveConsistency(tiles, from, to);
      const right = { from, fromRoot: naive.root(from), to, toRoot: naive.root(to), proof };
      expect(verifyConsistency(right)).toBe(true);
      for (const wrong of [
        { from: from - 1 },
        { from: from + 1 },
        { from: -1 },
        { from: to + 1 },
        { to: to * 2 },
        { to: from },
        { fromRoot: right.toRoot, toRoot: right.fromRoot },
        { proof: [] },
        { proof: proof.slice(0, -1) },
        { proof: [...proof, right.toRoot] },
        { proof: [right.fromRoot, ...proof] },
        { proof: [...proof, Buffer.alloc(0)] },
      ]) {
        expect(verifyConsistency({ ...right, ...wrong })).toBe(false);
      }
    }
    const [empty, one] = [naive.root(0), naive.root(1)];
    expect(verifyConsistency({ from: 0, fromRoot: empty, to: 1, toRoot: one, proof: [] })).toBe(true);
    expect(verifyConsistency({ from: 0, fromRoot: one, to: 1, toRoot: one, proof: [] })).toBe(false);
    expect(verifyConsistency({ from: 0, fromRoot: one, to: 0, toRoot: one, proof: [] })).toBe(false);
    expect(verifyConsistency({ from: 1, fromRoot: one, to: 1, toRoot: one, proof: [one] })).toBe(false);
    expect(verifyConsistency({ from: 1, fromRoot: one, to: 1, toRoot: empty, proof: [] })).toBe(false);
  });
});

function at(hashes: readonly Buffer[], index: number): Buffer {
  return hashes[index] ?? Buffer.alloc(0);
}

function same(proof: readonly Buffer[], expected: readonly Buffer[]): boolean {
  return proof.length === expected.length && Buffer.concat(proof).equals(Buffer.concat(expected));
}

/** The hashes with one bit changed, for each bit of each. */
function* flips(hashes: readonly [Buffer, Buffer, ...Buffer[]]): Generator<[Buffer, Buffer, ...Buffer[]]> {
  for (let bit = 0; bit < hashes.length * 256; bit += 1) {
    const all = Buffer.concat(hashes);
    all.writeUInt8(all.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    const [first, second, ...rest] = hashes.map((_, index) => all.subarray(index * 32, index * 32 + 32));
    yield [first ?? all, second ?? all, ...rest];
  }
}
