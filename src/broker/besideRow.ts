import type { DecisionRow } from '../model/LedgerEntry.js';

/** What a log row says of words that go beside a person's records, or of why a whole disclosure does not go. */
export type Beside = Pick<DecisionRow, 'subjectRef' | 'authorisationId' | 'fieldPath' | 'decision'> &
  Partial<Pick<DecisionRow, 'operation' | 'recordId' | 'category' | 'generaliser' | 'trueReason'>>;

/**
 * A row without a source: a human being wrote or decided what it is about. `authorisationId` is the authorisation or
 * decision that it rests on (brief 3.7).
 */
export const besideRow = (row: Beside): DecisionRow => ({
  operation: 'DISCLOSURE',
  sourceForce: null,
  recordKind: null,
  recordId: null,
  category: null,
  generaliser: null,
  trueReason: null,
  shownReason: null,
  reasonInWords: null,
  ...row,
});
