import { isDeepStrictEqual } from 'node:util';
import { storedColumns } from '../../formats/columns.js';
import type { LocatedRow } from '../../formats/NativeTables.js';
import type { TableProjection } from '../../formats/projection/RowProjection.js';
import { reachRows } from '../../formats/projection/reachRows.js';
import { WantedParts } from '../../formats/projection/WantedParts.js';
import { readRow } from '../../formats/readRow.js';
import type {
  CellLine,
  ConsultMessage,
  CountMessage,
  FindMessage,
  ReadMessage,
  RowLine,
} from '../../formats/remote/forceProtocol.js';
import { selectColumns } from '../../formats/Selection.js';
import type { Values } from '../../model/Source.js';

import type { SimulatedRecords } from './SimulatedRecords.js';
import { AskError, WantedCheck } from './WantedCheck.js';

/** What there is between opening and closing of an answer, and what the closing says of rows left out. */
export interface AnswerLines {
  readonly lines: readonly (RowLine | CellLine)[];
  readonly leftOut: number;
  /** Whether more fit a search than it wanted. */
  readonly more?: boolean;
}

/** Answers what a broker asks with the native rows of a simulated force. */
export class ForceAnswers {
  readonly #records: SimulatedRecords;
  readonly #check: WantedCheck;

  constructor(records: SimulatedRecords) {
    this.#records = records;
    this.#check = new WantedCheck(records.format);
  }

  async find({ keys, wanted }: FindMessage, signal: AbortSignal): Promise<AnswerLines> {
    this.#check.check('NOMINAL', wanted);
    const { nominals, more, quarantined } = await this.#records.holdings.find({ keys, columns: [] }, signal);
    const refs = nominals.map(({ ref }) => ref);
    return { lines: this.#linesFor(0, refs, wanted), leftOut: quarantined, ...(more ? { more } : {}) };
  }

  async read({ kind, wanted, asks }: ReadMessage, signal: AbortSignal): Promise<AnswerLines> {
    for (const one of wanted) this.#check.check(kind, one);
    const lines: RowLine[] = [];
    for (const [index, { nominal, record, wanted: place }] of asks.entries()) {
      const projection = wanted[place];
      if (projection === undefined) throw new AskError('nothing is wanted there');
      const held = await this.#records.holdings.read({ kind, asks: [{ nominal, columns: [] }] }, signal);
      const ids = held.records.map(({ id }) => id).filter((id) => record === undefined || id === record);
      lines.push(...this.#linesFor(index, ids, projection));
    }
    return { lines, leftOut: await this.leftOut(signal) };
  }

  async consult({ register, where, value, wanted }: ConsultMessage, signal: AbortSignal): Promise<AnswerLines> {
    const { format, tables, holdings } = this.#records;
    this.#check.check(register, wanted);
    const column = (['ref', 'log', 'organisation'] as const).find(
      (one) => format.kinds[register].places[one] === where,
    );
    if (column === undefined) throw new AskError('no such column');
    const { entries, quarantined } = await holdings.consult({ register, column, value }, signal);
    const isSound = (row: LocatedRow) =>
      entries.some(({ values }) => isDeepStrictEqual(values, this.#valuesOf(register, row)));
    const found = tables.rowsWhere(wanted.table, where, value).filter(isSound);
    return { lines: this.#lines(0, found, wanted), leftOut: quarantined };
  }

  async count(message: CountMessage, signal: AbortSignal): Promise<AnswerLines> {
    const { cells, quarantined } = await this.#records.holdings.count(message, signal);
    return { lines: cells.map((cell) => ({ cell })), leftOut: quarantined };
  }

  /** How many rows are left out of all answers. */
  async leftOut(signal: AbortSignal): Promise<number> {
    return (await this.#records.holdings.find({ keys: [], columns: [] }, signal)).quarantined;
  }

  #linesFor(ask: number, ids: readonly string[], wanted: TableProjection): readonly RowLine[] {
    const rows = ids.flatMap((id) => this.#records.tables.rowsWhere(wanted.table, wanted.id, id).slice(0, 1));
    return this.#lines(ask, rows, wanted);
  }

  #lines(ask: number, found: readonly LocatedRow[], { row }: TableProjection): readonly RowLine[] {
    const places = new Set(found.map(({ table, index }) => `${index} ${table}`));
    return reachRows(this.#records.tables, found, row).map(({ at, projections }) => ({
      ask,
      table: at.table,
      ...(places.has(`${at.index} ${at.table}`) ? { found: true } : {}),
      row: WantedParts.of(projections).keep(at.row),
    }));
  }

  #valuesOf(register: ConsultMessage['register'], row: LocatedRow): Values {
    const { format, tables } = this.#records;
    const selection = selectColumns(register, storedColumns(register));
    return readRow(format.kinds[register].places, register, selection, row, {
      conventions: format.conventions,
      tables,
      simulation: true,
      onProblem: () => undefined,
    });
  }
}
