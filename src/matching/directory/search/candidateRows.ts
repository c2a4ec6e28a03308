import type { Directory } from '../Directory.js';
import { planReading } from './planReading.js';
import { MOST_ROWS, ReadRows } from './ReadRows.js';
import type { Sought } from './Sought.js';
import { soughtFacts } from './soughtFacts.js';

const read = new ReadRows();

/**
 * Rows that share enough with a search, for those who weigh in their own way: all of them where they are no more than
 * `atMost`, or else those first that share most. `more` says that there are others.
 */
export function candidateRows(
  directory: Directory,
  sought: Sought,
  atMost: number,
): { readonly rows: readonly number[]; readonly more: boolean } {
  const facts = soughtFacts(directory, sought);
  const most = Math.min(atMost, MOST_ROWS);
  read.clear();
  let more = facts.isCut;
  for (const { keys, among, isWhole } of planReading(directory, sought, facts)) {
    if (more) break;
    if (among === undefined && isWhole !== true) more = !read.read(directory.postings, keys(), most - read.size);
  }
  return { rows: [...read.rows.subarray(0, read.size)], more };
}
