import { BrokerError } from '../model/BrokerError.js';

const YEARS = { first: 2000, last: 2100 };
/** How long a period may be where nothing else narrows the search: a year with its month of grace, in days. */
const DAYS_ALONE = 400;
const DAY_MS = 86_400_000;

interface Given {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/**
 * The period that a search of the log is about, as ISO instants in milliseconds, UTC. A period that begins somewhere may
 * be long only where something else narrows the search; one without a beginning is read backwards as far as need be.
 * @throws BrokerError BAD_USER_INPUT naming the argument, never its value.
 */
export function accessPeriod(
  given: Given,
  isNarrowed: boolean,
  now: string,
): { readonly from?: string; readonly to?: string } {
  const from = instant('where.from', given.from);
  const to = instant('where.to', given.to);
  if (from !== null && to !== null && from >= to) throw wrong('where.from', 'must be before where.to');
  if (from !== null && !isNarrowed && (to ?? new Date(now)).getTime() - from.getTime() > DAYS_ALONE * DAY_MS) {
    throw wrong('where.from', `a period of more than ${DAYS_ALONE} days needs another filter`);
  }
  return {
    ...(from === null ? {} : { from: from.toISOString() }),
    ...(to === null ? {} : { to: to.toISOString() }),
  };
}

function instant(argument: string, given: string | null | undefined): Date | null {
  if (given == null) return null;
  const date = new Date(given);
  const year = date.getUTCFullYear();
  if (!(year >= YEARS.first && year <= YEARS.last)) {
    throw wrong(argument, `expected an instant of the years ${YEARS.first} to ${YEARS.last}`);
  }
  return date;
}

const wrong = (argument: string, message: string): BrokerError =>
  new BrokerError('BAD_USER_INPUT', `${argument}: ${message}`);
