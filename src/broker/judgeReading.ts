import type { Plan, RootPlan } from '../disclosure/Plan.js';
import { BrokerError } from '../model/BrokerError.js';
import type { IntentBody } from '../model/LedgerEntry.js';
import type { Requester } from '../model/Requester.js';
import { type AccessLogArgs, accessLogQuestion } from './accessLogQuestion.js';
import type { BrokerParts } from './BrokerParts.js';

/** The root field that reads the access log. */
export const ACCESS_LOG = 'accessLog';

/** Searches of the log in one operation. */
const SEARCHES_AT_MOST = 5;

const readings = ({ roots }: Plan): readonly RootPlan[] => roots.filter(({ field }) => field === ACCESS_LOG);
const argsOf = ({ args }: RootPlan) => args as unknown as AccessLogArgs;

/** Why the access log is read, for the intent; null where it is not read. Source: DPA 2018 s.62(4), brief 3.7. */
export function readingOf(plan: Plan): IntentBody['reading'] {
  const [first] = readings(plan);
  return first === undefined ? null : { purpose: argsOf(first).purposeOfReading };
}

/**
 * What can be judged of searches of the access log before any is made: the purpose of reading stands where others need
 * an enquiry. Null where nothing is wrong, or where the caller may not read it at all, which is left to the guards.
 */
export function judgeReading(parts: BrokerParts, plan: Plan, requester: Requester): BrokerError | null {
  const searches = parts.mayCall(ACCESS_LOG, requester.group) ? readings(plan).map(argsOf) : [];
  if (searches.length > SEARCHES_AT_MOST) {
    return new BrokerError(
      'OPERATION_TOO_LARGE',
      `an operation may search the access log ${SEARCHES_AT_MOST} times at most`,
    );
  }
  if (new Set(searches.map(({ purposeOfReading }) => purposeOfReading)).size > 1) {
    return new BrokerError('BAD_USER_INPUT', 'purposeOfReading: an operation reads the access log for one purpose');
  }
  try {
    const now = parts.now().toISOString();
    for (const args of searches) accessLogQuestion(parts, requester, args, now);
    return null;
  } catch (error) {
    if (error instanceof BrokerError) return error;
    throw error;
  }
}
