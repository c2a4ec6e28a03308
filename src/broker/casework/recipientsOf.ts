import type { GroupCode } from '../../model/codes.js';
import type { LoggedAccess } from '../../model/LoggedAccess.js';
import type { BrokerParts } from '../BrokerParts.js';
import { groupCodeOf } from '../Caller.js';

/** An organisation, and as which group its people received something. */
export interface ToldOrganisation {
  readonly organisation: string;
  readonly group: GroupCode;
  /** The case, meeting or incident of their own under which they last received it. */
  readonly reference: string | null;
}

const AT_ONCE = 100;
const MOST_LOOKED_AT = 5_000;

/**
 * Who, by the access log, received what an access must have held to count, each organisation and group once. Source: DPA
 * 2018 s.48(9); brief 3.6, recipient index.
 */
export async function recipientsOf(
  { accessLog }: Pick<BrokerParts, 'accessLog'>,
  subjectRefs: readonly string[],
  from: string,
  received: (access: LoggedAccess) => boolean,
): Promise<readonly ToldOrganisation[]> {
  const found = new Map<string, ToldOrganisation>();
  let after: number | null = null;
  for (let looked = 0; looked < MOST_LOOKED_AT; looked += AT_ONCE) {
    const hits = await accessLog.search({ subjectRefs, from }, { after, first: AT_ONCE });
    for (const access of hits.accesses) {
      const requester = access.intent?.requester;
      const group = requester == null ? null : groupCodeOf(requester.group);
      if (requester == null || group === null || access.outcome?.body?.outcome !== 'RELEASED' || !received(access))
        continue;
      const { caseReference = null, meetingId = null, incidentLog = null } = access.intent?.enquiry ?? {};
      const reference = caseReference ?? meetingId ?? incidentLog;
      const key = `${requester.organisation} ${group}`;
      if (!found.has(key)) found.set(key, { organisation: requester.organisation, group, reference });
    }
    const next = hits.stoppedAt?.index ?? hits.accesses.at(-1)?.intentIndex;
    if (next === undefined || (!hits.hasMore && hits.stoppedAt === null)) break;
    after = next;
  }
  return [...found.values()];
}
