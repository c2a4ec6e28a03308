import type { DecisionRow } from '../model/LedgerEntry.js';
import type { LoggedAccess } from '../model/LoggedAccess.js';
import { byForce, whoAndWhen } from './reportDisclosed.js';

/** What was decided about one person, and not about anybody else in the same request. */
export function rowsAbout({ outcome }: LoggedAccess, refs: readonly string[]): readonly DecisionRow[] {
  return (outcome?.detail?.rows ?? []).filter(({ subjectRef }) => subjectRef !== null && refs.includes(subjectRef));
}

/**
 * An access as the person it was about may be told of it: who, when, why, and which fields in which form, by force
 * (DPA 2018 s.45; corrections go to whoever had the data, s.46 to s.48). Of others it says only how many rows there were.
 */
export function subjectReport(access: LoggedAccess, refs: readonly string[]) {
  const rows = rowsAbout(access, refs);
  return {
    ...whoAndWhen(access),
    askedAbout: access.intent?.subjectRefs.some((ref) => refs.includes(ref)) ?? false,
    forces: byForce(rows),
    rowsAboutOthers: (access.outcome?.detail?.rows.length ?? 0) - rows.length,
  };
}
