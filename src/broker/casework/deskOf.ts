import { type Actor, actorOf } from '../../casework/Actor.js';
import type { CaseDesk } from '../../casework/CaseDesk.js';
import { organisationKindsOf } from '../../identity/organisationKindsOf.js';
import type { Requester } from '../../model/Requester.js';
import type { BrokerParts } from '../BrokerParts.js';

/** What a command of this requester may know. */
export const deskOf = (parts: BrokerParts, requester: Requester, now: string): CaseDesk =>
  deskFor(parts, actorOf(requester), now);

export const deskFor = (
  { cases, deadlines, organisations, forces, newCaseId, pseudonymise }: BrokerParts,
  actor: Actor,
  now: string,
): CaseDesk => ({
  actor,
  now,
  newId: newCaseId,
  idFor: (prefix, reason) => `${prefix}-${pseudonymise('record', `${prefix} ${reason}`)}`,
  cases,
  deadlines,
  organisations,
  forces,
  fits: (group, kind) => organisationKindsOf(group).some((one) => one === kind),
});
