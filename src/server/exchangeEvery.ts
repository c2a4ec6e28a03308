import { performance } from 'node:perf_hooks';
import type { Logger } from 'pino';
import { faultOf } from './faultOf.js';
import { repeatEvery } from './repeatEvery.js';

/** Rounds that failed for so long are an instance that can serve nobody who is identified, in milliseconds. */
const OVERDUE_MS = 10_000;

/** The rounds of the exchange with other instances. */
export interface Rounds {
  /** Whether none has succeeded for too long; never where there are none. */
  areOverdue(): boolean;
  stop(): Promise<void>;
}

/** Makes a round every so many milliseconds; 0 is never. The first of several failures is told to the operator. */
export function exchangeEvery(
  ms: number,
  round: () => Promise<void>,
  logger: Pick<Logger, 'error' | 'info'>,
  nowMs: () => number = () => performance.now(),
): Rounds {
  let succeededAtMs = nowMs();
  let isOff = false;
  const stop = repeatEvery(
    ms,
    async () => {
      await round();
      succeededAtMs = nowMs();
      if (isOff) logger.info('instances are watched again');
      isOff = false;
    },
    (error) => {
      if (!isOff) logger.error({ fault: faultOf(error) }, 'instances could not be watched');
      isOff = true;
    },
  );
  return { areOverdue: () => ms > 0 && nowMs() - succeededAtMs > OVERDUE_MS, stop };
}
