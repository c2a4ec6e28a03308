import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readTable, type Table, type TableRow } from '../formats/readTable.js';
import {
  CATEGORIES,
  FACETS,
  type Facet,
  GROUP_CODES,
  type GroupCode,
  OVERLAY_ROWS,
  RECORD_KINDS,
  type RecordKind,
} from '../model/codes.js';
import { StartupError } from '../model/StartupError.js';
import { RELATIONSHIP_GROUPS, type RelationshipGroup } from '../model/vocabulary/minimumForm.js';
import { CONDITION_CODES } from '../model/vocabulary/order.js';
import type { Cell, ConditionSentence, Policy, RowName } from './Policy.js';
import { parseCell } from './parseCell.js';

/** The policy that is shipped with the product. */
export const PACKAGED_POLICY = new URL('../../../policy/', import.meta.url);

const ROW_NAMES: readonly string[] = [...CATEGORIES, ...OVERLAY_ROWS];

/**
 * Reads the matrix (`matrix/<KIND>.csv`) and the condition sentences of a policy folder.
 * @throws StartupError naming file, line and column for an unknown category, facet, group or level, a duplicate
 * row, a missing column, row or file, or a file that is not UTF-8.
 */
export function loadPolicy(folder: URL): Policy {
  refuseForceTables(folder);
  const cells = new Map<string, Cell>();
  for (const kind of RECORD_KINDS) readKind(kind, readTable(new URL(`matrix/${kind}.csv`, folder)), cells);
  const conditions = readConditions(readTable(new URL('conditions.csv', folder)));
  return {
    version: hashFolder(folder),
    cellCount: cells.size,
    cell: (kind, row, facet, group) => cells.get(key(kind, row, facet, group)),
    conditions,
    relationships: readRelationships(readTable(new URL('relationships.csv', folder))),
  };
}

/** A force’s own tightening is not applied yet; ignoring it in silence would release what the force withholds. */
function refuseForceTables(folder: URL): void {
  const at = new URL('forces/', folder);
  const table = existsSync(at) ? readdirSync(at).find((file) => file.endsWith('.csv')) : undefined;
  if (table !== undefined) throw new StartupError(`forces/${table}`, 'tightening by force is not supported yet');
}

const key = (kind: RecordKind, row: RowName, facet: Facet | null, group: GroupCode) =>
  `${kind}|${row}|${facet ?? ''}|${group}`;

function readKind(kind: RecordKind, table: Table, cells: Map<string, Cell>): void {
  const file = `${kind}.csv`;
  const known: readonly string[] = ['category', 'facet', 'note', ...GROUP_CODES];
  for (const column of table.columns) {
    if (!known.includes(column)) throw new StartupError(`${file}:1:${column}`, 'is no recipient group');
  }
  for (const column of known) {
    if (!table.columns.includes(column)) throw new StartupError(`${file}:1`, `column ${column} is missing`);
  }
  for (const row of table.rows) readRow(kind, row, cells);
  const hasExistence = cells.has(key(kind, 'EXISTENCE', null, 'PPU'));
  if (!hasExistence) throw new StartupError(`${file}:1`, 'row EXISTENCE is missing');
}

function readRow(kind: RecordKind, row: TableRow, cells: Map<string, Cell>): void {
  const category = row.cell('category');
  if (!ROW_NAMES.includes(category)) throw row.wrong('category', 'is no category');
  const facet = row.cell('facet') || null;
  if (facet !== null && !(FACETS as readonly string[]).includes(facet)) throw row.wrong('facet', 'is no facet');
  for (const group of GROUP_CODES) {
    const cell = parseCell(row.cell(group));
    if (cell === null) throw row.wrong(group, 'is no cell: expected a level and a provenance, such as F·S or M◊·D');
    const at = key(kind, category as RowName, facet as Facet | null, group);
    if (cells.has(at)) throw row.wrong('category', 'the row stands twice');
    cells.set(at, cell);
  }
}

function readConditions(table: Table): ReadonlyMap<string, ConditionSentence> {
  const sentences = new Map<string, ConditionSentence>();
  for (const row of table.rows) {
    const code = row.cell('code');
    if (!/^[A-Z0-9_]+$/.test(code)) throw row.wrong('code', 'is no condition code');
    if (sentences.has(code)) throw row.wrong('code', 'the row stands twice');
    if (row.cell('sentence') === '') throw row.wrong('sentence', 'is empty');
    const names = row.cell('groups');
    const groups = names === 'ALL' ? GROUP_CODES : names.split(' ');
    for (const group of groups) {
      if (!(GROUP_CODES as readonly string[]).includes(group)) throw row.wrong('groups', 'names no recipient group');
    }
    sentences.set(code, { sentence: row.cell('sentence'), groups: new Set(groups as GroupCode[]) });
  }
  const missing = CONDITION_CODES.find((code) => !sentences.has(code));
  if (missing !== undefined) throw new StartupError('conditions.csv:1', `row ${missing} is missing`);
  return sentences;
}

function readRelationships(table: Table): ReadonlyMap<string, RelationshipGroup> {
  const groups = new Map<string, RelationshipGroup>();
  for (const row of table.rows) {
    const words = row.cell('relationship').toLowerCase();
    const group = row.cell('group');
    if (words === '') throw row.wrong('relationship', 'is empty');
    if (groups.has(words)) throw row.wrong('relationship', 'the row stands twice');
    if (!(RELATIONSHIP_GROUPS as readonly string[]).includes(group))
      throw row.wrong('group', 'is no relationship group');
    groups.set(words, group as RelationshipGroup);
  }
  return groups;
}

/** Every CSV of the folder counts, in the order of their paths. */
function hashFolder(folder: URL): string {
  const hash = createHash('sha256');
  for (const part of ['', 'matrix/']) {
    const at = new URL(part, folder);
    for (const file of readdirSync(at).sort()) {
      if (!file.endsWith('.csv')) continue;
      hash.update(`${part}${file}\0`).update(readFileSync(new URL(file, at)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
