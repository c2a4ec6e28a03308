import type { DecisionRow } from '../model/LedgerEntry.js';
import type { LoggedAccess } from '../model/LoggedAccess.js';

/** In which form a field went out, or that it did not. `FULL` is also said of a field in which nothing was held. */
export type Form = 'FULL' | 'MINIMUM' | 'FULL_BY_AUTHORISATION' | 'WITHHELD';

/** What one force's records said, or did not say, about one person. */
export interface DisclosedByForce {
  readonly force: string | null;
  readonly fields: readonly { readonly kind: string | null; readonly field: string; readonly form: Form }[];
}

export function formOf({ decision, shownReason }: DecisionRow): Form {
  const wentOut = shownReason === null || shownReason === 'GENERALISED';
  if (decision === 'N' || !wentOut) return 'WITHHELD';
  if (decision === 'M') return 'MINIMUM';
  return decision === 'F' ? 'FULL' : 'FULL_BY_AUTHORISATION';
}

/** Rows by force, each field of a kind in each form once, in the order in which they were decided. */
export function byForce(rows: readonly DecisionRow[]): readonly DisclosedByForce[] {
  const forces = new Map<string | null, Map<string, DisclosedByForce['fields'][number]>>();
  for (const row of rows) {
    const fields = forces.get(row.sourceForce) ?? new Map<string, DisclosedByForce['fields'][number]>();
    const form = formOf(row);
    fields.set(`${row.recordKind} ${row.fieldPath} ${form}`, { kind: row.recordKind, field: row.fieldPath, form });
    forces.set(row.sourceForce, fields);
  }
  return [...forces].map(([force, fields]) => ({ force, fields: [...fields.values()] }));
}

/** Whether what a row decided about left with the answer. */
export const wentOut = ({ outcome }: LoggedAccess, row: DecisionRow): boolean =>
  outcome?.body?.outcome === 'RELEASED' && formOf(row) !== 'WITHHELD';

/** Who it was, when, and in which request. */
export const whoAndWhen = ({ at, requestId, intent, outcome }: LoggedAccess) => ({
  at,
  requestId,
  who: intent?.requester ?? null,
  why: intent?.enquiry ?? null,
  reading: intent?.reading?.purpose ?? null,
  outcome: outcome?.body?.outcome ?? null,
  isErased: intent === null,
});
