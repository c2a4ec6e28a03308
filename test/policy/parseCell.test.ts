import { describe, expect, it } from '@jest/globals';
import { LEVELS, PROVENANCES } from '../../src/model/codes.js';
import { parseCell, writeCell } from '../../src/policy/parseCell.js';

const WRITTEN = [...LEVELS, 'F/I', 'F◊', 'M◊', 'I◊', 'F†', 'M†'].flatMap((level) =>
  PROVENANCES.map((provenance) => `${level}·${provenance}`),
);

describe('a cell of the matrix as it is written (brief 2.2)', () => {
  it.each(WRITTEN)('%s is read and written alike', (text) => {
    const cell = parseCell(text);
    expect(cell === null ? null : writeCell(cell)).toBe(text);
  });

  it.each(['N◊·S', 'N†·S', 'I†·S', 'F/I◊·S', 'F/I†·S', 'F◊†·S', 'F·x', 'X·S', 'F', 'F·SS', ' F·S', 'FF·S', ''])(
    '%j is none',
    (text) => expect(parseCell(text)).toBeNull(),
  );

  it('has the level F for the owning force alone', () => {
    expect(parseCell('F/I·G')).toEqual({
      level: 'F',
      linkedOnly: false,
      ownRequirementOnly: false,
      owningForceOnly: true,
      provenance: 'G',
    });
  });
});
