import type { CaseItem } from '../../casework/CaseItem.js';
import type { Plan } from '../../disclosure/Plan.js';
import type { GoneSignal } from '../../model/Asker.js';
import { BrokerError } from '../../model/BrokerError.js';
import type { Requester } from '../../model/Requester.js';
import type { BrokerParts } from '../BrokerParts.js';
import { openRequest } from '../openRequest.js';
import { isFor, type NoticeView } from './NoticeDoors.js';

/** Somebody who stays to be told. */
export interface Follower {
  /** Who they are just now. @throws BrokerError where their token no longer says so. */
  readonly who: () => Promise<Requester>;
  /** SHA-256, hex, of the text of the subscription. */
  readonly queryHash: string;
  /** Aborts when they have gone. */
  readonly signal: GoneSignal;
}

const FIELD = 'notifications';

const PLAN: Plan = {
  type: 'subscription',
  roots: [{ field: FIELD, responseKey: FIELD, args: {}, person: null, fields: [] }],
  kinds: [],
};

/**
 * Notices as they come to count, first those that nobody has read. For each it is judged anew who the follower is and
 * whether it is theirs; each is a request of its own, whose outcome is durable before the notice leaves. It ends when the
 * token does, or the log fails. Source: brief 4.7, 4.9 rule 8.
 * @throws BrokerError UNAUTHENTICATED, TOKEN_EXPIRED, FORBIDDEN or LEDGER_UNAVAILABLE
 */
export async function* followNotices(parts: BrokerParts, follower: Follower): AsyncGenerator<NoticeView, void> {
  const { signal } = follower;
  const done = new Set(parts.cases.all('NOTICE').flatMap(({ id, state }) => (state === 'READ' ? [id] : [])));
  let hasNews = true;
  let wake = (): void => undefined;
  const ring = (): void => {
    hasNews = true;
    wake();
  };
  const stop = parts.cases.onCounted(ring);
  signal.addEventListener('abort', ring);
  try {
    for (await needAllowed(parts, follower); !signal.aborted; ) {
      hasNews = false;
      for (const item of parts.cases.all('NOTICE')) {
        if (done.has(item.id) || signal.aborted) continue;
        const requester = await needAllowed(parts, follower);
        if (!isFor(item, { requester })) continue;
        done.add(item.id);
        yield await tell(parts, follower, requester, item);
      }
      if (!hasNews && !signal.aborted) await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    stop();
    signal.removeEventListener('abort', ring);
  }
}

async function needAllowed({ mayCall }: BrokerParts, { who }: Follower): Promise<Requester> {
  const requester = await who();
  if (!mayCall(FIELD, requester.group)) throw new BrokerError('FORBIDDEN', 'your group may not call this operation');
  return requester;
}

/** INVARIANT: the outcome is durable before the notice is given. */
async function tell(
  parts: BrokerParts,
  { queryHash, signal }: Follower,
  requester: Requester,
  item: CaseItem<'NOTICE'>,
): Promise<NoticeView> {
  const { live } = await openRequest(parts, {
    requestId: parts.newRequestId(),
    plan: PLAN,
    requester,
    enquiry: null,
    problem: null,
    enquiryProblem: null,
    operationName: null,
    queryHash,
    variablesText: '{}',
    signal,
  });
  const view = await live.cases.tellNotice(item);
  await live.close(null, () => JSON.stringify({ data: { [FIELD]: view } }));
  return view;
}
