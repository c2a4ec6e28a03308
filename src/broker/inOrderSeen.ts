import type { Nominal } from '../model/Source.js';
import type { BrokerParts } from './BrokerParts.js';

/**
 * People in the order of the first nominals through which the caller sees them, by force and reference: what a force
 * holds of them that the caller does not see moves nobody. Source: brief 4.9, rules 1 and 2.
 */
export function inOrderSeen<Seen extends { readonly seen: readonly Nominal[] }>(
  { forces }: Pick<BrokerParts, 'forces'>,
  people: readonly Seen[],
): Seen[] {
  const placeOf = ({ force, ref }: Nominal) => `${forces.findIndex(({ code }) => code === force) + 1000} ${ref}`;
  const placed = people.map((one) => ({ one, place: one.seen.map(placeOf).sort()[0] ?? '' }));
  return placed.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ one }) => one);
}
