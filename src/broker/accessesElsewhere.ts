import type { AccessLogQuestion } from './accessLogQuestion.js';
import type { AccessesElsewhere, ElsewherePort } from './ElsewherePort.js';

/**
 * What a search of this log leaves to others. A steward is told which logs there are and no more: whether an access
 * concerned their own force only its own log can say.
 */
export async function accessesElsewhere(
  elsewhere: ElsewherePort | null,
  { filter, first, ownForce, after }: AccessLogQuestion,
): Promise<AccessesElsewhere | null> {
  if (elsewhere === null) return null;
  const logs = elsewhere.logs();
  const isAsked = ownForce === null && after === null;
  const found = isAsked ? await elsewhere.find(filter, first + 1) : null;
  return {
    isAnswered: found !== null,
    accesses: (found ?? []).slice(0, first),
    hasMore: (found ?? []).length > first,
    logs,
  };
}
