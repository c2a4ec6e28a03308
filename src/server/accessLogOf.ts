import type { AccessLogPort } from '../broker/AccessLogPort.js';
import type { Ledger } from '../ledger/Ledger.js';
import type { LedgerReader } from '../ledger/reading/LedgerReader.js';
import { leafHash } from '../ledger/tree/hashes.js';

/** The log as the broker reads it: what is durable, and nothing that is not. */
export const accessLogOf = (reader: LedgerReader, ledger: Pick<Ledger, 'durable'>): AccessLogPort => ({
  async search(filter, page) {
    const hits = await reader.search(filter, { ...page, upTo: ledger.durable() });
    const index = hits.exhausted ? null : hits.continueAfter;
    return {
      accesses: hits.accesses,
      hasMore: hits.hasMore,
      stoppedAt: index === null ? null : { index, at: (await reader.entry(index))?.at ?? null },
    };
  },
  async hashOf(index) {
    const entry = await reader.entry(index);
    return entry && leafHash(entry.bytes).toString('base64');
  },
});
