import type { Value, Values } from '../../model/Source.js';
import { eachObject, type Generaliser, ownReads, SELF } from './Generaliser.js';

/** Groups told the signs that abuse may be happening now. */
const SIGNS_GROUPS = ['CSC', 'MAP'];
const SIGNS = ['firstGeneration', 'contactOffendingIndicated'];
/** What a result may say; that nothing was tested is no result. */
const RESULTS = ['SUPPORTS', 'DOES_NOT_SUPPORT', 'INCONCLUSIVE', 'PENDING'];

/** Evidence type and result; of images only whether there are any, and signs of present abuse. Source: brief 2.4. */
export const generaliseForensic: Generaliser = {
  name: 'G_FORENSIC',
  source: 'Brief 2.4',
  reads: ({ leaves, group }) => {
    if (leaves.length === 0) return SELF;
    const signs = leaves.filter((leaf) => signsFor(group).includes(leaf));
    return ownReads(leaves.includes('indecentImages') ? ['a', 'b', 'c', ...signs] : signs);
  },
  apply: ({ field, value, context }) => {
    if (value !== null && typeof value === 'object')
      return eachObject(value, (counts) => images(counts, context.group));
    return field === 'resultSummary' && !RESULTS.includes(String(value)) ? null : value;
  },
};

const signsFor = (group: string): readonly string[] => (SIGNS_GROUPS.includes(group) ? SIGNS : []);

function images(counts: Values, group: string): Value {
  const counted = [counts.a, counts.b, counts.c].filter((count) => typeof count === 'number');
  return {
    indecentImages: counted.length === 0 ? null : counted.some((count) => count > 0),
    ...Object.fromEntries(signsFor(group).map((name) => [name, counts[name] ?? null])),
  };
}
