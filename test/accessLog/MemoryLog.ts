import type { AccessHits, AccessLogPort } from '../../src/broker/AccessLogPort.js';
import type { AccessFilter, LoggedAccess } from '../../src/model/LoggedAccess.js';

/** An access log in memory, which notes what it is asked. One search looks at `looksAt` accesses and then stops. */
export class MemoryLog implements AccessLogPort {
  accesses: readonly LoggedAccess[] = [];
  looksAt = Number.POSITIVE_INFINITY;
  readonly asked: AccessFilter[] = [];

  async search(filter: AccessFilter, { after, first }: { after: number | null; first: number }): Promise<AccessHits> {
    this.asked.push(filter);
    const older = [...this.accesses]
      .filter(({ intentIndex }) => after === null || intentIndex < after)
      .sort((a, b) => b.intentIndex - a.intentIndex);
    const looked = older.slice(0, this.looksAt);
    const matching = looked.filter((access) => fits(access, filter));
    const last = looked.at(-1);
    const isCut = looked.length < older.length && matching.length < first && last !== undefined;
    return {
      accesses: matching.slice(0, first),
      hasMore: matching.length > first || isCut,
      stoppedAt: isCut ? { index: last.intentIndex, at: last.at } : null,
    };
  }

  async hashOf(index: number): Promise<string | null> {
    return index < 9000 ? `hash of entry ${index}` : null;
  }
}

/** Whether an access fits, by whatever the log has of it, of any force. */
function fits({ requestId, at, intent, outcome }: LoggedAccess, filter: AccessFilter): boolean {
  const rows = outcome?.detail?.rows ?? [];
  const has: { readonly [K in keyof Required<AccessFilter>]: (wanted: never) => boolean } = {
    from: (from: string) => at >= from,
    to: (to: string) => at < to,
    subjectRefs: (refs: readonly string[]) =>
      refs.some((ref) => intent?.subjectRefs.includes(ref) || rows.some(({ subjectRef }) => subjectRef === ref)),
    requesterId: (id: string) => intent?.requester?.id === id,
    organisation: (organisation: string) => intent?.requester?.organisation === organisation,
    group: (group: string) => intent?.requester?.group === group,
    force: (force: string) =>
      [
        ...rows.map(({ sourceForce }) => sourceForce),
        ...(outcome?.body?.sources ?? []).map((source) => source.force),
      ].includes(force),
    caseReference: (reference: string) => intent?.enquiry?.caseReference === reference,
    requestId: (id: string) => requestId === id,
    operation: (operation: string) => rows.some((row) => row.operation === operation),
    kind: (kind: string) =>
      [...(intent?.kinds ?? []), ...rows.map(({ recordKind }) => recordKind)].some((one) => one === kind),
    rootField: (field: string) => intent?.rootFields.includes(field) ?? false,
    outcome: (wanted: string) => outcome?.body?.outcome === wanted,
  };
  return (Object.keys(filter) as (keyof AccessFilter)[]).every((name) => has[name](filter[name] as never));
}
