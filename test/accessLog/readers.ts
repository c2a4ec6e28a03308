import type { DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import type { Ledger } from '../../src/ledger/Ledger.js';
import type { IntentBody, OutcomeBody, OutcomeDetail, Receipt } from '../../src/model/LedgerEntry.js';
import { type Answer, startTestBroker, type TestBroker } from '../harness.js';
import { MemoryLog } from './MemoryLog.js';

export const AUDITOR: DevelopmentClaims = {
  sub: 'aud-9',
  name: 'Auditor One',
  org: 'DATA-OVERSIGHT',
  group: 'AUDITOR',
  role: 'data protection officer',
};

export const STEWARD: DevelopmentClaims = {
  sub: 'nmr-3300',
  name: 'Steward One',
  org: 'NMR-POLICE',
  group: 'SOURCE_STEWARD',
  role: 'records manager',
  force: 'NMR',
};

/** Everything that can be asked of the log. */
export const WHOLE = `query Read($purpose: LogPurpose!, $where: AccessLogFilter, $first: Int, $after: String) {
  accessLog(purposeOfReading: $purpose, where: $where, first: $first, after: $after) {
    isComplete searchedBackTo
    pageInfo { hasNextPage endCursor }
    edges { cursor node {
      requestId at detailsErased operationName queryHash variablesHash rootFields kinds subjects policyVersion readingPurpose
      requester { id name organisation group role force }
      enquiry { id purpose policingPurposes lawfulBases regime caseReference meetingId incidentLog urgency }
      outcome { at outcome shownOutcome code complete sources { force status } marking policyVersion }
      decisions { total rows {
        operation subjectRef sourceForce recordKind recordId fieldPath category decision generaliser trueReason shownReason
        authorisationId reasonInWords } }
      gateFacts { subjectRef fact how }
      justification { path text }
      intentReceipt { index hash } outcomeReceipt { index hash }
    } }
  }
}`;

/** The ids of what is found, and whether there is more. */
export const BRIEF = WHOLE.replace(/edges \{[\s\S]*\n {4}\} \}\n/, 'edges { cursor node { requestId } }\n');

/** Far beyond the entries of a log that a test makes up, which therefore stands before every request. */
const LATER = 1_000_000;

/** What the broker wrote to its ledger, in order. */
export type Written =
  | { readonly intent: IntentBody }
  | { readonly outcome: OutcomeBody; readonly detail: OutcomeDetail }
  | { readonly searched: true };

/** A broker whose access log is made up, and what it writes to its own. */
export async function startReading() {
  const log = new MemoryLog();
  const written: Written[] = [];
  const later = ({ index, hash }: Receipt, by: number): Receipt => ({ index: index + by, hash });
  const wrapLedger = (ledger: Ledger): Ledger => ({
    recovered: ledger.recovered,
    folder: ledger.folder,
    keysFolder: ledger.keysFolder,
    get available() {
      return ledger.available;
    },
    durable: () => ledger.durable(),
    async intent(body) {
      const receipt = await ledger.intent(body);
      written.push({ intent: body });
      return later(receipt, LATER);
    },
    async outcome(intent, body, detail, said) {
      const receipt = await ledger.outcome(later(intent, -LATER), body, detail, said);
      written.push({ outcome: body, detail: { ...detail, rows: [...detail.rows] } });
      return later(receipt, LATER);
    },
    close: () => ledger.close(),
  });
  const accessLog = {
    search: (...asked: Parameters<MemoryLog['search']>) => {
      written.push({ searched: true });
      return log.search(...asked);
    },
    hashOf: (index: number) => log.hashOf(index),
  };
  const broker = await startTestBroker({}, { wrapLedger, accessLog });
  const refOf = (pncId: string) => `p-${broker.server.broker.parts.pseudonymise('subject', `PNC_ID ${pncId}`)}`;
  return { broker, log, written, refOf, reader: (claims: DevelopmentClaims) => readerOf(broker, claims) };
}

/** Somebody who reads the log. */
export async function readerOf(broker: TestBroker, claims: DevelopmentClaims) {
  const token = await broker.token(claims);
  const read = (variables: object = {}, query = BRIEF): Promise<Answer> =>
    broker.ask(query, { token, variables: { purpose: 'LAWFULNESS', ...variables } });
  const page = async (variables: object = {}): Promise<Page> => {
    const { body, text } = await read(variables);
    if (body.data == null) throw new Error(text);
    const { edges, pageInfo, ...rest } = body.data.accessLog as Connection;
    return { ids: edges.map(({ node }) => node.requestId), ...pageInfo, ...rest };
  };
  const refusal = async (variables: object, query = BRIEF): Promise<string[]> => {
    const { body } = await read(variables, query);
    if (body.data != null) throw new Error('it was answered');
    return (body.errors ?? []).map(({ message, extensions }) => `${extensions.code} ${message}`);
  };
  return { token, read, page, refusal };
}

interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly requestId: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly isComplete: boolean;
  readonly searchedBackTo: string | null;
}

export interface Page {
  readonly ids: readonly string[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  readonly isComplete: boolean;
  readonly searchedBackTo: string | null;
}
