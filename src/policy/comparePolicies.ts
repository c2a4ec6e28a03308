import type { Change, Effect } from './compare/Change.js';
import { compareCells } from './compare/compareCells.js';
import { compareTable } from './compare/compareTable.js';
import { TABLE_LAWS } from './compare/tableLaws.js';
import { loadPolicy } from './loadPolicy.js';

/** What has changed between two policies, by what the change does. */
export type Comparison = Readonly<Record<Effect, readonly string[]>>;

/**
 * Says in words what a change of policy newly releases or withholds, and to whom: matrix and force tables cell by cell,
 * the other tables row by row.
 * @throws StartupError where one of the folders is no policy.
 */
export function comparePolicies(before: URL, after: URL): Comparison {
  const changes: readonly Change[] = [
    ...compareCells(loadPolicy(before), loadPolicy(after)),
    ...TABLE_LAWS.flatMap((law) => compareTable(law, before, after)),
  ];
  const of = (wanted: Effect) => changes.filter(({ effect }) => effect === wanted).map(({ words }) => words);
  return { released: of('released'), withheld: of('withheld'), either: of('either'), neither: of('neither') };
}

/** True where the change gives somebody something new, or may do so. */
export const givesSomethingNew = ({ released, either }: Comparison): boolean => released.length + either.length > 0;
