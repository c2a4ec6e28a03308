/** From when to when, in milliseconds of one clock. */
export type Interval = readonly [from: number, to: number];

/** Intervals that touch become one. */
export function spans(intervals: readonly Interval[]): readonly Interval[] {
  const joined: Interval[] = [];
  for (const [from, to] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
    else joined.push([from, to]);
  }
  return joined;
}

/** Milliseconds within any of the intervals. */
export const covered = (intervals: readonly Interval[]): number =>
  spans(intervals).reduce((sum, [from, to]) => sum + (to - from), 0);
