import { DecisionRows, type RowGroup } from '../../model/DecisionRows.js';
import type { DecisionRow, DetailToLog } from '../../model/LedgerEntry.js';
import type { ByteSink } from './ByteSink.js';
import { COLUMNS_VERSION, DECISION_COLUMNS, MAX_ROWS, type PerColumn } from './decisionColumns.js';
import { PathColumn, RunColumn, SequenceColumn } from './foretoldColumns.js';

const fieldPath = new SequenceColumn();
const COLUMNS = {
  operation: new RunColumn(),
  subjectRef: new RunColumn(),
  sourceForce: new RunColumn(),
  recordKind: new RunColumn(),
  recordId: new RunColumn(),
  fieldPath,
  category: new PathColumn(),
  decision: new PathColumn(),
  generaliser: new PathColumn(),
  trueReason: new PathColumn(),
  shownReason: new PathColumn(),
  authorisationId: new PathColumn(),
  reasonInWords: new PathColumn(),
} satisfies PerColumn<RunColumn | SequenceColumn | PathColumn>;

const IN_ORDER = DECISION_COLUMNS.map((name) => COLUMNS[name]);
const WRITERS = IN_ORDER.map(({ writer }) => writer);
const BESIDE_RECORDS = WRITERS.filter((writer) => writer !== COLUMNS.recordId.writer);

/**
 * Writes the rows of an outcome as a column block, version 1 (docs/ledger.md). Only the named columns are written, and
 * an unpaired surrogate becomes U+FFFD. Throws a RangeError, having written nothing, for more than `MAX_ROWS` rows.
 */
export function encodeColumns(rows: DetailToLog['rows'], sink: ByteSink): void {
  if (rows.length > MAX_ROWS) throw new RangeError(`a column block holds at most ${MAX_ROWS} rows`);
  sink.byte(COLUMNS_VERSION);
  sink.varint(rows.length);
  if (rows.length === 0) return;
  for (const column of IN_ORDER) column.clear();
  if (rows instanceof DecisionRows) noteGroups(rows.groups);
  else noteRows(rows, null, START);
  for (const writer of WRITERS) writer.finish(rows.length, sink);
}

/** Where a block is being written. */
interface Place {
  /** The row that is next. */
  at: number;
  /** The highest code of a path so far, and that of the last row. */
  known: number;
  before: number;
}

const START: Readonly<Place> = { at: 0, known: 0, before: 0 };

/**
 * Rows of which all was foretold but the record they are about leave everything as it was: so the same rows once more are
 * foretold too, and need not be looked at.
 */
function noteGroups(groups: readonly RowGroup[]): void {
  const { recordId: column } = COLUMNS;
  let place = START;
  let foretold: RowGroup['rows'] | null = null;
  for (const { recordId, rows } of groups) {
    if (rows === foretold) {
      column.note(place.at, recordId);
      place = { ...place, at: place.at + rows.length };
      continue;
    }
    const before = stepsBesideRecords();
    place = noteRows(rows, { recordId }, place);
    foretold = stepsBesideRecords() === before ? rows : null;
  }
}

function stepsBesideRecords(): number {
  let bytes = 0;
  for (const writer of BESIDE_RECORDS) bytes += writer.stepBytes;
  return bytes;
}

/** Shows each value to its column: one that was foretold costs a comparison, no more. `about` stands for the rows' own record. */
function noteRows(
  rows: readonly DecisionRow[],
  about: Pick<RowGroup, 'recordId'> | null,
  from: Readonly<Place>,
): Readonly<Place> {
  const { operation, subjectRef, sourceForce, recordKind, recordId } = COLUMNS;
  const { category, decision, generaliser, trueReason, shownReason, authorisationId, reasonInWords } = COLUMNS;
  let { at, known, before } = from;
  for (const row of rows) {
    operation.note(at, row.operation);
    subjectRef.note(at, row.subjectRef);
    sourceForce.note(at, row.sourceForce);
    recordKind.note(at, row.recordKind);
    recordId.note(at, about === null ? row.recordId : about.recordId);
    const path = fieldPath.note(at, row.fieldPath);
    const like = path > known ? before : path;
    if (path > known) known = path;
    category.note(at, path, like, row.category);
    decision.note(at, path, like, row.decision);
    generaliser.note(at, path, like, row.generaliser);
    trueReason.note(at, path, like, row.trueReason);
    shownReason.note(at, path, like, row.shownReason);
    authorisationId.note(at, path, like, row.authorisationId);
    reasonInWords.note(at, path, like, row.reasonInWords);
    before = path;
    at += 1;
  }
  return { at, known, before };
}
