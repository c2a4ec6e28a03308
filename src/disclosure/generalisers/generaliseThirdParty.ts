import type { Value, Values } from '../../model/Source.js';
import { type Generaliser, type GeneraliserInput, type ReleaseContext } from './Generaliser.js';

/** Role and number only ("two other children in the household"). Source: brief 2.4 `G_THIRD`. */
export const generaliseThirdParty: Generaliser = {
  name: 'G_THIRD',
  source: 'Brief 2.4',
  reads: (_kind, _field, leaves) => {
    const named = ['role', 'relationship'].filter((name) => leaves.includes(name));
    return { own: named.length > 0 ? named : ['relationship'], unit: [], record: [] };
  },
  apply: ({ value, context }: GeneraliserInput): Value => {
    if (!Array.isArray(value))
      return value !== null && typeof value === 'object' ? one(value as Values, context) : null;
    const groups = new Map<string, { item: Values; count: number }>();
    for (const item of (value as readonly Value[]).map((each) => one(each as Values, context))) {
      const key = JSON.stringify(item);
      groups.set(key, { item, count: (groups.get(key)?.count ?? 0) + 1 });
    }
    return [...groups.values()].map(({ item, count }) => ({ ...item, count }));
  },
};

/** A relationship is passed on only in words of the table: anything else might say who somebody is. */
function one({ role, relationship }: Values, { relationships }: ReleaseContext): Values {
  const known = typeof relationship === 'string' && relationships.has(relationship.toLowerCase());
  return { ...(role === undefined ? {} : { role }), ...(known ? { relationship } : {}), count: 1 };
}
