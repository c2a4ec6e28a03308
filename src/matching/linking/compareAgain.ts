import { CandidateIndex } from '../candidates/CandidateIndex.js';
import { PairLevels } from '../weighing/PairLevels.js';
import type { PeopleTable } from '../weighing/PeopleTable.js';
import type { CompareRows } from './linkTwoFiles.js';
import { addPairs } from './prepareLinkage.js';
import type { RivalPair } from './WeighedPairs.js';
import type { Weighing } from './Weighing.js';

/** Pairs of two files with the rows of each numbered from 0; in the table those of the second begin at `offset`. */
export const betweenFiles = (pairs: readonly RivalPair[], offset: number): RivalPair[] =>
  pairs.map((pair) => ({ ...pair, other: pair.other - offset }));

/** Looks for rows among others by what is rare among these, and weighs the pairs that were not weighed yet. */
export function compareAgain(weighing: Weighing, table: PeopleTable, offset: number): CompareRows {
  return (ones, others) => {
    const known = new Set(weighing.pairs.map(({ one, other }) => keyOf(one, other)));
    const before = known.size;
    const index = new CandidateIndex(others.map((row) => table.record(row + offset)));
    for (const one of ones) {
      const found = index.find(table.record(one)).map((at) => others[at] ?? 0);
      const pairs = new PairLevels(table.fields);
      const isNew = (other: number) => !known.has(keyOf(one, other + offset));
      addPairs(pairs, table, one, found.filter(isNew), offset);
      weighing.take(pairs);
    }
    return betweenFiles(weighing.pairs.slice(before), offset);
  };
}

const keyOf = (one: number, other: number): number => one * 2 ** 26 + other;
