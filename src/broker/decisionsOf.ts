import { BrokerError } from '../model/BrokerError.js';
import type { DecisionRow } from '../model/LedgerEntry.js';

const AT_MOST = 200;

/**
 * Some of the rows of an access, and how many there are.
 * @throws BrokerError BAD_USER_INPUT naming the argument, never its value.
 */
export function decisionsOf(
  rows: readonly DecisionRow[],
  first: number | null,
  skip: number | null,
): { readonly total: number; readonly rows: readonly DecisionRow[] } {
  const [size, from] = [first ?? AT_MOST, skip ?? 0];
  if (size < 1 || size > AT_MOST) throw new BrokerError('BAD_USER_INPUT', `decisions.first: expected 1 to ${AT_MOST}`);
  if (from < 0) throw new BrokerError('BAD_USER_INPUT', 'decisions.skip: must not be negative');
  return { total: rows.length, rows: rows.slice(from, from + size) };
}
