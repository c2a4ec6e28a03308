/** Rows as many as what was known before weighs as much as what is counted. */
const STRENGTH = 1000;

/** The weights of what nobody said anything of. */
export const SILENT = { bits: () => 0, most: () => 0 } as const;

/** The share of records that have a value, held near what was known before where records are few. */
export const countedShare = (count: number, of: number, before: number): number =>
  (count + STRENGTH * before) / (of + STRENGTH);
