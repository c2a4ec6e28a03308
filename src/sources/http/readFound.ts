import type { Format } from '../../formats/Format.js';
import type { Kind } from '../../formats/kinds.js';
import { type LocatedRow, NativeTables } from '../../formats/NativeTables.js';
import type { RowProjection, TableProjection } from '../../formats/projection/RowProjection.js';
import { reachRows } from '../../formats/projection/reachRows.js';
import { WantedParts } from '../../formats/projection/WantedParts.js';
import { type FieldProblem, fieldAt, readRow } from '../../formats/readRow.js';
import { RECORD_LAWS } from '../../formats/recordLaws.js';
import type { Selection } from '../../formats/Selection.js';
import type { Values } from '../../model/Source.js';
import { StrayAnswerError } from '../checkedSource.js';
import type { HandedRow } from './AnswerReading.js';

/** What was asked of one kind, in the words of both sides. */
export interface RowsAsked {
  readonly kind: Kind;
  readonly selection: Selection;
  readonly wanted: TableProjection;
}

/** A row that was found, made canonical, or what is wrong with it. */
export interface ReadFound {
  readonly id: string;
  readonly nominal: string;
  readonly values: Values;
  readonly problems: readonly FieldProblem[];
}

export interface ReadingOptions {
  readonly format: Format;
  readonly simulation: boolean;
}

const repeats = (rows: readonly LocatedRow[]): boolean =>
  new Set(rows.map(({ table, row }) => JSON.stringify([table, row]))).size < rows.length;

/** The tables whose rows no two of are alike, because they stand in an order. */
function orderedTables({ lists = [], joins = [] }: RowProjection): readonly string[] {
  const inside = [...lists, ...joins].flatMap(({ each, only = {} }) => [each, ...Object.values(only)]);
  const own = joins.flatMap(({ table, order }) => (order === undefined ? [] : [table]));
  return [...own, ...inside.flatMap((projection) => (projection === undefined ? [] : orderedTables(projection)))];
}

/** The rows that answer one ask, as tables, with those that were asked for themselves. */
function asTables(handed: readonly HandedRow[], table: string): { tables: NativeTables; found: readonly LocatedRow[] } {
  const rows: Record<string, HandedRow[]> = Object.create(null);
  for (const one of handed) {
    const same = rows[one.table] ?? [];
    rows[one.table] = same;
    same.push(one);
  }
  const named = Object.entries(rows).map(([name, all]) => [name, all.map(({ row }) => row)] as const);
  const tables = new NativeTables(Object.fromEntries(named));
  if (handed.some((one) => one.found && one.table !== table)) throw new StrayAnswerError('a row of another table');
  return { tables, found: tables.rows(table).filter(({ index }) => rows[table]?.[index]?.found) };
}

/** Every row must be reached from one that was found, and hold nothing but what the way to it asks for. */
function checkReach(
  tables: NativeTables,
  found: readonly LocatedRow[],
  { row }: TableProjection,
  handed: readonly HandedRow[],
): void {
  const reached = reachRows(tables, found, row);
  if (reached.length < handed.length) throw new StrayAnswerError('a row that was not asked for');
  if (!reached.every(({ at, projections }) => WantedParts.of(projections).covers(at.row)))
    throw new StrayAnswerError('a field that was not asked for');
}

/** Makes rows that were found canonical, one after the other. */
class FoundReader {
  readonly #asked: RowsAsked;
  readonly #options: ReadingOptions;
  readonly #tables: NativeTables;
  readonly #ordered: readonly string[];
  readonly #seen = new Set<string>();

  constructor(asked: RowsAsked, options: ReadingOptions, tables: NativeTables) {
    this.#asked = asked;
    this.#options = options;
    this.#tables = tables;
    this.#ordered = orderedTables(asked.wanted.row).filter((table) => tables.rows(table).length > 0);
  }

  read(at: LocatedRow): ReadFound {
    const { kind, selection, wanted } = this.#asked;
    const { format, simulation } = this.#options;
    const problems: FieldProblem[] = [];
    const onProblem = (problem: FieldProblem) => problems.push(problem);
    const fault = (field: string, problem: string) => onProblem({ table: at.table, row: at.index, field, problem });
    const id = textAt(at, wanted.id, fault);
    const nominal = wanted.nominal === null ? id : textAt(at, wanted.nominal, fault);
    if (this.#seen.has(id)) fault(wanted.id, 'not unique');
    this.#seen.add(id);
    if (this.#hasRowTwice(at)) fault(wanted.id, 'has a row twice');
    const context = { conventions: format.conventions, tables: this.#tables, simulation, onProblem };
    const values = readRow(format.kinds[kind].places, kind, selection, at, context);
    for (const law of RECORD_LAWS) {
      if (law.kind === kind) for (const column of law.faults(values)) fault(column, law.problem);
    }
    return { id, nominal, values, problems };
  }

  #hasRowTwice(at: LocatedRow): boolean {
    if (this.#ordered.length === 0) return false;
    const own = reachRows(this.#tables, [at], this.#asked.wanted.row).map((reached) => reached.at);
    return repeats(own.filter(({ table }) => this.#ordered.includes(table)));
  }
}

function textAt({ row }: LocatedRow, field: string, fault: (field: string, problem: string) => void): string {
  const value = fieldAt(row, field);
  if (typeof value === 'string' && value !== '') return value;
  fault(field, value === undefined || value === null || value === '' ? 'missing' : 'not text');
  return '';
}

/**
 * Makes the rows that answer one ask canonical. What was not asked for spoils the whole answer; a row in which something
 * is wrong comes back with what that is, as does one whose id stands twice.
 * @throws StrayAnswerError for a table, row or field that was not asked for.
 */
export function readFound(
  handed: readonly HandedRow[],
  asked: RowsAsked,
  options: ReadingOptions,
): readonly ReadFound[] {
  if (handed.length === 0) return [];
  const { tables, found } = asTables(handed, asked.wanted.table);
  checkReach(tables, found, asked.wanted, handed);
  const reader = new FoundReader(asked, options, tables);
  return found.map((at) => reader.read(at));
}
