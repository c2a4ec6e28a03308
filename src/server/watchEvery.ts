import type { Logger } from 'pino';
import { faultOf } from './faultOf.js';
import { repeatEvery } from './repeatEvery.js';

const MINUTE_MS = 60_000;

/** Looks through the forces every so many minutes; 0 is never. A failure is told to the operator. */
export const watchEvery = (minutes: number, watch: () => Promise<void>, logger: Logger): (() => Promise<void>) =>
  repeatEvery(minutes * MINUTE_MS, watch, (error) =>
    logger.error({ fault: faultOf(error) }, 'the forces could not be watched'),
  );
