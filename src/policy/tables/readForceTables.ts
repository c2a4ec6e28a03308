import { existsSync, readdirSync } from 'node:fs';
import { readTable, type TableRow } from '../../formats/readTable.js';
import { FORCE_CODE_PATTERN, type ForceCode, GROUP_CODES, RECORD_KINDS, type RecordKind } from '../../model/codes.js';
import { StartupError } from '../../model/StartupError.js';
import { CellTable } from './CellTable.js';
import { checkColumns } from './checkColumns.js';
import { givesMore, loosening } from './loosening.js';
import { readMatrixCell, readMatrixRow } from './readMatrixRow.js';

/** A force's own cells, for its own records, and how many of them give less than the shared ones. */
export interface ForceTable {
  readonly cells: CellTable;
  readonly tightened: number;
}

const COLUMNS = ['kind', 'category', 'facet', 'note', ...GROUP_CODES];

/**
 * Reads `forces/<CODE>.csv` for every force that has one: a blank cell leaves the shared cell as it is, any other
 * replaces it and may never give more. A file that is none of these is refused too: to pass over it would release what
 * a force means to withhold.
 * @throws StartupError naming file, line and column.
 */
export function readForceTables(folder: URL, shared: CellTable): ReadonlyMap<ForceCode, ForceTable> {
  const at = new URL('forces/', folder);
  const files = existsSync(at) ? readdirSync(at).sort() : [];
  const tables = files.filter((file) => file !== 'README.md' && !file.startsWith('.'));
  return new Map(tables.map((file) => [codeOf(file), readForce(new URL(file, at), `forces/${file}`, shared)]));
}

function codeOf(file: string): ForceCode {
  const code = file.replace(/\.csv$/, '');
  if (file === code) throw new StartupError(`forces/${file}`, 'is no force table: expected <CODE>.csv');
  if (!FORCE_CODE_PATTERN.test(code)) {
    throw new StartupError(`forces/${file}`, 'is named for no force: expected three capital letters');
  }
  return code;
}

function readForce(file: URL, name: string, shared: CellTable): ForceTable {
  const table = readTable(file, name);
  checkColumns(name, table, COLUMNS);
  const cells = new CellTable();
  const seen = new Set<string>();
  let tightened = 0;
  for (const line of table.rows) {
    const kind = readKind(line);
    const { row, facet } = readMatrixRow(kind, line);
    const key = `${kind} ${row} ${facet}`;
    if (seen.has(key)) throw line.wrong('category', 'the row stands twice');
    seen.add(key);
    for (const group of GROUP_CODES.filter((code) => line.cell(code) !== '')) {
      const cell = readMatrixCell(line, { row, facet }, group);
      const common = shared.get(kind, row, facet, group);
      if (common === undefined) throw line.wrong('category', `is no row of ${kind}`);
      const problem = loosening(cell, common, { group, facet });
      if (problem !== null) throw line.wrong(group, problem);
      if (givesMore(common, cell, { group, facet })) tightened += 1;
      cells.set(kind, row, facet, group, cell);
    }
  }
  return { cells, tightened };
}

function readKind(line: TableRow): RecordKind {
  const kind = RECORD_KINDS.find((known) => known === line.cell('kind'));
  if (kind === undefined) throw line.wrong('kind', 'is no kind of record');
  return kind;
}
