import { CandidateIndex } from '../candidates/CandidateIndex.js';
import type { MatchRecord } from '../records/MatchRecord.js';
import { type Estimate, estimateModel } from '../weighing/estimateModel.js';
import type { MatchModel } from '../weighing/MatchModel.js';
import type { EstimateCounts, MatchParameters } from '../weighing/MatchParameters.js';
import { PairLevels } from '../weighing/PairLevels.js';
import { PeopleTable } from '../weighing/PeopleTable.js';
import { RANDOM_SEED, randomPairs } from '../weighing/randomPairs.js';
import { rowsApart } from '../weighing/rowsApart.js';
import { oncePerFile } from './oncePerFile.js';
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

/** Rows with the model that was estimated from them. */
export interface PreparedLinkage {
  readonly table: PeopleTable;
  readonly candidatesOf: (row: number) => readonly number[];
  /** Where the rows begin that candidates are counted from. */
  readonly offset: number;
  /** Candidates of every `stride`th row, from which the model was estimated. */
  readonly sampled: PairLevels;
  readonly stride: number;
  readonly model: MatchModel;
  readonly counts: EstimateCounts;
}

/** Candidates that the model is estimated from, at most about. */
const MOST_SAMPLED = 700_000;
const SAMPLED_ROWS = 400;
/** How far the work is when the rows are indexed, and when candidates are sampled. */
const INDEXED = 0.35;
const SAMPLED = 0.6;
/** So many rows from one word of progress to the next. */
export const ROWS_A_STEP = 1000;
const RANDOM_PAIRS = 200_000;
const RANDOM_PAIRS_A_ROW = 30;

/**
 * Finds candidates and estimates a model from them, without labels. Where two files each have everybody once, rows of one
 * file are two people for certain: how those of one household differ is then seen, and the model estimated again.
 */
export function prepareLinkage({
  first,
  second,
  identifiers,
  parameters,
  onProgress = () => {},
}: LinkRequest): PreparedLinkage {
  const rows = second === null ? first : [...first, ...second];
  const table = new PeopleTable(rows, { identifiers, second: first.length, parameters });
  const searched = second ?? first;
  let indexed = 0;
  const index = new CandidateIndex(searched, () => {
    if (++indexed % ROWS_A_STEP === 0) onProgress((INDEXED * indexed) / searched.length);
  });
  const offset = second === null ? 0 : first.length;
  const candidatesOf = (row: number) => index.find(table.record(row), second === null ? row : undefined);
  onProgress(INDEXED);
  const stride = strideFor(first.length, candidatesOf);
  const sampled = new PairLevels(table.fields);
  for (let row = 0; row < first.length; row += stride) addPairs(sampled, table, row, candidatesOf(row), offset);
  onProgress(SAMPLED);
  const allPairs = second === null ? (first.length * (first.length - 1)) / 2 : first.length * second.length;
  const random = randomPairs(table, first.length, offset, Math.min(RANDOM_PAIRS, RANDOM_PAIRS_A_ROW * rows.length));
  const sample = {
    random,
    candidates: sampled,
    ofPairs: Math.max(1, allPairs / stride),
    possibleMatches: Math.min(first.length, searched.length) / stride,
  };
  const begun = estimateModel(table, parameters, sample);
  const apart = second !== null && isOnce(table, begun, sampled) ? rowsApart(table, first.length) : null;
  const { model, rounds } = apart === null ? begun : estimateModel(table, parameters, sample, apart);
  onProgress(1);
  const counts: EstimateCounts = {
    seed: RANDOM_SEED,
    randomPairs: random.size,
    candidatePairs: sampled.size,
    householdPairs: apart?.households.size ?? 0,
    rounds,
    matches: Math.round(model.shares.match * allPairs),
  };
  return { table, candidatesOf, offset, sampled, stride, model, counts };
}

/** Adds a row's candidates, numbered from `offset` on. */
export function addPairs(
  pairs: PairLevels,
  table: PeopleTable,
  row: number,
  found: readonly number[],
  offset: number,
): void {
  for (const other of found) {
    pairs.add(row, other + offset, (levels, at) => table.compare(row, other + offset, levels, at));
  }
}

function isOnce(table: PeopleTable, { model }: Estimate, sampled: PairLevels): boolean {
  const weighing = new Weighing(table, model);
  weighing.take(sampled);
  const once = oncePerFile(weighing.pairs);
  return once.first && once.second;
}

/** Every which row to estimate from, so that the candidates are not too many. */
function strideFor(rows: number, candidatesOf: (row: number) => readonly number[]): number {
  const step = Math.max(1, Math.floor(rows / SAMPLED_ROWS));
  let found = 0;
  for (let row = 0; row < rows; row += step) found += candidatesOf(row).length;
  return Math.max(1, Math.ceil((found * step) / MOST_SAMPLED));
}
