import { editDistance } from './editDistance.js';

/** How two identifiers of one kind compare, by number. */
export const IDENTIFIER = { MISSING: 0, SAME: 1, NEARLY: 2, DIFFERENT: 3 } as const;

const SHORTEST_WITH_EDIT = 5;

/** Compares identifiers without spaces and case; `NEARLY` is one character changed, left out or put in, or two neighbours exchanged. */
export function identifierLevel(one: string, other: string): number {
  if (one === '' || other === '') return IDENTIFIER.MISSING;
  if (one === other) return IDENTIFIER.SAME;
  const isNear = Math.min(one.length, other.length) >= SHORTEST_WITH_EDIT && editDistance(one, other, 1) === 1;
  return isNear ? IDENTIFIER.NEARLY : IDENTIFIER.DIFFERENT;
}
