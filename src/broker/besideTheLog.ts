import type { OutcomeBody, Said } from '../model/LedgerEntry.js';
import type { RequestRecord } from './RequestRecord.js';

/**
 * What is kept beside the log, sealed under a key that ends earlier: how the caller justified the enquiries they opened, and
 * what left of which records.
 */
export function besideTheLog(
  { justifications, given }: Pick<RequestRecord, 'justifications' | 'given'>,
  outcome: OutcomeBody['outcome'],
): Said['text'] {
  const left = outcome === 'RELEASED' ? given : [];
  if (justifications.length === 0 && left.length === 0) return null;
  return {
    ...(justifications.length === 0 ? {} : { enquiries: justifications }),
    ...(left.length === 0 ? {} : { given: left }),
  };
}
