import { BrokerError } from '../model/BrokerError.js';
import type { IntentBody } from '../model/LedgerEntry.js';
import type { BrokerParts } from './BrokerParts.js';
import { type Caller, groupCodeOf } from './Caller.js';
import { judgeRequest, subjectOf } from './judgeRequest.js';
import { LiveRequest } from './LiveRequest.js';
import type { RequestIn } from './RequestIn.js';
import { askedRef } from './references.js';

/**
 * Judges the request by itself and makes its intent durable. A refusal is logged in the same detail as a release.
 * @throws BrokerError the refusal, or LEDGER_UNAVAILABLE where it cannot be logged.
 */
export async function openRequest(parts: BrokerParts, request: RequestIn): Promise<LiveRequest> {
  const caller = callerOf(request);
  const refusal = request.problem ?? judgeRequest(parts, request, caller);
  await parts.ledger.intent(intentBody(parts, request));
  const live = new LiveRequest(parts, request, caller);
  if (refusal !== null) {
    await live.close(refusal.code);
    throw refusal;
  }
  return live;
}

function callerOf({ requester, enquiry }: RequestIn): Caller | null {
  const group = requester === null ? null : groupCodeOf(requester.group);
  return requester === null || enquiry === null || group === null ? null : { requester, enquiry, group };
}

function intentBody(parts: BrokerParts, request: RequestIn): IntentBody {
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
    },
    rootFields: plan.roots.map(({ field }) => field),
    kinds: plan.kinds,
    subjectRefs: subjectRefs(parts, request),
    policyVersion: parts.policy.version,
  };
}

/** Pseudonyms of whoever is asked about; an argument that names nobody has none. */
function subjectRefs(parts: BrokerParts, { plan }: RequestIn): string[] {
  const refs = plan.roots.flatMap(({ field, args, person }) => {
    if (person === null) return [];
    try {
      return [askedRef(parts, subjectOf(field, args))];
    } catch (error) {
      if (error instanceof BrokerError) return [];
      throw error;
    }
  });
  return [...new Set(refs)];
}
