import type { Values } from '../../model/Source.js';

/**
 * True from the first to the last day of what is recorded with `from` and `to`, each at the precision it was recorded
 * with; an end that is not recorded is open. `now` is an ISO instant.
 */
export function isCurrent({ from, to }: Values, now: string): boolean {
  const begun = typeof from !== 'string' || from <= now.slice(0, from.length);
  return begun && (typeof to !== 'string' || to >= now.slice(0, to.length));
}
