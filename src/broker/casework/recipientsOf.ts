import type { GroupCode } from '../../model/codes.js';
import type { LoggedAccess } from '../../model/LoggedAccess.js';
import type { BrokerParts } from '../BrokerParts.js';
import { groupCodeOf } from '../Caller.js';
import { accessesOf } from './accessesOf.js';

/** An organisation, and as which group its people received something. */
export interface ToldOrganisation {
  readonly organisation: string;
  readonly group: GroupCode;
  /** The case, meeting or incident of their own under which they last received it. */
  readonly reference: string | null;
}

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
  for await (const access of accessesOf(accessLog, { subjectRefs, from })) {
    const told = toldBy(access);
    if (told === null || !received(access)) continue;
    const key = `${told.organisation} ${told.group}`;
    if (!found.has(key)) found.set(key, told);
  }
  return [...found.values()];
}

/** Whom an access released something to, and under which reference of theirs; null where it released nothing. */
export function toldBy({ intent, outcome }: LoggedAccess): ToldOrganisation | null {
  const requester = intent?.requester;
  const group = requester == null ? null : groupCodeOf(requester.group);
  if (requester == null || group === null || outcome?.body?.outcome !== 'RELEASED') return null;
  const { caseReference = null, meetingId = null, incidentLog = null } = intent?.enquiry ?? {};
  return { organisation: requester.organisation, group, reference: caseReference ?? meetingId ?? incidentLog };
}
