import type { AccessFilter, LoggedAccess } from '../../model/LoggedAccess.js';
import type { AccessLogPort } from '../AccessLogPort.js';

const AT_ONCE = 100;

/** Every access that matches, newest first, however far the log goes back. */
export async function* accessesOf(accessLog: AccessLogPort, filter: AccessFilter): AsyncGenerator<LoggedAccess, void> {
  for (let after: number | null = null; ; ) {
    const { accesses, hasMore, stoppedAt } = await accessLog.search(filter, { after, first: AT_ONCE });
    yield* accesses;
    const next: number | undefined = stoppedAt?.index ?? accesses.at(-1)?.intentIndex;
    if (next === undefined || (!hasMore && stoppedAt === null)) return;
    after = next;
  }
}
