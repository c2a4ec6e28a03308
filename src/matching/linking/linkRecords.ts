import type { MatchModel } from '../weighing/MatchModel.js';
import { PairLevels } from '../weighing/PairLevels.js';
import type { PeopleTable } from '../weighing/PeopleTable.js';
import { clusterRows } from './clusterRows.js';
import { scaleOfFiles } from './FilesScale.js';
import { linkTwoFiles } from './linkTwoFiles.js';
import { oncePerFile } from './oncePerFile.js';
import { addPairs, type LinkRequest, prepareLinkage, ROWS_A_STEP } from './prepareLinkage.js';
import type { LinkedPair } from './WeighedPairs.js';
import { Weighing } from './Weighing.js';

/** How far the work is when a model is estimated, and when all rows are compared: deciding takes long where rows exclude one another. */
const PREPARED = 0.15;
const COMPARED = { oneFile: 0.95, twoFiles: 0.65 } as const;

export interface Linkage {
  /** Rows by their numbers in the first and the second file, or both in the one. */
  readonly links: readonly LinkedPair[];
  readonly model: MatchModel;
}

/** Links records: estimates a model from them without labels, weighs the pairs that share something, and decides. */
export function linkRecords(request: LinkRequest): Linkage {
  const { first, second, onProgress = () => {} } = request;
  const compared = second === null ? COMPARED.oneFile : COMPARED.twoFiles;
  const { table, model, stride, sampled, candidatesOf, offset } = prepareLinkage({
    ...request,
    onProgress: (part) => onProgress(PREPARED * part),
  });
  const weighed = new Weighing(table, model);
  if (stride === 1) weighed.take(sampled);
  else {
    const pairs = new PairLevels(table.fields);
    for (let row = 0; row < first.length; row++) {
      pairs.clear();
      addPairs(pairs, table, row, candidatesOf(row), offset);
      weighed.take(pairs);
      if (row % ROWS_A_STEP === 0) onProgress(PREPARED + ((compared - PREPARED) * row) / first.length);
    }
  }
  onProgress(compared);
  const links = decide(weighed, table, request, (part) => onProgress(compared + (1 - compared) * part));
  onProgress(1);
  return { links, model };
}

/** Partners exclude one another where two files have each person once; elsewhere rows are sorted into people. */
function decide(
  weighing: Weighing,
  table: PeopleTable,
  { first, second, parameters: { thresholds } }: LinkRequest,
  onProgress: (part: number) => void,
): LinkedPair[] {
  const { pairs } = weighing;
  if (second === null) return clusterRows(pairs, weighing, thresholds);
  const once = oncePerFile(pairs);
  const offset = first.length;
  if (once.first && once.second) {
    const sizes = { first: first.length, second: second.length };
    pairs.numberSecondFrom(offset);
    return linkTwoFiles(pairs, sizes, thresholds, scaleOfFiles(weighing, table, offset), onProgress);
  }
  return clusterRows(pairs, weighing, thresholds)
    .map((link) => (link.one < link.other ? link : { ...link, one: link.other, other: link.one }))
    .filter(({ one, other }) => one < offset && other >= offset)
    .map((link) => ({ ...link, other: link.other - offset }));
}
