import type { RecordKind } from '../model/codes.js';
import type { RecordFacts } from './Decision.js';

/** Columns that say so, per kind; `*` is every kind. */
export const NON_CONVICTION_COLUMNS = { '*': ['nonConviction'], CRIME_REPORT: ['outcomeType'] } as const;

/** Kinds that are never a finding of guilt, whatever the force recorded: a suspicion, a report, a notice, a civil order. */
const NEVER_A_CONVICTION: readonly RecordKind[] = ['ARREST', 'INTELLIGENCE', 'CAWN', 'DVPN_DVPO'];

/** Home Office outcomes from here on are no finding of guilt (brief 1.3). */
const FIRST_WITHOUT_FINDING = 9;

/**
 * True for an arrest, a matter that went no further, an acquittal, an allegation and intelligence. A crime report is an
 * allegation unless the force says otherwise and its outcome does not contradict that. Source: brief 1.1, 4.4.
 */
export function isNonConviction({ kind, values }: Pick<RecordFacts, 'kind' | 'values'>): boolean {
  if (NEVER_A_CONVICTION.includes(kind) || values.nonConviction === true) return true;
  if (kind !== 'CRIME_REPORT') return false;
  return values.nonConviction !== false || Number.parseInt(String(values.outcomeType), 10) >= FIRST_WITHOUT_FINDING;
}
