import { CandidateIndex } from '../candidates/CandidateIndex.js';
import type { MatchRecord } from '../records/MatchRecord.js';
import { estimateModel } from '../weighing/estimateModel.js';
import type { MatchModel } from '../weighing/MatchModel.js';
import type { MatchParameters } from '../weighing/MatchParameters.js';
import { PairLevels } from '../weighing/PairLevels.js';
import { PeopleTable } from '../weighing/PeopleTable.js';
import { randomPairs } from '../weighing/randomPairs.js';
import { clusterRows } from './clusterRows.js';
import { linkTwoFiles } from './linkTwoFiles.js';
import { oncePerFile } from './oncePerFile.js';
import type { LinkedPair } from './WeighedPairs.js';
import { Weighing } from './Weighing.js';

/** What to link: two files with each other, or the rows of one where `second` is null. */
export interface LinkRequest {
  readonly first: readonly MatchRecord[];
  readonly second: readonly MatchRecord[] | null;
  /** How many kinds of identifiers each record has. */
  readonly identifiers: number;
  readonly parameters: MatchParameters;
  /** Hears how much of the work is done, 0 to 1. */
  readonly onProgress?: (part: number) => void;
}

export interface Linkage {
  /** Rows by their numbers in the first and the second file, or both in the one. */
  readonly links: readonly LinkedPair[];
  readonly model: MatchModel;
}

/** Candidates that the model is estimated from, at most about. */
const MOST_SAMPLED = 700_000;
const SAMPLED_ROWS = 400;
const RANDOM_PAIRS = 200_000;
const RANDOM_PAIRS_A_ROW = 30;

/** Links records: estimates a model from them without labels, weighs the pairs that share something, and decides. */
export function linkRecords({ first, second, identifiers, parameters, onProgress = () => {} }: LinkRequest): Linkage {
  const rows = second === null ? first : [...first, ...second];
  const table = new PeopleTable(rows, { identifiers, second: first.length, parameters });
  const index = new CandidateIndex(second ?? first);
  const offset = second === null ? 0 : first.length;
  const candidatesOf = (row: number) => index.find(table.record(row), second === null ? row : undefined);
  onProgress(0.1);
  const stride = strideFor(first.length, candidatesOf);
  const sampled = new PairLevels(table.fields);
  for (let row = 0; row < first.length; row += stride) addPairs(sampled, table, row, candidatesOf(row), offset);
  onProgress(0.4);
  const allPairs = second === null ? (first.length * (first.length - 1)) / 2 : first.length * second.length;
  const model = estimateModel(table, parameters, {
    random: randomPairs(table, first.length, offset, Math.min(RANDOM_PAIRS, RANDOM_PAIRS_A_ROW * rows.length)),
    candidates: sampled,
    ofPairs: Math.max(1, allPairs / stride),
    possibleMatches: Math.min(first.length, (second ?? first).length) / stride,
  });
  onProgress(0.6);
  const weighed = new Weighing(table, model);
  if (stride === 1) weighed.take(sampled);
  else {
    for (let row = 0; row < first.length; row++) {
      const pairs = new PairLevels(table.fields);
      addPairs(pairs, table, row, candidatesOf(row), offset);
      weighed.take(pairs);
      if (row % 1000 === 0) onProgress(0.6 + (0.35 * row) / first.length);
    }
  }
  onProgress(0.95);
  const links = decide(weighed, { first, second }, parameters);
  onProgress(1);
  return { links, model };
}

/** Partners exclude one another where two files have each person once; elsewhere rows are sorted into people. */
function decide(
  weighing: Weighing,
  { first, second }: Pick<LinkRequest, 'first' | 'second'>,
  { thresholds }: MatchParameters,
): LinkedPair[] {
  const { pairs } = weighing;
  if (second === null) return clusterRows(pairs, weighing, thresholds);
  const once = oncePerFile(pairs);
  const offset = first.length;
  if (once.first && once.second) {
    const between = pairs.map((pair) => ({ ...pair, other: pair.other - offset }));
    return linkTwoFiles(between, { first: first.length, second: second.length }, thresholds);
  }
  return clusterRows(pairs, weighing, thresholds)
    .map((link) => (link.one < link.other ? link : { ...link, one: link.other, other: link.one }))
    .filter(({ one, other }) => one < offset && other >= offset)
    .map((link) => ({ ...link, other: link.other - offset }));
}

/** Every which row to estimate from, so that the candidates are not too many. */
function strideFor(rows: number, candidatesOf: (row: number) => readonly number[]): number {
  const step = Math.max(1, Math.floor(rows / SAMPLED_ROWS));
  let found = 0;
  for (let row = 0; row < rows; row += step) found += candidatesOf(row).length;
  return Math.max(1, Math.ceil((found * step) / MOST_SAMPLED));
}

function addPairs(pairs: PairLevels, table: PeopleTable, row: number, found: readonly number[], offset: number): void {
  for (const other of found) {
    pairs.add(row, other + offset, (levels, at) => table.compare(row, other + offset, levels, at));
  }
}
