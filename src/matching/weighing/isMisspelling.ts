/** Rows that must bear a name before a word that looks like it, and that hardly anybody bears, is taken for it mistyped. */
const ESTABLISHED = 8;
/** Of so many rows that bear a name, about one may have it mistyped in one and the same way. */
const ROWS_FOR_ONE_SLIP = 40;

/**
 * Whether of two words that are nearly alike one is a name and the other that name mistyped, by how many rows bear each:
 * `Jonh` beside many a John is a slip of the hand; `Jane` and `Jean`, whom many are called, are two sisters.
 */
export function isMisspelling(one: number, other: number): boolean {
  const commoner = Math.max(one, other);
  return commoner >= ESTABLISHED && Math.min(one, other) <= Math.max(1, commoner / ROWS_FOR_ONE_SLIP);
}
