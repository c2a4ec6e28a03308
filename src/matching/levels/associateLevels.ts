/** How the associates of two people compare, by number. */
export const ASSOCIATES = { MISSING: 0, SHARED: 1, NONE_SHARED: 2 } as const;

/** How two people's associates compare, and how likely two strangers would share one so. */
export interface ComparedAssociates {
  readonly level: number;
  /** Of strangers who name as many: what part shares this name or a rarer one; 1 where none is shared. */
  readonly chance: number;
}

const MISSING: ComparedAssociates = { level: ASSOCIATES.MISSING, chance: 1 };
const NONE_SHARED: ComparedAssociates = { level: ASSOCIATES.NONE_SHARED, chance: 1 };

/**
 * Compares associates by their whole names. Of several that are shared the rarest counts; the more there are to try, the
 * likelier one is shared by accident. The same either way round.
 *
 * @param shareOf how common a name is among associates, from 0 to 1
 */
export function associatesLevel(
  some: readonly string[],
  others: readonly string[],
  shareOf: (name: string) => number,
): ComparedAssociates {
  const tries = some.length * others.length;
  if (tries === 0) return MISSING;
  const shared = some.filter((name) => others.includes(name));
  if (shared.length === 0) return NONE_SHARED;
  return { level: ASSOCIATES.SHARED, chance: Math.min(1, tries * Math.min(...shared.map(shareOf))) };
}
