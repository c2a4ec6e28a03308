import { describe, expect, it } from '@jest/globals';
import { leafHash } from '../../../src/ledger/tree/hashes.js';
import { Tree } from '../../../src/ledger/tree/Tree.js';
import { entriesTo } from './publishedLog.js';
import { LEAVES, NaiveTree, ROOTS } from './referenceTree.js';

describe('a Merkle tree', () => {
  it('has the published roots for the published leaves', () => {
    const tree = new Tree();
    const roots = [tree.root().toString('hex')];
    for (const leaf of LEAVES) {
      tree.append(leafHash(leaf));
      roots.push(tree.root().toString('hex'));
    }
    expect(roots).toEqual(ROOTS);
  });

  it('has the root of the definition at every size to 600', () => {
    const entries = entriesTo(600);
    const naive = new NaiveTree(entries);
    const tree = new Tree();
    expect(tree.root()).toEqual(naive.root(0));
    for (const [index, entry] of entries.entries()) {
      tree.append(leafHash(entry));
      expect(tree.size).toBe(index + 1);
      expect(tree.root()).toEqual(naive.root(index + 1));
    }
  });

  it('tells of each complete subtree when its last leaf comes', () => {
    const tree = new Tree();
    const heights = LEAVES.map((leaf) => {
      const told: string[] = [];
      tree.append(leafHash(leaf), (height, root) => told.push(`${height} ${root.toString('hex')}`));
      return told;
    });
    expect(heights.map((told) => told.map((line) => line.split(' ')[0]))).toEqual([
      ['0'],
      ['0', '1'],
      ['0'],
      ['0', '1', '2'],
      ['0'],
      ['0', '1'],
      ['0'],
      ['0', '1', '2', '3'],
    ]);
    expect(heights[7]?.[3]).toBe(`3 ${ROOTS[8]}`);
  });

  it('refuses an entry that no bundle can hold', () => {
    expect(leafHash(Buffer.alloc(65_535))).toHaveLength(32);
    expect(() => leafHash(Buffer.alloc(65_536))).toThrow(new RangeError('an entry of 65536 bytes: at most 65535'));
  });
});
