import type { MatchModel } from '../weighing/MatchModel.js';
import type { MatchParameters } from '../weighing/MatchParameters.js';
import { PairLevels } from '../weighing/PairLevels.js';
import type { PeopleTable } from '../weighing/PeopleTable.js';
import { clusterRows } from './clusterRows.js';
import { scaleOfFiles } from './FilesScale.js';
import { linkTwoFiles } from './linkTwoFiles.js';
import { oncePerFile } from './oncePerFile.js';
import { addPairs, type LinkRequest, prepareLinkage } from './prepareLinkage.js';
import type { LinkedPair } from './WeighedPairs.js';
import { Weighing } from './Weighing.js';

export interface Linkage {
  /** Rows by their numbers in the first and the second file, or both in the one. */
  readonly links: readonly LinkedPair[];
  readonly model: MatchModel;
}

/** Links records: estimates a model from them without labels, weighs the pairs that share something, and decides. */
export function linkRecords(request: LinkRequest): Linkage {
  const { first, parameters, onProgress = () => {} } = request;
  const { table, model, stride, sampled, candidatesOf, offset } = prepareLinkage(request);
  const weighed = new Weighing(table, model);
  if (stride === 1) weighed.take(sampled);
  else {
    const pairs = new PairLevels(table.fields);
    for (let row = 0; row < first.length; row++) {
      pairs.clear();
      addPairs(pairs, table, row, candidatesOf(row), offset);
      weighed.take(pairs);
      if (row % 1000 === 0) onProgress(0.6 + (0.35 * row) / first.length);
    }
  }
  onProgress(0.95);
  const links = decide(weighed, table, request, parameters);
  onProgress(1);
  return { links, model };
}

/** Partners exclude one another where two files have each person once; elsewhere rows are sorted into people. */
function decide(
  weighing: Weighing,
  table: PeopleTable,
  { first, second }: Pick<LinkRequest, 'first' | 'second'>,
  { thresholds }: MatchParameters,
): LinkedPair[] {
  const { pairs } = weighing;
  const { review } = thresholds;
  if (second === null) return clusterRows(pairs.atLeast(review), weighing, thresholds);
  const once = oncePerFile(pairs);
  const offset = first.length;
  if (once.first && once.second) {
    const sizes = { first: first.length, second: second.length };
    pairs.numberSecondFrom(offset);
    return linkTwoFiles(pairs, sizes, thresholds, scaleOfFiles(weighing, table, offset));
  }
  return clusterRows(pairs.atLeast(review), weighing, thresholds)
    .map((link) => (link.one < link.other ? link : { ...link, one: link.other, other: link.one }))
    .filter(({ one, other }) => one < offset && other >= offset)
    .map((link) => ({ ...link, other: link.other - offset }));
}
