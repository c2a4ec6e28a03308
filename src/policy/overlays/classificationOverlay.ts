import { isAboveClassification } from '../../model/behavesAsNoRecord.js';
import type { Overlay } from '../Decision.js';

/** Only OFFICIAL and OFFICIAL-SENSITIVE pass; anything higher is exactly as no record. Source: brief 4.6. */
export const classificationOverlay: Overlay = {
  name: 'classification',
  source: 'Government Security Classifications; brief 4.6',
  because: 'The record is marked above OFFICIAL-SENSITIVE.',
  groups: 'ALL',
  columns: { '*': ['gsc'] },
  touches: () => true,
  tighten: (_question, { values }) => (isAboveClassification(values) ? { level: 'N', reason: 'CLASSIFICATION' } : null),
};
