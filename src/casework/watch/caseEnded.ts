import { listOf } from '../../model/listOf.js';
import { outcomeGroupOf } from '../../model/outcomeGroups.js';
import type { ReadKind, Values } from '../../model/Source.js';

/** The columns that say how a case stands, of the kinds that are one. */
export const END_COLUMNS: Readonly<Partial<Record<ReadKind, readonly string[]>>> = {
  CRIME_REPORT: ['status', 'outcomeType'],
  ARREST: ['disposal'],
};

/**
 * Whether the case of a report or an arrest has ended without a charge, a caution or another finding; null where what is
 * known does not say how it stands. Source: brief 1.3, 3.4 (“ends NFA or acquittal”).
 */
export function hasEnded(kind: ReadKind, values: Values): boolean | null {
  const columns = END_COLUMNS[kind];
  if (columns === undefined || kind === 'NOMINAL') return null;
  if (columns.every((column) => values[column] == null)) return null;
  return ['NO_FURTHER_ACTION', 'NOT_RESOLVED'].includes(outcomeGroupOf(kind, values) ?? '');
}

/** The columns of a criminal history that say what a court found, and when. */
export const VERDICT_COLUMNS = ['disposals.date', 'disposals.offences.verdict'] as const;

/** Whether a court has acquitted on or after the day (ISO date). Source: brief 3.4. */
export const wasAcquitted = ({ disposals }: Values, since: string): boolean =>
  listOf(disposals).some(
    ({ date, offences }) =>
      typeof date === 'string' &&
      date >= since.slice(0, date.length) &&
      listOf(offences).some(({ verdict }) => verdict === 'NOT_GUILTY'),
  );
