import type { Change } from '../../casework/CaseItem.js';
import { raiseConfirmMatch } from '../../casework/commands/raiseConfirmMatch.js';
import type { DecisionRow } from '../../model/LedgerEntry.js';
import type { Nominal } from '../../model/Source.js';
import type { RequestIn } from '../RequestIn.js';
import type { Serving } from '../Serving.js';
import { changeRow } from './changeRow.js';
import { deskOf } from './deskOf.js';
import { linkIdOf } from './linkIdOf.js';

/**
 * Asks named officers whether people whom the caller has met are one: a task for each of their forces, unless one waits.
 * It counts when the answer leaves, and the log has a row for each. Where another request raises it just now, that one
 * does. Source: brief 4.10.
 */
export async function askToConfirm(
  { parts, record, now }: Pick<Serving, 'parts' | 'record' | 'now'>,
  { requestId, requester }: Pick<RequestIn, 'requestId' | 'requester'>,
): Promise<void> {
  if (requester === null) return;
  for (const { pairs, reasons } of record.met.splice(0)) {
    const [[a, b], ...others] = pairs;
    const links = [linkIdOf(parts, [a, b]), ...others.map((pair) => linkIdOf(parts, pair))] as const;
    const met = { pair: [keyOf(a), keyOf(b)], links, reasons } as const;
    const changes = raiseConfirmMatch(deskOf(parts, requester, now), met);
    if (changes.length === 0 || !(await parts.cases.propose({ requestId, counts: 'ANSWERED', changes }))) continue;
    record.rows.push(...changes.map((change) => raisedRow(parts, change)));
  }
}

/** About the force's own nominal, of which nothing was given for it: its steward finds the row. */
const raisedRow = (parts: Serving['parts'], change: Change<'TASK'>): DecisionRow => ({
  ...changeRow(parts, 'met', change),
  sourceForce: change.file.force,
  decision: 'N',
  trueReason: 'IDENTITY_NOT_CONFIRMED',
});

const keyOf = ({ force, ref }: Nominal) => ({ force, ref });
