import type { NativeRow } from '../../formats/NativeTables.js';
import { isDocument } from '../../formats/projection/WantedParts.js';
import { PROTOCOL_VERSION } from '../../formats/remote/forceProtocol.js';
import type { CountCell } from '../../model/Count.js';
import type { ForceCode } from '../../model/codes.js';
import { StrayAnswerError } from '../checkedSource.js';
import { HttpFault } from './HttpFault.js';

/** Whom an answer must be from, and to what. */
export interface Expected {
  readonly force: ForceCode;
  readonly format: string;
  readonly request: string;
}

/** A native row as it came. */
export interface HandedRow {
  readonly table: string;
  readonly found: boolean;
  readonly row: NativeRow;
}

/** What an answer is to. */
export interface AnswerTo extends Expected {
  /** How many asks were made; rows may answer no others. */
  readonly asks: number;
}

export interface HandedAnswer {
  /** By ask, in the order they came. */
  readonly rows: ReadonlyMap<number, readonly HandedRow[]>;
  readonly cells: readonly CountCell[];
  /** How many rows the force leaves out of its answers. */
  readonly leftOut: number;
  /** Whether more fit a search than it wanted. */
  readonly more: boolean;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** @throws HttpFault unless the text is one JSON object. */
export function parsedLine(line: string): NativeRow {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new HttpFault('NOT_JSON');
  }
  if (!isDocument(value)) throw new HttpFault('MISSHAPEN');
  return value;
}

/** @throws HttpFault or StrayAnswerError unless the answer says that it is from this force, in its format, to this call. */
export function checkOpening(opening: NativeRow, { force, format, request }: Expected): void {
  if (typeof opening.force !== 'string' || typeof opening.at !== 'string') throw new HttpFault('MISSHAPEN');
  if (opening.protocol !== PROTOCOL_VERSION || opening.format !== format) throw new HttpFault('ANOTHER_PROTOCOL');
  if (opening.force !== force) throw new StrayAnswerError('the code of another force');
  if (opening.request !== request) throw new StrayAnswerError('the answer to another call');
}

/** Gathers the lines between opening and closing. */
class AnswerGathering {
  readonly #asks: number;
  readonly rows = new Map<number, HandedRow[]>();
  readonly cells: CountCell[] = [];
  readonly #keys = new Set<string>();
  #lines = 0;

  constructor(asks: number) {
    this.#asks = asks;
  }

  add(line: NativeRow): void {
    this.#lines += 1;
    if ('cell' in line) this.#addCell(cellOf(line.cell));
    else this.#addRow(line);
  }

  /** Nothing may be counted twice. */
  #addCell(cell: CountCell): void {
    const keys = JSON.stringify(Object.entries(cell.keys).sort(([one], [other]) => one.localeCompare(other)));
    if (this.#keys.has(keys)) throw new HttpFault('MISSHAPEN');
    this.#keys.add(keys);
    this.cells.push(cell);
  }

  #addRow({ ask, table, found = false, row, ...rest }: NativeRow): void {
    const isRow =
      isCount(ask) && ask < this.#asks && typeof table === 'string' && typeof found === 'boolean' && isDocument(row);
    if (!isRow || Object.keys(rest).length > 0) throw new HttpFault('MISSHAPEN');
    const rows = this.rows.get(ask) ?? [];
    this.rows.set(ask, rows);
    rows.push({ table, found, row });
  }

  closed(end: unknown): HandedAnswer {
    if (!isDocument(end) || !isCount(end.lines) || !isCount(end.leftOut)) throw new HttpFault('MISSHAPEN');
    if (end.more !== undefined && typeof end.more !== 'boolean') throw new HttpFault('MISSHAPEN');
    if (end.lines !== this.#lines) throw new HttpFault('CUT_SHORT');
    return { rows: this.rows, cells: this.cells, leftOut: end.leftOut, more: end.more === true };
  }
}

/** Keys are lists of texts; whether they are those of the dimension is judged where all counts are. */
function cellOf(cell: unknown): CountCell {
  if (!isDocument(cell) || !isDocument(cell.keys) || typeof cell.count !== 'number') throw new HttpFault('MISSHAPEN');
  const areTexts = Object.values(cell.keys).every(
    (values) => Array.isArray(values) && values.every((value) => typeof value === 'string'),
  );
  if (!areTexts || Object.keys(cell).length > 2) throw new HttpFault('MISSHAPEN');
  return cell as unknown as CountCell;
}

/** An answer that is being read, line by line, to its closing line. */
export class AnswerReading {
  readonly #to: AnswerTo;
  readonly #gathering: AnswerGathering;
  #isOpen = false;
  #answer: HandedAnswer | null = null;

  constructor(to: AnswerTo) {
    this.#to = to;
    this.#gathering = new AnswerGathering(to.asks);
  }

  /** @throws HttpFault MISSHAPEN where something follows the closing or is no line of the protocol; what `checkOpening` throws. */
  add(text: string): void {
    const line = parsedLine(text);
    if (this.#answer !== null) throw new HttpFault('MISSHAPEN');
    if (!this.#isOpen) {
      checkOpening(line, this.#to);
      this.#isOpen = true;
    } else if ('end' in line) this.#answer = this.#gathering.closed(line.end);
    else this.#gathering.add(line);
  }

  /** @throws HttpFault CUT_SHORT where the closing is missing. */
  whole(): HandedAnswer {
    if (this.#answer === null) throw new HttpFault('CUT_SHORT');
    return this.#answer;
  }
}
