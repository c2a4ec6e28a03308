import { join } from 'node:path';
import type { Ledger } from '../../src/ledger/Ledger.js';
import { type LedgerOptions, openLedger } from '../../src/ledger/openLedger.js';
import { tickingClock } from './samples.js';

export const ORIGIN = 'proviso.test/access-log';

/** Opens the ledger in `ledger`, with its keys in `keys`. */
export function openIn(folder: string, options: Partial<LedgerOptions> = {}): Promise<Ledger> {
  return openLedger(join(folder, 'ledger'), {
    now: tickingClock(),
    keysFolder: join(folder, 'keys'),
    origin: ORIGIN,
    ...options,
  });
}
