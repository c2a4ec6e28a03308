import type { Value, Values } from '../../model/Source.js';
import { eachObject, type Generaliser, SELF } from './Generaliser.js';

/** Groups told the signs that abuse may be happening now. */
const SIGNS_GROUPS = ['CSC', 'MAP'];
const SIGNS = ['firstGeneration', 'contactOffendingIndicated'];

/** Evidence type and result; of images only whether there are any, and signs of present abuse. Source: brief 2.4. */
export const generaliseForensic: Generaliser = {
  name: 'G_FORENSIC',
  source: 'Brief 2.4',
  reads: (_kind, _field, leaves) => {
    if (leaves.length === 0) return SELF;
    const signs = leaves.filter((leaf) => SIGNS.includes(leaf));
    return { own: leaves.includes('indecentImages') ? ['a', 'b', 'c', ...signs] : signs, unit: [], record: [] };
  },
  apply: ({ value, context }) =>
    value !== null && typeof value === 'object' ? eachObject(value, (counts) => images(counts, context.group)) : value,
};

function images(counts: Values, group: string): Value {
  const counted = [counts.a, counts.b, counts.c].filter((count) => typeof count === 'number');
  const signs = SIGNS_GROUPS.includes(group) ? SIGNS : [];
  return {
    indecentImages: counted.length === 0 ? null : counted.some((count) => count > 0),
    ...Object.fromEntries(signs.map((name) => [name, counts[name] ?? null])),
  };
}
