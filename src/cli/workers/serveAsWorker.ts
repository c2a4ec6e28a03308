import type { RunningServer } from '../../server/startServer.js';

/** How often a worker looks whether it can still write its log, in milliseconds. */
const LOOK_MS = 1_000;

/**
 * Tells the supervisor that this process serves. It ends when the supervisor is gone, and also once its log cannot be
 * written: nothing is served without one, the others take its callers, and a new start takes the log up again.
 */
export function serveAsWorker(server: RunningServer, stop: () => Promise<void>): void {
  const end = (code: number) => {
    clearInterval(timer);
    process.exitCode = code;
    void stop().finally(() => process.disconnect?.());
  };
  const timer = setInterval(() => {
    if (!server.broker.ledger.available) end(1);
  }, LOOK_MS);
  timer.unref();
  process.once('disconnect', () => end(1));
  process.send?.({ ready: server.ownUrl ?? server.url });
}
