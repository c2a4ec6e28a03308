import type { CaseItem } from '../../casework/CaseItem.js';
import { END_COLUMNS, hasEnded, VERDICT_COLUMNS, wasAcquitted } from '../../casework/watch/caseEnded.js';
import type { GivenChange } from '../../casework/watch/GivenChange.js';
import { behavesAsNoRecord } from '../../model/behavesAsNoRecord.js';
import type { RecordKind } from '../../model/codes.js';
import { VISIBILITY_COLUMNS } from '../../policy/gates/visibleRecords.js';
import { identifiedSubject } from '../AskedSubject.js';
import type { BrokerParts } from '../BrokerParts.js';
import type { ForceCalls } from '../ForceCalls.js';
import { recordRef } from '../references.js';

const CASES = Object.keys(END_COLUMNS) as readonly RecordKind[];

/**
 * Cases that have ended of which a recipient was told in another way than through the broker, by an authorisation that
 * names their records: the log has nothing that left. Source: brief 3.4.
 */
export async function toldOtherwise(parts: BrokerParts, calls: ForceCalls): Promise<readonly GivenChange[]> {
  const told = parts.cases.all('AUTHORISATION').filter(isToldOtherwise);
  return (await Promise.all(told.map((item) => endedOf(parts, calls, item)))).flat();
}

/** Somebody told the recipient, and not the broker. */
export const isToldOtherwise = ({ file }: CaseItem<'AUTHORISATION'>): boolean =>
  file.delivery !== null && file.delivery.how !== 'SYSTEM';

async function endedOf(
  parts: BrokerParts,
  calls: ForceCalls,
  { id, file }: CaseItem<'AUTHORISATION'>,
): Promise<readonly GivenChange[]> {
  const named = new Set(file.grants.flatMap(({ record }) => record ?? []));
  if (named.size === 0) return [];
  const nominals = await calls.find({ keys: identifiedSubject(file.subject), columns: ['pncId', 'croNumber'] });
  const now = parts.now().toISOString();
  const since = file.delivery?.at ?? now;
  const found = await Promise.all(
    nominals.flatMap(({ force, ref }) =>
      CASES.map(async (kind) => {
        const [records, histories] = await Promise.all([
          calls.read(force, kind, { nominal: ref, columns: [...VISIBILITY_COLUMNS, ...(END_COLUMNS[kind] ?? [])] }),
          calls.read(force, 'CRIMINAL_HISTORY', { nominal: ref, columns: [...VISIBILITY_COLUMNS, ...VERDICT_COLUMNS] }),
        ]);
        const visible = histories.filter(({ values }) => !behavesAsNoRecord(values, now));
        const isAcquitted = visible.some(({ values }) => wasAcquitted(values, since));
        return records
          .filter((one) => named.has(recordRef(parts, one)) && !behavesAsNoRecord(one.values, now))
          .filter(({ values }) => isAcquitted || hasEnded(kind, values) === true)
          .map((one): GivenChange => {
            const about = recordRef(parts, one);
            return { became: 'ENDED', force, nominal: ref, about, recipient: null, by: id, which: '' };
          });
      }),
    ),
  );
  return found.flat();
}
