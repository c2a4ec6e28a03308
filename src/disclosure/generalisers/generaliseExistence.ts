import type { Value } from '../../model/Source.js';
import { type Generaliser, NO_READS, SELF } from './Generaliser.js';
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
  'reviewOverdue',
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
/** Texts that bind the recipient and may name people: that there are some is said in a fixed sentence. */
const SENTENCES: Readonly<Record<string, string>> = {
  reportingRestrictions: 'A court order restricts what may be published: ask the contact point before anything is.',
  handlingInstructions: 'Conditions apply to using this record: ask the contact point for them.',
};

/**
 * Kind of record, status word, month or year; a reference good for this answer only; no sub-type that would name a
 * condition, and no marking, which would tell of what is withheld. Source: brief 2.4 `G_EXISTENCE`, 4.6.
 */
export const generaliseExistence: Generaliser = {
  name: 'G_EXISTENCE',
  source: 'Brief 2.4, 4.6',
  reads: ({ field }) =>
    KEPT.includes(field) || DATES.includes(field) || SENTENCES[field] !== undefined ? SELF : NO_READS,
  apply: ({ field, value, context }) => {
    if (field === 'id') return typeof value === 'string' ? context.disclosureReferenceOf(value) : null;
    if (DATES.includes(field)) return typeof value === 'string' ? coarseDate(value, context.now) : null;
    const sentence = SENTENCES[field];
    if (sentence !== undefined) return holdsAny(value) ? [sentence] : null;
    return KEPT.includes(field) ? value : null;
  },
};

const holdsAny = (value: Value): boolean => Array.isArray(value) && value.length > 0;
