import type { Value, Values } from '../../model/Source.js';
import { type Asked, type Generaliser, ownReads, type Reads } from './Generaliser.js';
import { roleWord } from './roleWord.js';

const CHILDREN = ['linkedChildren', 'childrenInHousehold'];
/** Lists of people who have no role of their own in the record. */
const WITHOUT_ROLE = [...CHILDREN, 'suspects'];

/**
 * Role and number only ("two other children in the household"): no name, no age, and no relationship, which together
 * with the subject's name would say who it is. Source: brief 2.4 `G_THIRD`, 4.1.
 */
export const generaliseThirdParty: Generaliser = {
  name: 'G_THIRD',
  source: 'Brief 2.4, 4.1',
  reads,
  apply: ({ field, value }) => {
    if (Array.isArray(value)) return countAlike((value as readonly Value[]).map((item) => one(field, item as Values)));
    return value !== null && typeof value === 'object' ? one(field, value as Values) : null;
  },
};

function reads({ field, leaves }: Asked): Reads {
  if (!WITHOUT_ROLE.includes(field)) return ownReads(['role']);
  return ownReads(field === 'linkedChildren' ? leaves.filter((leaf) => leaf === 'household') : []);
}

function one(field: string, { role, household }: Values): Values {
  const word = roleWord(role);
  return { ...(word === null ? {} : { role: word }), ...householdOf(field, household), count: 1 };
}

function householdOf(field: string, household: Value | undefined): Values {
  if (field === 'childrenInHousehold') return { household: true };
  return field === 'linkedChildren' && typeof household === 'boolean' ? { household } : {};
}

/** One entry for all who are alike but for their number, with the sum of the numbers, in the order first met. */
export function countAlike(items: readonly Values[]): Values[] {
  const groups = new Map<string, Values & { readonly count: number }>();
  for (const item of items) {
    const { count: number, ...rest } = item;
    const key = JSON.stringify(rest);
    groups.set(key, { ...rest, count: (groups.get(key)?.count ?? 0) + (typeof number === 'number' ? number : 1) });
  }
  return [...groups.values()];
}
