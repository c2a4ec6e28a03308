import type { Most, SoughtWeights } from '../weights/SoughtWeights.js';
import type { Gathered } from './Gathered.js';

/** Rows that are in the same blocks, with the most that any of them can weigh. */
export interface RowGroup {
  readonly rows: Uint32Array;
  readonly most: Most;
}

const MASKS = 256;
const NONE = new Uint32Array(0);

/** What was gathered, those that can weigh most first. */
export function groupsByMost({ rows, masks, size, whole }: Gathered, weights: SoughtWeights): readonly RowGroup[] {
  const counts = new Uint32Array(MASKS);
  for (let index = 0; index < size; index++) counts[masks[index] ?? 0] = (counts[masks[index] ?? 0] ?? 0) + 1;
  const groups = Array.from(counts, (count) => (count === 0 ? NONE : new Uint32Array(count)));
  counts.fill(0);
  for (let index = 0; index < size; index++) {
    const mask = masks[index] ?? 0;
    const at = counts[mask] ?? 0;
    const group = groups[mask];
    if (group !== undefined) group[at] = rows[index] ?? 0;
    counts[mask] = at + 1;
  }
  return groups
    .map((group, mask) => ({ rows: group, mask }))
    .filter((group) => group.rows.length > 0)
    .map((group) => ({ ...group, most: weights.most(group.mask, whole) }))
    .sort((one, other) => other.most.all - one.most.all || one.mask - other.mask);
}
