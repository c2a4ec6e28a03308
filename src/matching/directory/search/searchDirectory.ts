import type { Directory } from '../Directory.js';
import { SoughtWeights } from '../weights/SoughtWeights.js';
import { Gathered } from './Gathered.js';
import { groupsByMost } from './groupsByMost.js';
import { planLookups } from './planLookups.js';
import type { Sought } from './Sought.js';
import { soughtFacts } from './soughtFacts.js';
import { TopRows, type WeighedRow } from './TopRows.js';

/** Rows weighed for one search, at most, and those of them whose names are compared. They bound the time of any. */
export const MOST_WEIGHED = 4000;
export const MOST_NAMED = 600;

/** Bits by which a row may be lighter than the best: one that is a million times less likely is nobody to be shown. */
export const WITHIN = 20;

export interface Found {
  /** The best first; of two that weigh the same, the one that comes first in the directory. None is `WITHIN` lighter. */
  readonly rows: readonly WeighedRow[];
  /** Whether people were left unweighed who may belong here: so many share something with what was said. */
  readonly truncated: boolean;
  /** How many rows were weighed. */
  readonly weighed: number;
}

const gathered = new Gathered();

/** Finds the people whom a search may mean, at most so many. The time it takes is bounded, whatever is said. */
export function searchDirectory(directory: Directory, sought: Sought, atMost: number): Found {
  const facts = soughtFacts(directory, sought);
  const lookups = planLookups(directory, sought, facts);
  gathered.gather(directory.postings, lookups);
  const weights = new SoughtWeights(directory, sought, facts);
  const groups = groupsByMost(gathered, weights);
  const top = new TopRows(atMost);
  let [weighed, named] = [0, 0];
  let [best, least] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let leftOut = weights.mostUnread(gathered.unread, gathered.whole);
  for (const { rows, most } of groups) {
    for (const row of rows) {
      if (most.all < least) break;
      if (weighed === MOST_WEIGHED || named === MOST_NAMED) {
        leftOut = Math.max(leftOut, most.all);
        break;
      }
      weighed++;
      const others = weights.otherBits(row);
      if (others + most.names < least || others + weights.mostNameBits(row) < least) continue;
      named++;
      const bits = weights.nameBits(row) + others;
      top.offer(row, bits);
      best = Math.max(best, bits);
      least = Math.max(top.least, best - WITHIN);
    }
  }
  const isLeft = leftOut !== Number.NEGATIVE_INFINITY && leftOut >= least;
  return {
    rows: top.sorted().filter(({ bits }) => bits >= best - WITHIN),
    truncated: lookups.length === 0 || facts.isCut || isLeft,
    weighed,
  };
}
