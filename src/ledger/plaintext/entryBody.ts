import type { IntentBody, OutcomeBody, PersonGateFact } from '../../model/LedgerEntry.js';
import type { ByteSink } from './ByteSink.js';

/**
 * The JSON of an intent: the named fields and no others, at every depth. An object that carries more than its type
 * says, such as a whole enquiry with its subjects, leaves the rest behind (brief 3.7: no disclosed value in the log).
 */
export function putIntent(body: IntentBody, sink: ByteSink): void {
  put('{"requestId":', body.requestId, sink);
  put(',"operationName":', body.operationName, sink);
  put(',"queryHash":', body.queryHash, sink);
  put(',"variablesHash":', body.variablesHash, sink);
  sink.latin1(',"requester":');
  putRequester(body.requester, sink);
  sink.latin1(',"enquiry":');
  putEnquiry(body.enquiry, sink);
  putList(',"rootFields":', body.rootFields, sink);
  putList(',"kinds":', body.kinds, sink);
  putList(',"subjectRefs":', body.subjectRefs, sink);
  put(',"policyVersion":', body.policyVersion, sink);
  sink.latin1(',"reading":');
  putReading(body.reading, sink);
  sink.latin1('}');
}

/** The JSON of an outcome: its named fields and no others, as `putIntent`. */
export function putOutcome(body: OutcomeBody, sink: ByteSink): void {
  put('{"requestId":', body.requestId, sink);
  put(',"outcome":', body.outcome, sink);
  put(',"shownOutcome":', body.shownOutcome, sink);
  put(',"code":', body.code, sink);
  sink.latin1(body.complete ? ',"complete":true,"sources":[' : ',"complete":false,"sources":[');
  let separator = '{"force":';
  for (const { force, status } of body.sources) {
    put(separator, force, sink);
    put(',"status":', status, sink);
    separator = '},{"force":';
  }
  sink.latin1(body.sources.length === 0 ? ']' : '}]');
  put(',"responseMarking":', body.responseMarking, sink);
  put(',"policyVersion":', body.policyVersion, sink);
  sink.latin1('}');
}

/** The JSON of gates' facts about people: their named fields and no others. */
export function putGateFacts(facts: readonly PersonGateFact[], sink: ByteSink): void {
  let separator = '[{"subjectRef":';
  for (const { subjectRef, fact, how } of facts) {
    put(separator, subjectRef, sink);
    put(',"fact":', fact, sink);
    put(',"how":', how, sink);
    separator = '},{"subjectRef":';
  }
  sink.latin1(facts.length === 0 ? '[]' : '}]');
}

function putReading(reading: IntentBody['reading'], sink: ByteSink): void {
  if (reading === null) {
    sink.json(null);
    return;
  }
  put('{"purpose":', reading.purpose, sink);
  sink.latin1('}');
}

function putRequester(requester: IntentBody['requester'], sink: ByteSink): void {
  if (requester === null) {
    sink.json(null);
    return;
  }
  put('{"id":', requester.id, sink);
  put(',"name":', requester.name, sink);
  put(',"organisation":', requester.organisation, sink);
  put(',"group":', requester.group, sink);
  put(',"role":', requester.role, sink);
  put(',"force":', requester.force, sink);
  sink.latin1('}');
}

function putEnquiry(enquiry: IntentBody['enquiry'], sink: ByteSink): void {
  if (enquiry === null) {
    sink.json(null);
    return;
  }
  put('{"id":', enquiry.id, sink);
  put(',"purpose":', enquiry.purpose, sink);
  putList(',"policingPurposes":', enquiry.policingPurposes, sink);
  putList(',"lawfulBases":', enquiry.lawfulBases, sink);
  put(',"regime":', enquiry.regime, sink);
  put(',"caseReference":', enquiry.caseReference, sink);
  put(',"meetingId":', enquiry.meetingId, sink);
  put(',"incidentLog":', enquiry.incidentLog, sink);
  put(',"urgency":', enquiry.urgency, sink);
  sink.latin1('}');
}

/** What comes before a value, and the value. */
function put(before: string, value: string | null, sink: ByteSink): void {
  sink.latin1(before);
  sink.json(value);
}

function putList(before: string, values: readonly string[], sink: ByteSink): void {
  sink.latin1(before);
  let separator = '[';
  for (const value of values) {
    put(separator, value, sink);
    separator = ',';
  }
  sink.latin1(values.length === 0 ? '[]' : ']');
}
