import cluster from 'node:cluster';
import { createDevelopmentIssuer } from '../../identity/createDevelopmentIssuer.js';
import type { Config } from '../../server/config.js';
import { pseudonymiser } from '../../server/pseudonymiser.js';
import { Fleet, type Worker } from './Fleet.js';
import { shareKeys } from './shareKeys.js';
import { needShared, workerEnvironment, workerFolder } from './workerEnvironment.js';

/** A supervised broker on several cores. */
export interface RunningWorkers {
  /** The own address of each worker, in order. */
  readonly urls: readonly string[];
  stop(): Promise<void>;
}

/**
 * Starts so many workers that share one port, and keeps them.
 * @throws StartupError where they cannot share what they must
 */
export async function runWorkers(
  config: Config,
  workers: number,
  report: (message: string) => void,
): Promise<RunningWorkers> {
  needShared(config);
  pseudonymiser(config.dataFolder);
  if (config.developmentIssuer) await createDevelopmentIssuer(config.dataFolder);
  cluster.setupPrimary({ args: [] });
  const fleet = new Fleet({
    workers,
    report,
    fork(number) {
      shareKeys(config.dataFolder, workerFolder(config.dataFolder, number));
      return forked(workerEnvironment(config, number));
    },
    after(ms, work) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  });
  return { urls: await fleet.start(), stop: () => fleet.stop() };
}

function forked(env: Readonly<Record<string, string>>): Worker {
  const worker = cluster.fork(env);
  return {
    onReady: (listener) =>
      void worker.on('message', (message: { readonly ready?: unknown }) => {
        if (typeof message.ready === 'string') listener(message.ready);
      }),
    onExit: (listener) => void worker.once('exit', (code: number | null) => listener(code)),
    stop: () => void worker.process.kill('SIGTERM'),
    kill: () => void worker.process.kill('SIGKILL'),
  };
}
