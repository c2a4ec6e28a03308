import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { GroupCode, RecordKind } from '../../src/model/codes.js';

/** One row of a kind's table, as a lawyer reads it. */
export interface Row {
  readonly kind: RecordKind;
  readonly category: string;
  readonly facet: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** What is so in one run for the caller. */
export interface Standing {
  readonly group: GroupCode;
  readonly linked: boolean;
  readonly owning: boolean;
  readonly authorised: boolean;
}

export type Expected = 'F' | 'M' | 'N';

const TABLES = new Map<RecordKind, readonly Row[]>();

/** The rows of a kind's table, straight from the file, which is read once. */
export function rowsOf(kind: RecordKind): readonly Row[] {
  const known = TABLES.get(kind);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`../../../policy/matrix/${kind}.csv`, import.meta.url), 'utf8');
  const records = parse(text, { columns: true }) as Record<string, string>[];
  const rows = records.map((cells) => ({ kind, category: cells.category ?? '', facet: cells.facet ?? '', cells }));
  TABLES.set(kind, rows);
  return rows;
}

/** What ◊ falls to for somebody else's people (brief 2.4, last row). */
const UNLINKED: Readonly<Partial<Record<GroupCode, Expected>>> = { CSC: 'M', YJS: 'M', MAP: 'M', FLO: 'M' };

/** The cell's level for the standing, before any record has its say: F, M, I or N (brief 2.2). */
function levelOf(cell: string, { group, linked, owning }: Standing): string {
  const [sign = ''] = cell.split('·');
  if (sign === 'F/I') return owning ? 'F' : 'I';
  const level = sign.replace(/[◊†]/g, '');
  if (!sign.includes('◊') || linked) return level;
  return level === 'I' ? 'N' : (UNLINKED[group] ?? 'N');
}

const ORDER = 'FMIN';

/** What a caller gets of a row: most restrictive of cell and existence, an Inspector's cell by authorisation (2.5). */
export function expectedLevel(row: Row, existence: Row, standing: Standing): Expected {
  const own = levelOf(row.cells[standing.group] ?? '', standing);
  const cap = levelOf(existence.cells[standing.group] ?? '', standing);
  const capped = cap === 'I' || cap === 'N' ? cap : 'F';
  const tightest = ORDER.indexOf(own) >= ORDER.indexOf(capped) ? own : capped;
  if (tightest !== 'I') return tightest as Expected;
  return standing.authorised ? 'M' : 'N';
}
