import type { Ledger } from '../../src/ledger/Ledger.js';
import type {
  DetailToLog,
  IntentBody,
  OutcomeBody,
  OutcomeDetail,
  Receipt,
  Said,
} from '../../src/model/LedgerEntry.js';
import { oneRecord } from './answers.js';

/** Details that requests take in turns, made before the clock starts. */
const DETAILS: readonly OutcomeDetail[] = Array.from({ length: 256 }, (_, n) => ({
  gateFacts: [{ subjectRef: `p-${n}`, fact: 'SECTION_47_ENQUIRY', how: 'VERIFIED' }],
  rows: oneRecord(n),
}));

const ANSWER = JSON.stringify({
  data: { person: { crimeReports: Array.from({ length: 12 }, () => 'x'.repeat(120)) } },
});
const WITHOUT_TEXT: Said = { answer: ANSWER, text: null };
const WITH_TEXT: Said = { answer: ANSWER, text: { necessity: 'Strategy discussion called for this afternoon.' } };
/** Every so many requests one comes with a justification in words. */
const TEXT_EVERY = 16;

const intentBody = (n: number): IntentBody => ({
  requestId: `rq-${n.toString(36).padStart(16, '0')}`,
  operationName: 'StrategyDiscussion',
  queryHash: '1'.repeat(64),
  variablesHash: '2'.repeat(64),
  requester: {
    id: `sw-${n % 400}`,
    name: 'Zoë Ashgrove',
    organisation: 'NMR-CSC',
    group: 'CHILDRENS_SOCIAL_CARE',
    role: 'Social worker',
    force: null,
  },
  enquiry: {
    id: `enquiry-${n % 5000}`,
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
  subjectRefs: [`p-${n % 20_000}`],
  policyVersion: 'policy-1',
  reading: null,
});

const outcomeBody = (requestId: string): OutcomeBody => ({
  requestId,
  outcome: 'RELEASED',
  shownOutcome: 'RELEASED',
  code: null,
  complete: true,
  sources: [
    { force: 'NMR', status: 'OK' },
    { force: 'WSX', status: 'OK' },
    { force: 'ECL', status: 'TIMEOUT' },
  ],
  responseMarking: 'OFFICIAL_SENSITIVE',
  policyVersion: 'policy-1',
});

/** A request that has begun: what its outcome is appended with. */
export interface BegunRequest {
  readonly n: number;
  readonly requestId: string;
  readonly receipt: Receipt;
}

/** Appends the intent of request `n`. */
export async function begin(ledger: Ledger, n: number): Promise<BegunRequest> {
  const body = intentBody(n);
  return { n, requestId: body.requestId, receipt: await ledger.intent(body) };
}

/** Appends the outcome of a request: ten decision rows where nothing else is said. */
export function end(
  ledger: Ledger,
  { n, requestId, receipt }: BegunRequest,
  detail: DetailToLog = DETAILS[n % DETAILS.length] ?? { gateFacts: [], rows: [] },
  said: Said = n % TEXT_EVERY === 0 ? WITH_TEXT : WITHOUT_TEXT,
): Promise<Receipt> {
  return ledger.outcome(receipt, outcomeBody(requestId), detail, said);
}
