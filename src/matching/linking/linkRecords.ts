import { CandidateIndex } from '../candidates/CandidateIndex.js';
import { IDENTIFIER } from '../levels/identifierLevels.js';
import type { MatchRecord } from '../records/MatchRecord.js';
import { estimateModel } from '../weighing/estimateModel.js';
import { FIRST_IDENTIFIER } from '../weighing/fields.js';
import type { MatchModel } from '../weighing/MatchModel.js';
import type { MatchParameters } from '../weighing/MatchParameters.js';
import { PairLevels } from '../weighing/PairLevels.js';
import { PeopleTable } from '../weighing/PeopleTable.js';
import { randomPairs } from '../weighing/randomPairs.js';
import { clusterRows, type WeighRows } from './clusterRows.js';
import { linkTwoFiles } from './linkTwoFiles.js';
import { oncePerFile } from './oncePerFile.js';
import type { LinkedPair, WeighedPair } from './WeighedPairs.js';

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
const MOST_SAMPLED = 1_500_000;
const SAMPLED_ROWS = 400;
const RANDOM_PAIRS = 300_000;
/** Odds below which a pair is forgotten, in bits: it can neither be linked nor stand in the way of another. */
const LEAST_BITS = -15;
/** An identifier in which so many matches differ is none that forbids a link. */
const MOST_WRONG = 0.1;

/** Links records: estimates a model from them without labels, weighs the pairs that share something, and decides. */
export function linkRecords({ first, second, identifiers, parameters, onProgress = () => {} }: LinkRequest): Linkage {
  const rows = second === null ? first : [...first, ...second];
  const table = new PeopleTable(rows, identifiers, first.length);
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
    random: randomPairs(table, first.length, offset, RANDOM_PAIRS),
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
  const links =
    second === null
      ? clusterRows(weighed.pairs, weighed.weigh, parameters.thresholds)
      : linkTwoFiles(
          weighed.pairs.map((pair) => ({ ...pair, other: pair.other - offset })),
          oncePerFile(weighed.pairs),
          { first: first.length, second: second.length },
          parameters.thresholds,
        );
  onProgress(1);
  return { links, model };
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

/** Pairs as the model weighs them. */
class Weighing {
  readonly pairs: WeighedPair[] = [];
  readonly #table: PeopleTable;
  readonly #model: MatchModel;
  readonly #strong: readonly number[];

  constructor(table: PeopleTable, model: MatchModel) {
    this.#table = table;
    this.#model = model;
    this.#strong = model.fields.flatMap(({ match }, field) =>
      field >= FIRST_IDENTIFIER && (match[IDENTIFIER.DIFFERENT] ?? 1) <= MOST_WRONG ? [field] : [],
    );
  }

  take(pairs: PairLevels): void {
    for (let pair = 0; pair < pairs.size; pair++) {
      const bits = this.#model.bits(pairs.levels, pair * pairs.fields, pairs.bitsOver(pair));
      if (bits < LEAST_BITS) continue;
      const isContradicted = this.#strong.some((field) => pairs.level(pair, field) === IDENTIFIER.DIFFERENT);
      this.pairs.push({ one: pairs.one(pair), other: pairs.other(pair), bits, isContradicted });
    }
  }

  readonly weigh: WeighRows = (one, other) => {
    const levels = new Uint8Array(this.#table.fields);
    const bitsOver = this.#table.compare(one, other, levels, 0);
    const isContradicted = this.#strong.some((field) => levels[field] === IDENTIFIER.DIFFERENT);
    return { bits: this.#model.bits(levels, 0, bitsOver), isContradicted };
  };
}
