import type { Finding } from '../instances/Finding.js';
import type { BrokerParts } from './BrokerParts.js';
import { besideRow } from './besideRow.js';
import { logAsBroker } from './casework/logAsBroker.js';

const OPERATION = 'instances';

/**
 * Writes into the access log what was noticed of the logs of other instances, with the size and root that were last in
 * order: so whoever rewrites one log has to rewrite those of all others too.
 * @throws BrokerError LEDGER_UNAVAILABLE where it cannot be logged
 */
export async function logFindings(parts: BrokerParts, findings: readonly Finding[]): Promise<void> {
  const rows = findings.map(({ kind, origin, size, root }) =>
    besideRow({
      operation: 'CONSULTATION',
      subjectRef: null,
      authorisationId: null,
      recordId: `${origin} ${size} ${root ?? '-'}`,
      fieldPath: `${OPERATION}.${kind}`,
      decision: 'N',
    }),
  );
  await logAsBroker(parts, OPERATION, [], async () => ({ changes: [], rows, sources: [] }));
}
