import { LEVELS, type Level } from '../model/codes.js';

/** True where `a` releases less than `b`. Order from loosest to tightest: F, M, I, N (brief 0.2 rule 3). */
export const isTighter = (a: Level, b: Level): boolean => LEVELS.indexOf(a) > LEVELS.indexOf(b);
