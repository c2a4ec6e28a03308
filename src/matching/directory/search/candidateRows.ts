import type { Directory } from '../Directory.js';
import { SoughtWeights } from '../weights/SoughtWeights.js';
import { Gathered } from './Gathered.js';
import { groupsByMost } from './groupsByMost.js';
import { planLookups } from './planLookups.js';
import type { Sought } from './Sought.js';
import { soughtFacts } from './soughtFacts.js';

const gathered = new Gathered();

/**
 * Rows that share a block with a search, for those who weigh in their own way: all of them where they are no more than
 * `atMost`, or else those first that can weigh most. `more` says that there are others.
 */
export function candidateRows(
  directory: Directory,
  sought: Sought,
  atMost: number,
): { readonly rows: readonly number[]; readonly more: boolean } {
  const facts = soughtFacts(directory, sought);
  const lookups = planLookups(directory, sought, facts);
  gathered.gather(directory.postings, lookups);
  const groups = groupsByMost(gathered, new SoughtWeights(directory, sought, facts));
  const rows: number[] = [];
  for (const group of groups) for (const row of group.rows.subarray(0, atMost - rows.length)) rows.push(row);
  return { rows, more: facts.isCut || gathered.unread !== 0 || gathered.size > atMost };
}
