import { type AtomSet, type Cube, weightOf } from './Cube.js';
import { isSmall, SMALLEST_COUNT } from './smallNumbers.js';
import { ToldCounts } from './ToldCounts.js';

/**
 * Of the sets offered, those that may be told to somebody who knows the counts of the sets given: together they expose
 * nothing small that was not exposed before. Larger sets go first.
 */
export function acceptUnexposed(
  cube: Cube,
  given: readonly AtomSet[],
  targets: readonly AtomSet[],
  offered: readonly AtomSet[],
): ReadonlySet<AtomSet> {
  const told = new ToldCounts(cube, [...given, ...offered], targets);
  told.tell(given);
  const weighed = offered.map((set) => ({ set, weight: weightOf(cube, set) }));
  const largestFirst = weighed.sort((a, b) => b.weight - a.weight).map(({ set }) => set);
  return new Set(largestFirst.filter((set) => told.tellSafely(set)));
}

/** Whether two sets differ by one to four records, those of either that the other lacks counted together. */
export function differsLittle({ atoms }: Cube, one: AtomSet, other: AtomSet): boolean {
  let [weight, at, there] = [0, 0, 0];
  while (at < one.length || there < other.length) {
    const [here, beyond] = [one[at] ?? atoms.length, other[there] ?? atoms.length];
    if (here !== beyond) weight += atoms[Math.min(here, beyond)]?.weight ?? 0;
    if (weight >= SMALLEST_COUNT) return false;
    if (here <= beyond) at += 1;
    if (beyond <= here) there += 1;
  }
  return isSmall(weight);
}

/** What a set leaves of a larger one that holds all of it, where that is small; null where it does not. */
export function smallRest(cube: Cube, whole: AtomSet, part: AtomSet): AtomSet | null {
  if (!differsLittle(cube, whole, part)) return null;
  const [inWhole, inPart] = [new Set(whole), new Set(part)];
  return part.every((index) => inWhole.has(index)) ? whole.filter((index) => !inPart.has(index)) : null;
}
