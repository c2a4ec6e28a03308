import type { DecisionRow, IntentBody, OutcomeBody, OutcomeDetail } from '../../src/model/LedgerEntry.js';
import type { LoggedAccess, LoggedOutcome } from '../../src/model/LoggedAccess.js';

export const row = (different: Partial<DecisionRow>): DecisionRow => ({
  operation: 'DISCLOSURE',
  subjectRef: null,
  sourceForce: null,
  recordKind: null,
  recordId: null,
  fieldPath: 'orders.expiresAt',
  category: 'EXISTENCE',
  decision: 'F',
  generaliser: null,
  trueReason: null,
  shownReason: null,
  authorisationId: null,
  reasonInWords: null,
  ...different,
});

const officer: NonNullable<IntentBody['requester']> = {
  id: 'nmr-1180',
  name: 'Officer One',
  organisation: 'NMR-POLICE',
  group: 'POLICE_PUBLIC_PROTECTION',
  role: 'MOSOVO officer',
  force: 'NMR',
};
const socialWorker: NonNullable<IntentBody['requester']> = {
  id: 'csc-4471',
  name: 'Case Worker',
  organisation: 'CSC-NORTHMOOR',
  group: 'CHILDRENS_SOCIAL_CARE',
  role: null,
  force: null,
};
const enquiry: NonNullable<IntentBody['enquiry']> = {
  id: 'enq-1',
  purpose: 'INVESTIGATION',
  policingPurposes: ['PREVENT_AND_DETECT_OFFENCES'],
  lawfulBases: ['POLICE_INTERNAL'],
  regime: 'PART3',
  caseReference: 'NMR/24/118204',
  meetingId: null,
  incidentLog: null,
  urgency: 'ROUTINE',
};

/** An access whose intent stands at `index` and its outcome right after it, a minute after the one before. */
export function access(
  index: number,
  intent: Partial<IntentBody> | null,
  outcome: (Partial<OutcomeBody> & Partial<OutcomeDetail>) | null,
  different: Partial<LoggedOutcome> = {},
): LoggedAccess {
  const requestId = `rq-old-${index}`;
  const at = new Date(Date.UTC(2026, 10, 20, 9, index)).toISOString();
  const { rows = [], gateFacts = [], ...body } = outcome ?? {};
  return {
    requestId,
    intentIndex: index,
    at,
    intent: intent && {
      requestId,
      operationName: 'Ask',
      queryHash: 'a1'.repeat(32),
      variablesHash: 'keyed',
      requester: officer,
      enquiry,
      rootFields: ['person'],
      kinds: ['SHPO_SRO'],
      subjectRefs: [],
      policyVersion: 'policy-1',
      reading: null,
      ...intent,
    },
    outcome: outcome && {
      index: index + 1,
      at: at.replace(':00.000Z', ':01.500Z'),
      body: {
        requestId,
        outcome: 'RELEASED',
        shownOutcome: 'RELEASED',
        code: null,
        complete: true,
        sources: [],
        responseMarking: 'OFFICIAL',
        policyVersion: 'policy-1',
        ...body,
      },
      detail: { gateFacts, rows },
      text: null,
      ...different,
    },
  };
}

/** A small log with everything that there can be, oldest first; `one` and `two` are pseudonyms of people. */
export function smallLog(one: string, two: string): readonly LoggedAccess[] {
  const ok = (force: string) => ({ force, status: 'OK' as const });
  const opened = {
    subjectRef: one,
    sourceForce: 'NMR',
    recordKind: 'SHPO_SRO',
    recordId: 'r-NmrOrder',
    fieldPath: 'orders.conditions.text',
    category: 'CONDITIONS',
    decision: 'I_OPENED',
    authorisationId: 'auth-7',
    reasonInWords: 'opened by an authorisation',
  } as const;
  const classified = {
    subjectRef: two,
    sourceForce: 'SLW',
    recordKind: 'INTELLIGENCE',
    recordId: 'r-SlwReport',
    fieldPath: 'intelligence',
    category: 'EXISTENCE',
    decision: 'N',
    trueReason: 'CLASSIFICATION',
  } as const;
  return [
    access(
      0,
      { requester: socialWorker, enquiry: null, rootFields: ['openEnquiry'], kinds: [] },
      {
        outcome: 'DONE',
        shownOutcome: null,
        rows: [row({ operation: 'COLLECTION', recordId: 'enq-2', fieldPath: 'openEnquiry', category: null })],
      },
      {
        text: {
          enquiries: [
            {
              enquiry: 'enq-2',
              necessity: 'A child may be at risk.',
              subjectInformed: { state: 'NOT_TOLD' },
              dutyNamed: null,
            },
          ],
        },
      },
    ),
    access(
      2,
      { subjectRefs: [one], operationName: 'Whole' },
      {
        complete: false,
        sources: [ok('NMR'), ok('SLW'), { force: 'ARV', status: 'TIMEOUT' }],
        responseMarking: 'OFFICIAL_SENSITIVE',
        rows: [
          row({ operation: 'CONSULTATION', ...opened }),
          row({
            operation: 'CONSULTATION',
            subjectRef: one,
            sourceForce: 'NMR',
            recordKind: 'SHPO_SRO',
            recordId: 'r-NmrOrder',
            decision: 'M',
            generaliser: 'G_DATE',
            trueReason: 'NOT_JUSTIFIED_FOR_RECIPIENT',
            shownReason: 'GENERALISED',
          }),
          row(classified),
        ],
        gateFacts: [{ subjectRef: one, fact: 'case or nominal reference', how: 'ASSERTED' }],
      },
    ),
    access(
      4,
      {
        requester: socialWorker,
        enquiry: { ...enquiry, caseReference: null, meetingId: 'SD-1', regime: 'UKGDPR' },
        subjectRefs: [one],
      },
      {
        sources: [ok('NMR'), ok('SLW')],
        rows: [row({ subjectRef: one, sourceForce: 'SLW', recordKind: 'VOO', decision: 'F' })],
      },
    ),
    access(
      6,
      {
        requester: { ...officer, id: 'slw-2210', organisation: 'SLW-POLICE', force: 'SLW' },
        rootFields: ['searchPeople'],
        subjectRefs: [two],
      },
      {
        sources: [ok('ARV')],
        outcome: 'WITHHELD',
        shownOutcome: 'NOTHING_TO_DISCLOSE',
        rows: [row({ subjectRef: two, sourceForce: 'ARV', decision: 'N' })],
      },
    ),
    access(
      8,
      { enquiry: null, rootFields: ['forces'], kinds: [] },
      { outcome: 'DONE', shownOutcome: null, sources: [ok('NMR'), ok('SLW'), ok('ARV')] },
    ),
    access(
      10,
      { subjectRefs: [two] },
      { outcome: 'REFUSED', shownOutcome: null, code: 'KIND_NOT_REQUESTED', responseMarking: null },
    ),
    access(12, { subjectRefs: [one] }, null),
    access(14, null, {}, { body: null, detail: null }),
    access(
      16,
      {
        requester: { ...socialWorker, id: 'aud-9', organisation: 'DATA-OVERSIGHT', group: 'AUDITOR' },
        enquiry: null,
        rootFields: ['accessLog'],
        kinds: [],
        subjectRefs: [one],
        reading: { purpose: 'LAWFULNESS' },
      },
      {
        outcome: 'DONE',
        shownOutcome: null,
        rows: [row({ operation: 'CONSULTATION', subjectRef: one, fieldPath: 'accessLog', category: null })],
      },
    ),
  ];
}
