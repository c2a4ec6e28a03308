import { join } from 'node:path';
import { StartupError } from '../../model/StartupError.js';
import type { Config } from '../../server/config.js';

/** What of the configuration decides how workers differ. */
export type WorkerBase = Pick<
  Config,
  'dataFolder' | 'ledgerKeysFolder' | 'logOrigin' | 'mongodbUri' | 'port' | 'forcesFile' | 'simulation'
>;

/** A worker's data folder: the first has that of the configuration, as a broker without workers has. */
export const workerFolder = (dataFolder: string, worker: number): string =>
  worker === 1 ? dataFolder : join(dataFolder, 'workers', String(worker));

/**
 * The environment of a worker, numbered from 1: a data folder and a log of its own, the same keys, and a port of its own
 * beside the common one. Each looks through the forces, for only its log knows to whom it gave what.
 * @throws StartupError where workers could not share what they must
 */
export function workerEnvironment(base: WorkerBase, worker: number): Readonly<Record<string, string>> {
  needShared(base);
  return {
    PROVISO_DATA: workerFolder(base.dataFolder, worker),
    PROVISO_LEDGER_KEYS: base.ledgerKeysFolder,
    PROVISO_LOG_ORIGIN: worker === 1 ? base.logOrigin : `${base.logOrigin}/worker-${worker}`,
    PROVISO_OWN_PORT: String(base.port === 0 ? 0 : base.port + worker),
    PROVISO_SIMULATION: base.simulation ? 'on' : 'off',
    ...(base.forcesFile === null ? {} : { PROVISO_FORCES: base.forcesFile }),
  };
}

/** Without a database each worker would have enquiries and decisions of its own, and a caller meets any of them. */
export function needShared({ mongodbUri }: Pick<WorkerBase, 'mongodbUri'>): void {
  if (mongodbUri === null)
    throw new StartupError('MONGODB_URI', 'must be set with --workers: they share enquiries and decisions through it');
}
