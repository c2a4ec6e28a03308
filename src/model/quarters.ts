/** A quarter of a calendar year, e.g. `2026-Q4`. */
export const QUARTER_PATTERN = /^(19|20)\d\d-Q[1-4]$/;

/** The quarter a date lies in; null where it is known to the year only, or lies in no year of the pattern. */
export function quarterOf(date: string): string | null {
  const month = /^\d{4}-(\d{2})/.exec(date)?.[1];
  const quarter = `${date.slice(0, 4)}-Q${Math.ceil(Number(month) / 3)}`;
  return month !== undefined && QUARTER_PATTERN.test(quarter) ? quarter : null;
}

const ordinal = (quarter: string): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;

/** How many quarters there are from one to another, both counted; 0 or less where they stand the wrong way round. */
export const quartersBetween = (from: string, to: string): number => ordinal(to) - ordinal(from) + 1;

/** The quarter so many before. */
export function quarterBefore(quarter: string, quarters: number): string {
  const then = ordinal(quarter) - quarters;
  return `${Math.floor(then / 4)}-Q${(then % 4) + 1}`;
}
