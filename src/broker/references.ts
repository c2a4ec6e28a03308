import type { RowSubject } from '../disclosure/decisionRows.js';
import type { ForceCode, RecordKind, S62Operation } from '../model/codes.js';
import type { Nominal, SourceRecord } from '../model/Source.js';
import { canonicalPncId } from '../model/subjectIdentifiers.js';
import { isPolice } from '../policy/policeCaller.js';
import { type AskedSubject, type SoughtSubject, subjectText } from './AskedSubject.js';
import type { BrokerParts } from './BrokerParts.js';
import type { Caller } from './Caller.js';

/** A person's pseudonym in the log: by PNC ID where a force holds one, so that one person has one. */
export function subjectRefOf(
  { pseudonymise }: BrokerParts,
  { nominals }: { readonly nominals: readonly Nominal[] },
): string {
  for (const { values } of nominals) {
    const pncId = typeof values.pncId === 'string' ? canonicalPncId(values.pncId) : null;
    if (pncId !== null) return askedRef({ pseudonymise }, { by: 'PNC_ID', value: pncId });
  }
  const [first] = [...nominals].sort((a, b) => `${a.force}${a.ref}`.localeCompare(`${b.force}${b.ref}`));
  if (first === undefined) return `p-${pseudonymise('subject', 'nobody')}`;
  return askedRef({ pseudonymise }, { by: 'NOMINAL', force: first.force, value: first.ref });
}

/** The pseudonym of a subject as it was asked for. */
export const askedRef = (
  { pseudonymise }: Pick<BrokerParts, 'pseudonymise'>,
  asked: AskedSubject | SoughtSubject,
): string => `p-${pseudonymise('subject', subjectText(asked))}`;

/** A record's opaque id: the same for the same record, never the force's own number. */
export function recordRef({ pseudonymise }: BrokerParts, record: SourceRecord): string {
  const known = REFS.get(record);
  if (known?.by === pseudonymise) return known.ref;
  const { force, kind, id } = record;
  const ref = `r-${pseudonymise('record', `${force} ${kind} ${id}`)}`;
  REFS.set(record, { by: pseudonymise, ref });
  return ref;
}

/** By a record as it was read, which is never changed, and by who made it. */
const REFS = new WeakMap<SourceRecord, { readonly by: BrokerParts['pseudonymise']; readonly ref: string }>();

/**
 * Reading one's own force's record is a consultation; anything else that leaves is a disclosure, also what an officer
 * tells somebody who is no police officer (brief 3.7).
 */
export const operationFor = ({ requester, group }: Caller, force: ForceCode): S62Operation =>
  isPolice(group) && requester.side === 'POLICE' && requester.force === force ? 'CONSULTATION' : 'DISCLOSURE';

/** What all log rows about one record, or (without one) about one nominal of a force, share. */
export const rowSubject = (
  caller: Caller,
  subjectRef: string,
  force: ForceCode,
  list: string,
  record: { readonly kind: RecordKind; readonly ref: string } | null = null,
): RowSubject => ({
  operation: operationFor(caller, force),
  subjectRef,
  sourceForce: force,
  recordKind: record?.kind ?? null,
  recordId: record?.ref ?? null,
  list,
  isPolice: isPolice(caller.group),
});
