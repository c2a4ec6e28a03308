import { LEVELS, type Level } from '../model/codes.js';

/** True where `a` releases less than `b`. Order from loosest to tightest: F, M, I, N (brief 0.2 rule 3). */
export const isTighter = (a: Level, b: Level): boolean => LEVELS.indexOf(a) > LEVELS.indexOf(b);

/** Whichever of the two releases less. */
export const tighter = (a: Level, b: Level): Level => (isTighter(b, a) ? b : a);

/** One step towards never: F to M, M to I, I to N (brief 4.3). */
export const oneStepTighter = (level: Level): Level => LEVELS[LEVELS.indexOf(level) + 1] ?? 'N';

/** The level that releases most; there is always at least one. */
export const loosestOf = (levels: readonly Level[]): Level =>
  levels.reduce((loosest, level) => (isTighter(loosest, level) ? level : loosest));

/** The first of those that release least; there is always at least one. */
export const tightestOf = <Step extends { readonly level: Level }>(chain: readonly Step[]): Step =>
  chain.reduce((tightest, step) => (isTighter(step.level, tightest.level) ? step : tightest));
