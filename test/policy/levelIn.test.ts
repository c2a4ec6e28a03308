import { describe, expect, it } from '@jest/globals';
import type { GroupCode, Level } from '../../src/model/codes.js';
import { levelIn, notOwnLevel, SITUATIONS, type Situation } from '../../src/policy/levelIn.js';
import { parseCell } from '../../src/policy/parseCell.js';

const NOTHING_SO: Situation = { owningForce: false, linked: false, ownRequirement: false, authorised: false };
const level = (written: string, group: GroupCode, so: Partial<Situation> = {}, facet: 'COMPLIANCE' | null = null) => {
  const cell = parseCell(written);
  if (cell === null) throw new Error(`${written} is no cell`);
  return levelIn(cell, group, { ...NOTHING_SO, ...so }, facet);
};

describe('what a cell gives in a situation (brief 2.2)', () => {
  it.each<[string, GroupCode, Partial<Situation>, Level]>([
    ['F·S', 'CSC', {}, 'F'],
    ['M·S', 'CSC', { authorised: true }, 'M'],
    ['I·S', 'EMP', {}, 'I'],
    ['I·S', 'EMP', { authorised: true }, 'F'],
    ['F/I·S', 'PPU', {}, 'I'],
    ['F/I·S', 'PPU', { authorised: true }, 'F'],
    ['F/I·S', 'PPU', { owningForce: true }, 'F'],
    ['F◊·S', 'CSC', {}, 'M'],
    ['F◊·S', 'EDU', {}, 'N'],
    ['F◊·S', 'EDU', { linked: true }, 'F'],
    ['F†·S', 'SUP', {}, 'M'],
    ['F†·S', 'SUP', { ownRequirement: true }, 'F'],
  ])('%s for %s where %j', (written, group, so, expected) => {
    expect(level(written, group, so)).toBe(expected);
  });

  it('is nothing of the reports on other people’s requirements', () => {
    expect([notOwnLevel(null), notOwnLevel('TERMS'), notOwnLevel('COMPLIANCE')]).toEqual(['M', 'M', 'N']);
    expect(level('F†·S', 'SUP', {}, 'COMPLIANCE')).toBe('N');
  });
});

describe('the situations', () => {
  it('are all there are, each once, those in which less is so first, and without an Inspector before with one', () => {
    const counts = SITUATIONS.map((each) => Object.values(each).filter(Boolean).length);
    expect(counts).toEqual([0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4]);
    expect(new Set(SITUATIONS.map((each) => JSON.stringify(each))).size).toBe(16);
    const authorised = SITUATIONS.map((each) => each.authorised);
    expect(authorised).toEqual(
      [
        [false],
        [false, false, false, true],
        [false, false, false, true, true, true],
        [false, true, true, true],
        [true],
      ].flat(),
    );
  });
});
