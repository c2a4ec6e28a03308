import type { IntentBody, OutcomeBody } from '../model/LedgerEntry.js';

/**
 * The named fields of an intent and no others, at every depth: an object that carries more than its type says,
 * such as a whole enquiry with its subjects, leaves the rest behind (brief 3.7: no disclosed value in the log).
 */
export function copyIntent(body: IntentBody): IntentBody {
  const { requestId, operationName, queryHash, variablesHash, requester, enquiry, policyVersion } = body;
  return {
    requestId,
    operationName,
    queryHash,
    variablesHash,
    requester: requester && {
      id: requester.id,
      name: requester.name,
      organisation: requester.organisation,
      group: requester.group,
      role: requester.role,
      force: requester.force,
    },
    enquiry: enquiry && {
      id: enquiry.id,
      purpose: enquiry.purpose,
      policingPurposes: enquiry.policingPurposes,
      lawfulBases: enquiry.lawfulBases,
      regime: enquiry.regime,
      caseReference: enquiry.caseReference,
      meetingId: enquiry.meetingId,
      incidentLog: enquiry.incidentLog,
      urgency: enquiry.urgency,
    },
    rootFields: body.rootFields,
    kinds: body.kinds,
    subjectRefs: body.subjectRefs,
    policyVersion,
  };
}

/** The named fields of an outcome and no others, as `copyIntent`. */
export function copyOutcome(body: OutcomeBody): OutcomeBody {
  return {
    requestId: body.requestId,
    outcome: body.outcome,
    shownOutcome: body.shownOutcome,
    code: body.code,
    complete: body.complete,
    sources: body.sources.map(({ force, status }) => ({ force, status })),
    responseMarking: body.responseMarking,
    policyVersion: body.policyVersion,
  };
}
