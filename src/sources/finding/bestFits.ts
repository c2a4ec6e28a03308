import type { SearchKey } from '../../model/SearchKey.js';
import { fitsSearch, type Sought } from './fitsSearch.js';

/** The weight of a nominal by what a search says: whose it is to say, is said where the sources are opened. */
export type WeighSought = (key: SearchKey) => (sought: Sought) => number;

/** Where nobody says it, all weigh the same. */
export const ALL_ALIKE: WeighSought = () => () => 0;

/**
 * What a search finds: those that fit, at most as many as it wants, and whether more do. Where more do, the heaviest; of
 * those that weigh the same, the first by reference.
 */
export function bestFits<T extends Sought>(
  key: SearchKey,
  candidates: Iterable<T>,
  weigh: WeighSought,
): { readonly best: readonly T[]; readonly more: boolean } {
  const fitting = [...candidates].filter((sought) => fitsSearch(key, sought));
  if (fitting.length <= key.atMost) return { best: fitting, more: false };
  const weightOf = weigh(key);
  const heaviest = fitting
    .map((sought) => ({ sought, weight: weightOf(sought) }))
    .sort((a, b) => b.weight - a.weight || (a.sought.ref < b.sought.ref ? -1 : 1));
  return { best: heaviest.slice(0, key.atMost).map(({ sought }) => sought), more: true };
}
