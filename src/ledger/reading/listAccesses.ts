import type { AccessFilter, LoggedAccess } from '../../model/LoggedAccess.js';
import { matchesFilter } from './accessTerms.js';
import { proposals, type SearchParts } from './searchAccesses.js';

/** All accesses that match, oldest first by their intents. Holds one access, and the numbers that one segment proposes. */
export async function* listAccesses(
  { book, segments, session }: SearchParts,
  filter: AccessFilter,
  upTo: number,
): AsyncGenerator<LoggedAccess, void, undefined> {
  for (const [at, segment] of segments.entries()) {
    if (segment.first >= upTo) return;
    const end = Math.min(segment.upper ?? upTo, upTo);
    const found = new Set<number>();
    for (const later of segments.slice(at)) {
      if (later !== segment && (await book.facts(later)).oldestIntent >= end) continue;
      for (const access of await proposals(book, later, filter, end)) {
        if (access >= segment.first && access < end) found.add(access);
      }
    }
    for (const candidate of [...found].sort((a, b) => a - b)) {
      const access = await session.access(candidate, upTo);
      if (access !== null && matchesFilter(access, filter)) yield access;
    }
  }
}
