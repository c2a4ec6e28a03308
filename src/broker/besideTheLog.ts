import type { OutcomeBody, Said } from '../model/LedgerEntry.js';
import type { Concealment } from './BrokerParts.js';
import { givenText } from './casework/givenText.js';
import type { RequestRecord } from './RequestRecord.js';

/**
 * What is kept beside the log, sealed under a key that ends earlier: how the caller justified the enquiries they opened, and
 * what left of which records, for the broker’s own eyes: the log names nobody by a force’s own number. There is something of
 * it whether or not anything left, so that nobody sees without a key which requests found somebody.
 */
export function besideTheLog(
  { conceal }: Concealment,
  { justifications, given }: Pick<RequestRecord, 'justifications' | 'given'>,
  outcome: OutcomeBody['outcome'],
): NonNullable<Said['text']> {
  const left = conceal(givenText(outcome === 'RELEASED' ? given : []));
  return justifications.length === 0 ? { given: left } : { enquiries: justifications, given: left };
}
