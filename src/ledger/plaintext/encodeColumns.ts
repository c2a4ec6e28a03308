import type { DecisionRow } from '../../model/LedgerEntry.js';
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

/**
 * Writes the rows of an outcome as a column block, version 1 (docs/ledger.md). Only the named columns are written, and
 * an unpaired surrogate becomes U+FFFD. Throws a RangeError, having written nothing, for more than `MAX_ROWS` rows.
 */
export function encodeColumns(rows: readonly DecisionRow[], sink: ByteSink): void {
  if (rows.length > MAX_ROWS) throw new RangeError(`a column block holds at most ${MAX_ROWS} rows`);
  sink.byte(COLUMNS_VERSION);
  sink.varint(rows.length);
  if (rows.length === 0) return;
  for (const column of IN_ORDER) column.clear();
  noteRows(rows);
  for (const writer of WRITERS) writer.finish(rows.length, sink);
}

/** Shows each value to its column: one that was foretold costs a comparison, no more. */
function noteRows(rows: readonly DecisionRow[]): void {
  const { operation, subjectRef, sourceForce, recordKind, recordId } = COLUMNS;
  const { category, decision, generaliser, trueReason, shownReason, authorisationId, reasonInWords } = COLUMNS;
  let known = 0;
  let before = 0;
  let at = 0;
  for (const row of rows) {
    operation.note(at, row.operation);
    subjectRef.note(at, row.subjectRef);
    sourceForce.note(at, row.sourceForce);
    recordKind.note(at, row.recordKind);
    recordId.note(at, row.recordId);
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
}
