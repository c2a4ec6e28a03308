import { priorWeights } from './MatchModel.js';
import type { MatchParameters } from './MatchParameters.js';

/** By field and level: what the level is worth before any data, in bits for one person rather than strangers. */
export type LevelWorths = readonly Float64Array[];

export const levelWorths = (parameters: MatchParameters, fields: number): LevelWorths =>
  priorWeights(parameters, fields).map(({ match, stranger }) =>
    match.map((share, level) => Math.log2(share / (stranger[level] ?? 1))),
  );
