/**
 * What a change does to those it touches. `either` both releases and withholds, in different cases, or cannot be told:
 * it is reviewed like a release.
 */
export type Effect = 'released' | 'withheld' | 'either' | 'neither';

/** One change between two policies, in words. */
export interface Change {
  readonly effect: Effect;
  readonly words: string;
}

/** The effect of a change that gives more to some, or less to some, or both. */
export function effectOf(givesMore: boolean, givesLess: boolean): Effect {
  if (givesMore && givesLess) return 'either';
  if (givesMore) return 'released';
  return givesLess ? 'withheld' : 'neither';
}
