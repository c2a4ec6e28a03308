import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Category, type Facet, GROUP_CODES, type GroupCode, RECORD_KINDS } from '../../src/model/codes.js';
import type { Values } from '../../src/model/Source.js';
import { parseCell, writeCell } from '../../src/policy/parseCell.js';
import { ask, callerOf, factsOf, POLICY, verdict } from './fixtures.js';

interface PublishedCell {
  readonly level: string;
  readonly linkedOnly: boolean;
  readonly ownRequirementOnly: boolean;
  readonly provenance: string;
}

interface PublishedRow {
  readonly kind: string;
  readonly category: Category;
  readonly facet: Facet | null;
  readonly cells: Readonly<Record<string, PublishedCell>>;
}

const FILE = new URL('../../../../shared/domain/matrix.json', import.meta.url);
const WITH_FILE = existsSync(FILE) ? it : it.skip;
if (!existsSync(FILE)) console.log('skipped: ../shared/domain/matrix.json is not there to compare the policy with');

/** The cell as the packaged policy has it, in the published shape. */
function ours({ kind, category, facet }: PublishedRow, column: (typeof GROUP_CODES)[number]): PublishedCell | null {
  const found = POLICY.cell(RECORD_KINDS[Number(kind.slice(1)) - 1] ?? 'CRIME_REPORT', category, facet, column, null);
  if (found === undefined) return null;
  const { level, linkedOnly, ownRequirementOnly, owningForceOnly, provenance } = found;
  return { level: owningForceOnly ? 'F/I' : level, linkedOnly, ownRequirementOnly, provenance };
}

describe('the packaged matrix', () => {
  WITH_FILE('equals the published matrix in every one of its 1,610 cells', () => {
    const published = JSON.parse(readFileSync(FILE, 'utf8')) as { columns: string[]; rows: PublishedRow[] };
    expect(published.columns).toEqual(GROUP_CODES);
    const theirs = published.rows.map((row) => [row.kind, row.category, row.facet, row.cells]);
    const mine = published.rows.map((row) => [
      row.kind,
      row.category,
      row.facet,
      Object.fromEntries(GROUP_CODES.map((column) => [column, ours(row, column)])),
    ]);
    expect(mine).toEqual(theirs);
    expect(published.rows.length * GROUP_CODES.length).toBe(1610);
  });

  it('has 1,610 cells and no more', () => {
    expect(POLICY.cellCount).toBe(1610);
  });

  it('has cells that the brief quotes', () => {
    const plain = { linkedOnly: false, ownRequirementOnly: false, owningForceOnly: false };
    expect(POLICY.cell('CRIME_REPORT', 'VICTIM_IDENTITY', null, 'CSC', null)).toEqual({
      ...plain,
      level: 'F',
      linkedOnly: true,
      provenance: 's',
    });
    expect(POLICY.cell('SHPO_SRO', 'CONDITIONS', 'TERMS', 'SUP', null)).toEqual({
      ...plain,
      level: 'F',
      ownRequirementOnly: true,
      provenance: 'S',
    });
    expect(POLICY.cell('INTELLIGENCE', 'INTELLIGENCE', 'CODE_C', 'PPU', null)).toEqual({
      ...plain,
      level: 'F',
      owningForceOnly: true,
      provenance: 'G',
    });
    expect(POLICY.cell('STATEMENT', 'EVIDENTIAL_MEDIA', 'TRANSCRIPT', 'CSC', null)).toEqual({
      ...plain,
      level: 'I',
      linkedOnly: true,
      provenance: 'G',
    });
    expect(POLICY.cell('ARREST', 'INTELLIGENCE', null, 'PPU', null)).toBeUndefined();
  });

  it.each(['', 'X·S', 'F', 'F·', 'F·X', 'F·SS', ' F·S', 'f·s', 'F-S', '◊·S', 'I/F·S', 'F†◊·S', 'F·S\n'])(
    'does not take %j for a cell',
    (text) => {
      expect(parseCell(text)).toBeNull();
    },
  );
});

it.each(
  ['F', 'M', 'I', 'N', 'F◊', 'M◊', 'I◊', 'F†', 'M†', 'F/I'].flatMap((level) =>
    ['S', 's', 'G', 'D'].map((from) => `${level}·${from}`),
  ),
)('a cell is written as it was read: %s', (written) => {
  const cell = parseCell(written);
  expect(cell === null ? null : writeCell(cell)).toBe(written);
});

describe('children of the household (brief 2.3a)', () => {
  const CHILD = { childId: 'CR-STRANGER' };
  const seen = (group: GroupCode, list: string, values: Values) =>
    verdict(ask('DVPN_DVPO', 'THIRD_PARTY'), factsOf('DVPN_DVPO', {}, { list, values }), callerOf(group)).level;

  it('are at risk too: social care gets them in full, and everybody else what the cell gives', () => {
    const full = (list: string, values: Values) => GROUP_CODES.filter((group) => seen(group, list, values) === 'F');
    expect(full('childrenInHousehold', CHILD)).toEqual(['PPU', 'FLO', 'CSC']);
    expect(full('linkedChildren', { ...CHILD, household: true })).toEqual(['PPU', 'FLO', 'CSC']);
  });

  it('are not all children whom somebody is linked with', () => {
    for (const household of [false, null]) {
      expect(seen('CSC', 'linkedChildren', { ...CHILD, household })).toBe('M');
    }
  });
});
