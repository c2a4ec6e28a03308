import type { DecisionRow } from '../model/LedgerEntry.js';
import { besideRow } from './besideRow.js';

/** A row that the log was read, about somebody where the reader named them (DPA 2018 s.62: consultation). */
export const readingRow = (subjectRef: string | null): DecisionRow =>
  besideRow({ operation: 'CONSULTATION', subjectRef, authorisationId: null, fieldPath: 'accessLog', decision: 'F' });
