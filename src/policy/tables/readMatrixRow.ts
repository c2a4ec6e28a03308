import type { TableRow } from '../../formats/readTable.js';
import { CATEGORIES, FACETS, type Facet, type GroupCode, OVERLAY_ROWS, type RecordKind } from '../../model/codes.js';
import type { Cell, RowName } from '../Policy.js';
import { parseCell } from '../parseCell.js';
import { type MatrixRow, matrixRows } from './matrixRows.js';

const ROW_NAMES: readonly RowName[] = [...CATEGORIES, ...OVERLAY_ROWS];

/** Which row of the kind's table a line is. @throws StartupError naming file, line and column where it is none. */
export function readMatrixRow(kind: RecordKind, line: TableRow): MatrixRow {
  const row = ROW_NAMES.find((known) => known === line.cell('category'));
  if (row === undefined) throw line.wrong('category', 'is no category');
  const facet = readFacet(line);
  const rows = matrixRows(kind).filter((known) => known.row === row);
  if (rows.length === 0) throw line.wrong('category', `is no row of ${kind}`);
  if (!rows.some((known) => known.facet === facet)) throw line.wrong('facet', facetsWanted(rows));
  return { row, facet };
}

function readFacet(line: TableRow): Facet | null {
  const text = line.cell('facet');
  if (text === '') return null;
  const facet = FACETS.find((known) => known === text);
  if (facet === undefined) throw line.wrong('facet', 'is no facet');
  return facet;
}

const facetsWanted = (rows: readonly MatrixRow[]): string =>
  rows.some(({ facet }) => facet === null)
    ? 'the row has no facet'
    : `expected ${rows.map(({ facet }) => facet).join(' or ')}`;

/** A cell of a line. @throws StartupError naming file, line and column where it is none, or has a sign that nothing reads. */
export function readMatrixCell(line: TableRow, { row }: MatrixRow, group: GroupCode): Cell {
  const cell = parseCell(line.cell(group));
  if (cell === null) throw line.wrong(group, 'is no cell: expected a level and a provenance, such as F·S or M◊·D');
  const signed = cell.linkedOnly || cell.ownRequirementOnly || cell.owningForceOnly;
  if (row === 'SPENT_OR_PROTECTED' && signed) throw line.wrong(group, 'the row takes plain levels: F, M, I or N');
  return cell;
}
