/** The smallest number of records that is told of. Source: brief 2.4 `G_AGG` (D: a policy choice). */
export const SMALLEST_COUNT = 5;

/** What counts are rounded to. Source: brief 2.4 `G_AGG` (D). */
const ROUNDED_TO = 5;

/** To the nearest five: a count that may be told is never rounded below the smallest. */
export const rounded = (count: number): number => Math.round(count / ROUNDED_TO) * ROUNDED_TO;

/** More than nobody and fewer than may be told of. */
export const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_COUNT;
