import type { LevelShare } from './MatchParameters.js';

/** The probabilities of one field's levels: of one person's records, of a household's, of strangers'. Levels by number. */
export interface FieldWeights {
  readonly contexts: readonly number[];
  readonly match: Float64Array;
  readonly household: Float64Array;
  readonly stranger: Float64Array;
}

/** The least probability that any level has. */
export const LEAST_SHARE = 1e-6;

/** Weights from shares by the names of levels; levels of one context add up to 1. */
export function fieldWeights(
  names: readonly string[],
  contexts: readonly number[],
  shares: Readonly<Record<string, LevelShare>>,
): FieldWeights {
  const of = (pick: (share: LevelShare) => number) =>
    shareOut(
      Float64Array.from(names, (name) => {
        const share = shares[name];
        return share === undefined ? 0 : pick(share);
      }),
      contexts,
    );
  return {
    contexts,
    match: of(({ match }) => match),
    household: of(({ household }) => household),
    stranger: of(({ stranger }) => stranger),
  };
}

/** The same numbers, made to add up to 1 in each context, none less than the least share. */
export function shareOut(counts: Float64Array, contexts: readonly number[]): Float64Array {
  const totals = new Map<number, number>();
  for (const [level, context] of contexts.entries()) {
    totals.set(context, (totals.get(context) ?? 0) + (counts[level] ?? 0));
  }
  const isLone = (context: number) => contexts.indexOf(context) === contexts.lastIndexOf(context);
  return counts.map((count, level) => {
    const context = contexts[level] ?? 0;
    if (isLone(context)) return 1;
    return Math.max(LEAST_SHARE, count / (totals.get(context) || 1));
  });
}
