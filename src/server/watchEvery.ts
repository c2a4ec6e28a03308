import type { Logger } from 'pino';
import { faultOf } from './faultOf.js';

const MINUTE_MS = 60_000;

/**
 * Looks through the forces every so many minutes, never twice at once; 0 is never. A failure is told to the operator, and
 * the next round tries again. Gives what stops it and waits for a round under way.
 */
export function watchEvery(minutes: number, watch: () => Promise<void>, logger: Logger): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  const round = () => {
    underWay ??= watch()
      .catch((error: unknown) => logger.error({ fault: faultOf(error) }, 'the forces could not be watched'))
      .finally(() => {
        underWay = null;
      });
  };
  const timer = minutes === 0 ? null : setInterval(round, minutes * MINUTE_MS).unref();
  return async () => {
    if (timer !== null) clearInterval(timer);
    await underWay;
  };
}
