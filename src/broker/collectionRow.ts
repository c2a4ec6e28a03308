import type { DecisionRow } from '../model/LedgerEntry.js';
import { besideRow } from './besideRow.js';

/** A row that something was stored (DPA 2018 s.62: collection), by its id. */
export const collectionRow = (recordId: string, fieldPath: string): DecisionRow =>
  besideRow({ operation: 'COLLECTION', subjectRef: null, authorisationId: null, recordId, fieldPath, decision: 'F' });
