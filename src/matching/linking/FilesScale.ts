import { CandidateIndex } from '../candidates/CandidateIndex.js';
import { PairLevels } from '../weighing/PairLevels.js';
import type { PeopleTable } from '../weighing/PeopleTable.js';
import { addPairs } from './prepareLinkage.js';
import type { RivalPair } from './WeighedPairs.js';
import type { Weighing } from './Weighing.js';

/** Weighs rows of two files; those of each are numbered from 0. */
export interface FilesScale {
  /** Looks for some rows of the first file among some of the second; gives the pairs that were not weighed yet. */
  readonly compare: (ones: readonly number[], others: readonly number[]) => readonly RivalPair[];
  /** From where to where one person would have moved whose rows these are, as keys; none where the homes do not differ. */
  readonly movesOf: (pair: RivalPair) => readonly string[];
  /** The pair as it weighs where their household is seen to have moved. */
  readonly movedAlong: (pair: RivalPair) => RivalPair;
}

/** Pairs of two files with the rows of each numbered from 0; in the table those of the second begin at `offset`. */
export const betweenFiles = (pairs: readonly RivalPair[], offset: number): RivalPair[] =>
  pairs.map((pair) => ({ ...pair, other: pair.other - offset }));

export function scaleOfFiles(weighing: Weighing, table: PeopleTable, offset: number): FilesScale {
  return {
    compare: (ones, others) => {
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
    },
    movesOf: ({ one, other }) =>
      weighing.isElsewhere(one, other + offset)
        ? homeKeys(table, one).flatMap((from) => homeKeys(table, other + offset).map((to) => `${from}>${to}`))
        : [],
    movedAlong: ({ one, other }) => ({ ...weighing.movedAlong(one, other + offset), other }),
  };
}

/** The first home of a row by its door and by its postcode, as far as it has them. */
const homeKeys = (table: PeopleTable, row: number): string[] =>
  [table.homes.doorOf(row), table.record(row).postcode].filter((key) => key !== '');

const keyOf = (one: number, other: number): number => one * 2 ** 26 + other;
