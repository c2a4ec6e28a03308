import type { DecisionRow } from '../../model/LedgerEntry.js';
import type { AccessFilter, LoggedAccess } from '../../model/LoggedAccess.js';

/** The term that every access has. */
const ANY = 'any:';

/** What an access can be found by. One whose details are erased can be found by its time and its request alone. */
export function accessTerms({ requestId, intent, outcome }: LoggedAccess): Set<string> {
  const terms = new Set([ANY, `request:${requestId}`]);
  const add = (name: string, value: string | null | undefined) => {
    if (value != null) terms.add(`${name}:${value}`);
  };
  if (intent !== null) {
    add('requester', intent.requester?.id);
    add('organisation', intent.requester?.organisation);
    add('group', intent.requester?.group);
    add('case', intent.enquiry?.caseReference);
    for (const ref of intent.subjectRefs) add('subject', ref);
    for (const kind of intent.kinds) add('kind', kind);
    for (const root of intent.rootFields) add('root', root);
  }
  add('outcome', outcome?.body?.outcome);
  for (const { force } of outcome?.body?.sources ?? []) add('force', force);
  for (const { subjectRef } of outcome?.detail?.gateFacts ?? []) add('subject', subjectRef);
  let before: DecisionRow | null = null;
  for (const row of outcome?.detail?.rows ?? []) {
    if (row.subjectRef !== before?.subjectRef) add('subject', row.subjectRef);
    if (row.sourceForce !== before?.sourceForce) add('force', row.sourceForce);
    if (row.recordKind !== before?.recordKind) add('kind', row.recordKind);
    if (row.operation !== before?.operation) add('operation', row.operation);
    before = row;
  }
  return terms;
}

/** A filter as terms, but for its times: of each list one at least must be there. */
export function filterTerms(filter: AccessFilter): readonly (readonly string[])[] {
  const one = (name: string, value: string | undefined) => (value === undefined ? [] : [[`${name}:${value}`]]);
  const wanted = [
    ...one('request', filter.requestId),
    ...(filter.subjectRefs === undefined ? [] : [filter.subjectRefs.map((ref) => `subject:${ref}`)]),
    ...one('requester', filter.requesterId),
    ...one('case', filter.caseReference),
    ...one('organisation', filter.organisation),
    ...one('group', filter.group),
    ...one('force', filter.force),
    ...one('operation', filter.operation),
    ...one('kind', filter.kind),
    ...one('root', filter.rootField),
    ...one('outcome', filter.outcome),
  ];
  return wanted.length === 0 ? [[ANY]] : wanted;
}

/** Whether an access is meant by a filter; decides over what the index proposes. */
export function matchesFilter(access: LoggedAccess, filter: AccessFilter): boolean {
  const at = Date.parse(access.at);
  const { from, to } = timesOf(filter);
  if (at < from || at >= to) return false;
  const terms = accessTerms(access);
  return filterTerms(filter).every((anyOf) => anyOf.some((term) => terms.has(term)));
}

/** Milliseconds since 1970, from inclusive, to exclusive. Throws a `RangeError` naming the bound that is no instant. */
export function timesOf({ from, to }: AccessFilter): { readonly from: number; readonly to: number } {
  return {
    from: from === undefined ? Number.NEGATIVE_INFINITY : instant('from', from),
    to: to === undefined ? Number.POSITIVE_INFINITY : instant('to', to),
  };
}

function instant(name: string, text: string): number {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new RangeError(`${name}: no ISO 8601 instant`);
  return ms;
}
