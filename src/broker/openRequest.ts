import { decidedLinks } from '../casework/decidedLinks.js';
import type { BrokerError } from '../model/BrokerError.js';
import type { IntentBody } from '../model/LedgerEntry.js';
import { countedKinds } from './aggregateQuestion.js';
import type { BrokerParts } from './BrokerParts.js';
import { type Caller, groupCodeOf } from './Caller.js';
import { readingOf } from './judgeReading.js';
import { judgeRequest } from './judgeRequest.js';
import { LiveRequest } from './LiveRequest.js';
import type { RequestIn } from './RequestIn.js';
import { subjectRefs } from './subjectRefs.js';

/** A request whose intent is durable; where it is refused, nothing is asked and all that is left is to close it. */
export interface OpenedRequest {
  readonly live: LiveRequest;
  readonly refusal: BrokerError | null;
}

/**
 * Judges the request by itself and makes its intent durable. A refusal is logged in the same detail as a release.
 * @throws BrokerError LEDGER_UNAVAILABLE where it cannot be logged.
 */
export async function openRequest(parts: BrokerParts, request: RequestIn): Promise<OpenedRequest> {
  const caller = await callerOf(parts, request);
  const refusal = request.problem ?? judgeRequest(parts, request, caller);
  const refs = await subjectRefs(parts, request, caller);
  const watched = parts.subjectWatch.isTooMany(request.requester, refs);
  const intent = await parts.ledger.intent(intentBody(parts, request, refs));
  const live = new LiveRequest(parts, request, caller, intent);
  if (await watched) live.noteManySubjects();
  return { live, refusal };
}

async function callerOf({ casework, cases }: BrokerParts, { requester, enquiry }: RequestIn): Promise<Caller | null> {
  const group = requester === null ? null : groupCodeOf(requester.group);
  if (requester === null || enquiry === null || group === null) return null;
  const authorisations = await casework.authorisationsFor(requester.organisation);
  return { requester, enquiry, group, authorisations, links: decidedLinks(cases), childDisclosure: null };
}

function intentBody(parts: BrokerParts, request: RequestIn, refs: readonly string[]): IntentBody {
  const { plan, requester, enquiry } = request;
  return {
    requestId: request.requestId,
    operationName: request.operationName,
    queryHash: request.queryHash,
    variablesHash: parts.pseudonymise('variables', request.variablesText),
    requester: requester && {
      id: requester.id,
      name: requester.name,
      organisation: requester.organisation,
      group: requester.group,
      role: requester.role,
      force: requester.side === 'POLICE' ? requester.force : null,
    },
    enquiry: enquiry && {
      id: enquiry.id,
      purpose: enquiry.purpose,
      policingPurposes: enquiry.policingPurposes,
      lawfulBases: enquiry.lawfulBases,
      regime: requester?.side === 'POLICE' ? 'PART3' : 'UKGDPR',
      caseReference: enquiry.caseReference,
      meetingId: enquiry.meetingId,
      incidentLog: enquiry.incidentLog,
      urgency: enquiry.urgency,
    },
    rootFields: plan.roots.map(({ field }) => field),
    kinds: [...new Set([...plan.kinds, ...countedKinds(plan)])],
    subjectRefs: refs,
    policyVersion: parts.policy.version,
    reading: readingOf(plan),
  };
}
