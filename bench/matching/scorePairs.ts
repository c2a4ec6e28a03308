import type { LinkedPair } from '../../src/matching/linking/WeighedPairs.js';

/** How linked pairs compare with the truth, pair by pair. */
export interface Quality {
  readonly pairs: number;
  readonly right: number;
  readonly wrong: number;
  /** Pairs that should have been linked. */
  readonly truth: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Counts right and wrong pairs. Labels are read here and nowhere else. */
export function scorePairs(
  links: readonly LinkedPair[],
  isTrue: (link: LinkedPair) => boolean,
  truth: number,
): Quality {
  const right = links.filter(isTrue).length;
  return {
    pairs: links.length,
    right,
    wrong: links.length - right,
    truth,
    precision: links.length === 0 ? 1 : right / links.length,
    recall: truth === 0 ? 1 : right / truth,
    f1: truth + links.length === 0 ? 1 : (2 * right) / (truth + links.length),
  };
}

/** A point of the precision–recall curve: what is linked from so many bits on. */
export interface CurvePoint {
  readonly bits: number;
  readonly precision: number;
  readonly recall: number;
}

/** The curve over the weights of the links, at most so many points. */
export function curveOf(
  links: readonly LinkedPair[],
  isTrue: (link: LinkedPair) => boolean,
  truth: number,
  points = 200,
): CurvePoint[] {
  const sorted = [...links].sort((a, b) => b.bits - a.bits);
  const step = Math.max(1, Math.floor(sorted.length / points));
  const curve: CurvePoint[] = [];
  let right = 0;
  for (const [index, link] of sorted.entries()) {
    if (isTrue(link)) right++;
    if (index % step === step - 1 || index === sorted.length - 1) {
      curve.push({ bits: link.bits, precision: right / (index + 1), recall: right / Math.max(1, truth) });
    }
  }
  return curve;
}

/** How many pairs of one file are of one person. */
export function truePairs(people: readonly (string | number)[]): number {
  const counts = new Map<string | number, number>();
  for (const person of people) counts.set(person, (counts.get(person) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}
