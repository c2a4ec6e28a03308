import type { DecisionRow, IntentBody, OutcomeBody, OutcomeDetail, Said } from '../../src/model/LedgerEntry.js';

/** A clock that moves one millisecond with each reading. */
export function tickingClock(): () => Date {
  let now = Date.UTC(2026, 0, 5, 9, 0, 0, 0);
  return () => new Date(now++);
}

export function intentBody(request: number): IntentBody {
  return {
    requestId: `request-${request}`,
    operationName: 'StrategyDiscussion',
    queryHash: '1'.repeat(64),
    variablesHash: '2'.repeat(64),
    requester: {
      id: 'sw-104',
      name: 'Zoë Ashgrove',
      organisation: 'NMR-CSC',
      group: 'CHILDRENS_SOCIAL_CARE',
      role: 'Social worker',
      force: null,
    },
    enquiry: {
      id: 'enquiry-7',
      purpose: 'STRATEGY_DISCUSSION_OR_S47',
      policingPurposes: ['PROTECT_LIFE_AND_PROPERTY'],
      lawfulBases: ['CA1989_S47'],
      regime: 'UKGDPR',
      caseReference: 'CSC-2026-0113',
      meetingId: null,
      incidentLog: null,
      urgency: 'ROUTINE',
    },
    rootFields: ['person'],
    kinds: ['CRIME_REPORT'],
    subjectRefs: ['subject-a'],
    policyVersion: 'policy-1',
    reading: null,
  };
}

export function outcomeBody(request: number): OutcomeBody {
  return {
    requestId: `request-${request}`,
    outcome: 'RELEASED',
    shownOutcome: 'RELEASED',
    code: null,
    complete: true,
    sources: [
      { force: 'NMR', status: 'OK' },
      { force: 'WSX', status: 'TIMEOUT' },
    ],
    responseMarking: 'OFFICIAL_SENSITIVE',
    policyVersion: 'policy-1',
  };
}

export function decisionRow(recordId: string): DecisionRow {
  return {
    operation: 'DISCLOSURE',
    subjectRef: 'subject-a',
    sourceForce: 'NMR',
    recordKind: 'CRIME_REPORT',
    recordId,
    fieldPath: 'crimeReports.offence',
    category: 'OFFENCE_FACTS',
    decision: 'M',
    generaliser: 'G_OFFENCE',
    trueReason: 'NOT_JUSTIFIED_FOR_RECIPIENT',
    shownReason: 'GENERALISED',
    authorisationId: null,
    reasonInWords: null,
  };
}

export function outcomeDetail(rows: number): OutcomeDetail {
  return {
    gateFacts: [{ subjectRef: 'p-7c2e', fact: 'SECTION_47_ENQUIRY', how: 'VERIFIED' }],
    rows: Array.from({ length: rows }, (_, index) => decisionRow(`record-${index}`)),
  };
}

/** An answer, and no justification. */
export const SAID: Said = { answer: '{"data":{"person":null}}', text: null };
