import { type Generaliser, SELF } from './Generaliser.js';
import { coarseDate } from './generaliseDate.js';

/** Fields that say no more than that there is a record, how it stands and how far it can be trusted. */
const KEPT = [
  'sourceForce',
  'recordKind',
  'status',
  'dataSubjectRole',
  'basis',
  'accuracyStatement',
  'labels',
  'gsc',
  'reviewOverdue',
  'reportingRestrictions',
  'handlingInstructions',
];
const DATES = [
  'recordedAt',
  'lastVerifiedAt',
  'inForceFrom',
  'expiresAt',
  'madeAt',
  'servedAt',
  'issuedAt',
  'effectiveFrom',
];

/**
 * Kind of record, status word, month or year; a reference good for this answer only; no sub-type that would name a
 * condition. Source: brief 2.4 `G_EXISTENCE`.
 */
export const generaliseExistence: Generaliser = {
  name: 'G_EXISTENCE',
  source: 'Brief 2.4',
  reads: (_kind, field) => (KEPT.includes(field) || DATES.includes(field) ? SELF : { own: [], unit: [], record: [] }),
  apply: ({ field, value, context }) => {
    if (field === 'id') return typeof value === 'string' ? context.disclosureReferenceOf(value) : null;
    if (DATES.includes(field)) return typeof value === 'string' ? coarseDate(value, context.now) : null;
    return KEPT.includes(field) ? value : null;
  },
};
