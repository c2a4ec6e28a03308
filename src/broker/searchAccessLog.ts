import { BrokerError } from '../model/BrokerError.js';
import type { AccessFilter, LoggedAccess } from '../model/LoggedAccess.js';
import type { AccessHits } from './AccessLogPort.js';
import { accessesElsewhere } from './accessesElsewhere.js';
import { type AccessLogArgs, type AccessLogQuestion, accessLogQuestion } from './accessLogQuestion.js';
import { type AccessView, accessView } from './accessView.js';
import type { BrokerParts } from './BrokerParts.js';
import type { AccessesElsewhere } from './ElsewherePort.js';
import { ownForceCut, stillFits } from './ownForceCut.js';
import type { RequestIn } from './RequestIn.js';
import { readingRow } from './readingRow.js';
import type { Serving } from './Serving.js';

/** A page of the access log, newest first. */
export interface AccessLogView {
  readonly edges: readonly { readonly cursor: string; readonly node: AccessView }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** False where the search reached its bound before it found a whole page or the beginning of the log. */
  readonly isComplete: boolean;
  /** How far back an incomplete search looked. */
  readonly searchedBackTo: string | null;
  /** Null where there is one instance. */
  readonly elsewhere: AccessesElsewhere | null;
}

/** Accesses that one search looks at to find those of which something is left after the cut. */
const LOOKED_AT_AT_MOST = 2_000;
/** Accesses that are looked at for a steward in one step, at least, since few of them may be left. */
const LOOKED_AT_AT_ONCE = 100;

/**
 * The access log, for auditors whole, for a steward as far as it concerns the records of their own force. It is itself
 * an access and is logged; the search is about what was logged before it. Source: DPA 2018 s.62(4); brief 3.7.
 * @throws BrokerError FORBIDDEN or BAD_USER_INPUT, as the question is judged.
 */
export async function searchAccessLog(
  { parts, record, now }: Serving,
  { requester }: RequestIn,
  intentIndex: number,
  args: AccessLogArgs,
): Promise<AccessLogView> {
  if (requester === null) throw new BrokerError('UNAUTHENTICATED', 'a bearer token is required');
  const question = accessLogQuestion(parts, requester, args, now);
  const { found, stoppedAt } = await collect(parts, question, question.after ?? intentIndex);
  record.rows.push(readingRow(question.filter.subjectRefs?.[0] ?? null));
  record.marking = 'OFFICIAL_SENSITIVE';
  const { first, cursors, ownForce } = question;
  const shown = found.slice(0, first);
  const cutShort = found.length > first ? null : stoppedAt;
  const end = cutShort?.index ?? shown.at(-1)?.intentIndex;
  return {
    edges: shown.map((access) => ({
      cursor: cursors.of(access.intentIndex),
      node: accessView(access, ownForce === null),
    })),
    pageInfo: {
      hasNextPage: found.length > first || cutShort !== null,
      endCursor: end === undefined ? null : cursors.of(end),
    },
    isComplete: cutShort === null,
    searchedBackTo: cutShort?.at ?? null,
    elsewhere: await accessesElsewhere(parts.elsewhere, question),
  };
}

/** One more than a page, of what the reader may see, or as many as there are. */
async function collect(
  { accessLog }: BrokerParts,
  { filter, first, ownForce }: AccessLogQuestion,
  before: number,
): Promise<{ readonly found: readonly LoggedAccess[]; readonly stoppedAt: AccessHits['stoppedAt'] }> {
  const found: LoggedAccess[] = [];
  const size = ownForce === null ? first + 1 : Math.max(first + 1, LOOKED_AT_AT_ONCE);
  let after = before;
  for (let looked = 0; ; ) {
    const hits = await accessLog.search(searched(filter, ownForce), { after, first: size });
    found.push(...hits.accesses.flatMap((access) => seen(access, filter, ownForce) ?? []));
    const last = hits.accesses.at(-1);
    if (found.length > first || hits.stoppedAt !== null) return { found, stoppedAt: hits.stoppedAt };
    if (!hits.hasMore || last === undefined) return { found, stoppedAt: null };
    looked += hits.accesses.length;
    after = last.intentIndex;
    if (looked >= LOOKED_AT_AT_MOST) return { found, stoppedAt: { index: last.intentIndex, at: last.at } };
  }
}

/** A steward's outcome is that of their own force, so the log is not asked for the outcome of the whole. */
function searched({ outcome, ...others }: AccessFilter, ownForce: string | null): AccessFilter {
  if (ownForce !== null) return { ...others, force: ownForce };
  return outcome === undefined ? others : { ...others, outcome };
}

function seen(access: LoggedAccess, filter: AccessFilter, ownForce: string | null): LoggedAccess | null {
  if (ownForce === null) return access;
  const cut = ownForceCut(access, ownForce);
  return cut !== null && stillFits(cut, filter) ? cut : null;
}
