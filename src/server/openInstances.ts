import { join } from 'node:path';
import type { Logger } from 'pino';
import type { BrokerParts, Pseudonymise } from '../broker/BrokerParts.js';
import type { Exchange } from '../instances/Exchange.js';
import type { LedgerReader } from '../ledger/reading/LedgerReader.js';
import type { Config } from './config.js';
import { openExchange } from './openExchange.js';
import { openFeed } from './openFeed.js';
import type { Shared } from './openShared.js';

interface InstanceFittings {
  readonly config: Pick<Config, 'dataFolder' | 'logOrigin'>;
  readonly shared: Shared;
  readonly parts: BrokerParts;
  readonly reader: LedgerReader;
  /** Entries of the own log that are durable. */
  readonly durable: () => number;
  readonly pseudonymise: Pseudonymise;
  readonly now: () => Date;
  readonly logger: Logger;
}

/** What one instance has to do with the others. */
export interface Instances {
  /** What is told to them and watched of them; null where there are none. */
  readonly exchange: Exchange | null;
  /** Brings what the own log has into the index of all logs; null where there is none. */
  readonly index: (() => Promise<void>) | null;
}

/** @throws StartupError where what was remembered of others cannot be read */
export async function openInstances(fittings: InstanceFittings): Promise<Instances> {
  const { config, shared, parts, logger, ...rest } = fittings;
  const { board, places } = shared;
  if (board === null || places === null) return { exchange: null, index: null };
  const { dataFolder, logOrigin: origin } = config;
  const ledgerFolder = join(dataFolder, 'ledger');
  const exchange = await openExchange({ board, parts, dataFolder, ledgerFolder, origin, logger });
  return { exchange, index: openFeed({ origin, board, places, exchange, ...rest }) };
}
