import type { IntentBody, OutcomeBody, PersonGateFact } from '../../model/LedgerEntry.js';

/**
 * The named fields of an intent and no others, at every depth: an object that carries more than its type says,
 * such as a whole enquiry with its subjects, leaves the rest behind (brief 3.7: no disclosed value in the log).
 */
export const copyIntent = (body: IntentBody): IntentBody => ({
  requestId: body.requestId,
  operationName: body.operationName,
  queryHash: body.queryHash,
  variablesHash: body.variablesHash,
  requester: body.requester && {
    id: body.requester.id,
    name: body.requester.name,
    organisation: body.requester.organisation,
    group: body.requester.group,
    role: body.requester.role,
    force: body.requester.force,
  },
  enquiry: body.enquiry && {
    id: body.enquiry.id,
    purpose: body.enquiry.purpose,
    policingPurposes: body.enquiry.policingPurposes,
    lawfulBases: body.enquiry.lawfulBases,
    regime: body.enquiry.regime,
    caseReference: body.enquiry.caseReference,
    meetingId: body.enquiry.meetingId,
    incidentLog: body.enquiry.incidentLog,
    urgency: body.enquiry.urgency,
  },
  rootFields: body.rootFields,
  kinds: body.kinds,
  subjectRefs: body.subjectRefs,
  policyVersion: body.policyVersion,
  reading: body.reading && { purpose: body.reading.purpose },
});

/** The named fields of an outcome and no others, as `copyIntent`. */
export const copyOutcome = (body: OutcomeBody): OutcomeBody => ({
  requestId: body.requestId,
  outcome: body.outcome,
  shownOutcome: body.shownOutcome,
  code: body.code,
  complete: body.complete,
  sources: body.sources.map(({ force, status }) => ({ force, status })),
  responseMarking: body.responseMarking,
  policyVersion: body.policyVersion,
});

/** The named fields of a gate's fact about a person. */
export const copyGateFact = ({ subjectRef, fact, how }: PersonGateFact): PersonGateFact => ({ subjectRef, fact, how });
