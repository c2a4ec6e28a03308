import type { DecisionRow } from '../model/LedgerEntry.js';

/** A row that something was stored (DPA 2018 s.62: collection), by its id. */
export const collectionRow = (recordId: string, fieldPath: string): DecisionRow => ({
  operation: 'COLLECTION',
  subjectRef: null,
  sourceForce: null,
  recordKind: null,
  recordId,
  fieldPath,
  category: null,
  decision: 'F',
  generaliser: null,
  trueReason: null,
  shownReason: null,
  authorisationId: null,
  reasonInWords: null,
});
