import type { Change } from '../../casework/CaseItem.js';
import type { RecordKind } from '../../model/codes.js';
import type { DecisionRow } from '../../model/LedgerEntry.js';
import type { BrokerParts } from '../BrokerParts.js';
import { besideTheLog } from '../besideTheLog.js';
import type { ForceStatus } from '../RequestRecord.js';
import { changeRow } from './changeRow.js';

/**
 * What the broker does by itself: steps, rows of the log beside theirs, which count only with the steps where there are any,
 * and how the forces fared that were asked.
 */
export interface OwnWork {
  readonly changes: readonly Change[];
  readonly rows: readonly DecisionRow[];
  readonly sources: readonly ForceStatus[];
}

/**
 * Does something of the broker's own, as a request of nobody's: its intent is durable before, its outcome after, and its
 * steps count with that. Gives the steps that count; none where others moved the same items meanwhile.
 * @throws BrokerError LEDGER_UNAVAILABLE where it cannot be logged
 */
export async function logAsBroker(
  parts: BrokerParts,
  operation: string,
  kinds: readonly RecordKind[],
  work: () => Promise<OwnWork>,
): Promise<readonly Change[]> {
  const requestId = parts.newRequestId();
  const policyVersion = parts.policy.version;
  const intent = await parts.ledger.intent({
    requestId,
    operationName: operation,
    queryHash: '',
    variablesHash: '',
    requester: null,
    enquiry: null,
    rootFields: [operation],
    kinds,
    subjectRefs: [],
    policyVersion,
    reading: null,
  });
  const { changes, rows, sources } = await work();
  const isProposed = changes.length > 0 && (await parts.cases.propose({ requestId, counts: 'DONE', changes }));
  const taken = isProposed ? changes : [];
  const body = {
    requestId,
    outcome: 'DONE',
    shownOutcome: null,
    code: null,
    complete: sources.every(({ status }) => status === 'OK'),
    sources,
    responseMarking: null,
    policyVersion,
  } as const;
  const all = [
    ...(changes.length === taken.length ? rows : []),
    ...taken.map((change) => changeRow(parts, operation, change)),
  ];
  const text = besideTheLog(parts.concealment, { justifications: [], given: [] }, 'DONE');
  try {
    await parts.ledger.outcome(intent, body, { gateFacts: [], rows: all }, { answer: null, text });
  } catch (error) {
    await parts.cases.settle(requestId, 'UNKNOWN');
    throw error;
  }
  await parts.cases.settle(requestId, 'DONE');
  return taken;
}
