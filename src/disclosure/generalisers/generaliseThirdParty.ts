import type { Value, Values } from '../../model/Source.js';
import { type Generaliser, type GeneraliserInput } from './Generaliser.js';

/** The word that says who somebody is without saying who they are. */
const ROLE_NAMES = ['role', 'relationship'];

/** Role and number only ("two other children in the household"). Source: brief 2.4 `G_THIRD`. */
export const generaliseThirdParty: Generaliser = {
  name: 'G_THIRD',
  source: 'Brief 2.4',
  reads: (_kind, _field, leaves) => ({
    own: leaves.includes('relationship')
      ? ['relationship']
      : ['role', 'relationship'].filter((name) => leaves.includes(name)),
    unit: [],
    record: [],
  }),
  apply: ({ value }: GeneraliserInput): Value => {
    if (!Array.isArray(value)) return value !== null && typeof value === 'object' ? one(value as Values) : null;
    const groups = new Map<string, { item: Values; count: number }>();
    for (const item of (value as readonly Value[]).map((each) => one(each as Values))) {
      const key = JSON.stringify(item);
      groups.set(key, { item, count: (groups.get(key)?.count ?? 0) + 1 });
    }
    return [...groups.values()].map(({ item, count }) => ({ ...item, count }));
  },
};

const one = (person: Values): Values => ({
  ...Object.fromEntries(ROLE_NAMES.filter((name) => person[name] !== undefined).map((name) => [name, person[name]])),
  count: 1,
});
