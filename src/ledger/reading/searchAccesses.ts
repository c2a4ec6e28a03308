import type { AccessFilter, LoggedAccess } from '../../model/LoggedAccess.js';
import { filterTerms, matchesFilter, timesOf } from './accessTerms.js';
import type { IndexBook } from './IndexBook.js';
import type { AccessHits, PageAsked } from './LedgerReader.js';
import type { ReadSession } from './ReadSession.js';
import type { Segment } from './Segment.js';
import { candidates } from './SegmentIndex.js';

/** How much one search may do before it is given up and may be gone on with. */
export interface SearchLimits {
  /** Accesses opened. */
  readonly examined: number;
  /** Segments searched. */
  readonly segments: number;
  /** Entries read to make the index of a segment that had none. */
  readonly indexed: number;
}

export const SEARCH_LIMITS: SearchLimits = { examined: 2000, segments: 256, indexed: 4 * 65_536 };
export const NO_LIMITS: SearchLimits = {
  examined: Number.POSITIVE_INFINITY,
  segments: Number.POSITIVE_INFINITY,
  indexed: Number.POSITIVE_INFINITY,
};

export interface SearchParts {
  readonly book: IndexBook;
  readonly segments: readonly Segment[];
  readonly session: ReadSession;
}

/**
 * From the newest segment to the oldest. What a segment proposes of intents in an earlier one is carried on to that one,
 * so that the accesses come in the order of their intents, and a page that begins further down finds them again.
 * Throws a `RangeError` for a page that cannot be.
 */
export async function searchAccesses(
  { book, segments, session }: SearchParts,
  filter: AccessFilter,
  { after, first, upTo }: PageAsked,
  limits: SearchLimits,
): Promise<AccessHits> {
  if (!Number.isSafeInteger(first) || first < 1) throw new RangeError('first: must be a whole number from 1');
  const top = Math.min(after ?? upTo, upTo);
  const indexedBefore = book.indexed;
  const hits: LoggedAccess[] = [];
  let carried: readonly number[] = [];
  let examined = 0;
  let searched = 0;
  const givenUp = (at: number): AccessHits => ({
    accesses: hits,
    hasMore: true,
    exhausted: false,
    continueAfter: at,
  });

  for (const segment of segments.toReversed()) {
    if (segment.first >= upTo) continue;
    const isBelow = segment.first < top;
    if (isBelow && searched > 0 && (searched >= limits.segments || book.indexed - indexedBefore >= limits.indexed)) {
      return givenUp(Math.min(top, segment.upper ?? top));
    }
    if (isBelow) searched++;
    const proposed = await proposals(book, segment, filter, top);
    const pool = [...new Set([...proposed, ...carried])].filter((access) => access < top);
    carried = pool.filter((access) => access < segment.first);
    for (const candidate of pool.filter((access) => access >= segment.first).sort((a, b) => b - a)) {
      if (examined >= limits.examined) return givenUp(candidate + 1);
      examined++;
      const access = await session.access(candidate, upTo);
      if (access === null || !matchesFilter(access, filter)) continue;
      const last = hits.at(-1);
      if (hits.length === first && last !== undefined) {
        return { accesses: hits, hasMore: true, exhausted: true, continueAfter: last.intentIndex };
      }
      hits.push(access);
    }
  }
  return { accesses: hits, hasMore: false, exhausted: true, continueAfter: null };
}

/** What a segment has for a filter; nothing where its time or its intents are others. */
export async function proposals(
  book: IndexBook,
  segment: Segment,
  filter: AccessFilter,
  below: number,
): Promise<readonly number[]> {
  const { from, to } = timesOf(filter);
  const { earliest, latest, oldestIntent } = await book.facts(segment);
  if (oldestIntent >= below || latest < from || earliest >= to) return [];
  const key = await book.key();
  return await book.use(segment, async (index) => {
    const found = await candidates(index, key, filterTerms(filter));
    if ((from <= earliest && latest < to) || found.length === 0) return found;
    const times = await index.times();
    return found.filter((access) => isWithin(times.get(access), from, to));
  });
}

const isWithin = (at: number | undefined, from: number, to: number): boolean =>
  at !== undefined && at >= from && at < to;
