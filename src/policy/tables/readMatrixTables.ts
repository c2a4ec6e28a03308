import { readdirSync } from 'node:fs';
import { readTable, type Table } from '../../formats/readTable.js';
import { GROUP_CODES, RECORD_KINDS, type RecordKind } from '../../model/codes.js';
import { StartupError } from '../../model/StartupError.js';
import { CellTable } from './CellTable.js';
import { checkColumns } from './checkColumns.js';
import { matrixRows, rowName } from './matrixRows.js';
import { readMatrixCell, readMatrixRow } from './readMatrixRow.js';

const COLUMNS = ['category', 'facet', 'note', ...GROUP_CODES];

/**
 * Reads the table of every kind, `matrix/<KIND>.csv`: all the rows of the kind, once each, and no others.
 * @throws StartupError naming file, line and column.
 */
export function readMatrixTables(folder: URL): CellTable {
  const cells = new CellTable();
  for (const kind of RECORD_KINDS) readKind(kind, readTable(new URL(`matrix/${kind}.csv`, folder)), cells);
  const files = readdirSync(new URL('matrix/', folder)).filter((file) => file.endsWith('.csv'));
  const stranger = files.find((file) => !RECORD_KINDS.some((kind) => file === `${kind}.csv`));
  if (stranger !== undefined) throw new StartupError(`matrix/${stranger}`, 'is no kind of record');
  return cells;
}

function readKind(kind: RecordKind, table: Table, cells: CellTable): void {
  checkColumns(`${kind}.csv`, table, COLUMNS);
  for (const line of table.rows) {
    const known = readMatrixRow(kind, line);
    if (cells.get(kind, known.row, known.facet, 'PPU') !== undefined) {
      throw line.wrong('category', 'the row stands twice');
    }
    for (const group of GROUP_CODES) {
      cells.set(kind, known.row, known.facet, group, readMatrixCell(line, known, group));
    }
  }
  const missing = matrixRows(kind).find(({ row, facet }) => cells.get(kind, row, facet, 'PPU') === undefined);
  if (missing !== undefined) {
    throw new StartupError(`${kind}.csv:1:category`, `row ${rowName(missing)} is missing`);
  }
}
