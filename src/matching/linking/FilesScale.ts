import { CandidateIndex } from '../candidates/CandidateIndex.js';
import { PairLevels } from '../weighing/PairLevels.js';
import type { PeopleTable } from '../weighing/PeopleTable.js';
import { pairsOfRows } from './pairsOfRows.js';
import { addPairs } from './prepareLinkage.js';
import type { RivalPairs } from './RivalPairs.js';
import type { RivalPair } from './WeighedPairs.js';
import type { Weighing } from './Weighing.js';

/** Weighs rows of two files; those of each are numbered from 0. */
export interface FilesScale {
  /** Looks for some rows of the first file among some of the second; gives the pairs that are not known yet. */
  readonly compare: (ones: readonly number[], others: readonly number[], known: RivalPairs) => readonly RivalPair[];
  /** From where to where one person would have moved whose rows these are, as keys; none where the homes do not differ. */
  readonly movesOf: (pair: RivalPair) => readonly string[];
  /** The pair as it weighs where their household is seen to have moved. */
  readonly movedAlong: (pair: RivalPair) => RivalPair;
}

/** @param offset where rows of the second file begin in the table */
export function scaleOfFiles(weighing: Weighing, table: PeopleTable, offset: number): FilesScale {
  return {
    compare: (ones, others, known) => {
      const { starts, pairs } = pairsOfRows(known.ones, offset);
      const index = new CandidateIndex(others.map((row) => table.record(row + offset)));
      const levels = new PairLevels(table.fields);
      const found: RivalPair[] = [];
      for (const one of ones) {
        const partners = new Set<number>();
        for (const pair of pairs.subarray(starts[one], starts[one + 1])) partners.add(known.others[pair] ?? 0);
        const rows = index.find(table.record(one)).map((at) => others[at] ?? 0);
        levels.clear();
        addPairs(
          levels,
          table,
          one,
          rows.filter((row) => !partners.has(row)),
          offset,
        );
        weighing.weigh(levels, (pair) => found.push({ ...pair, other: pair.other - offset }));
      }
      return found;
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
