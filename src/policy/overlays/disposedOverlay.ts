import { isDisposed } from '../../model/behavesAsNoRecord.js';
import type { Overlay } from '../Decision.js';

/** From a recorded decision to dispose on, the record behaves as no record. Source: DPA 2018 s.39; brief 4.11. */
export const disposedOverlay: Overlay = {
  name: 'disposed',
  source: 'Data Protection Act 2018 s.39; brief 4.11',
  because: 'The force has recorded that it disposed of the record.',
  groups: 'ALL',
  columns: { '*': ['disposedAt'] },
  touches: () => true,
  tighten: (_question, { values }, { now }) => (isDisposed(values, now) ? { level: 'N', reason: 'DISPOSED' } : null),
};
