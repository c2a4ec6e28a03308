import type { Facet, GroupCode } from '../../model/codes.js';
import { levelInWords } from '../inWords.js';
import { levelIn, SITUATIONS, type Situation } from '../levelIn.js';
import { isTighter } from '../levels.js';
import type { Cell } from '../Policy.js';
import { writeCell } from '../parseCell.js';

/** Where two cells stand: their group, and the facet of their row. */
export interface CellPlace {
  readonly group: GroupCode;
  readonly facet: Facet | null;
}

/** The first situation in which one cell gives more than another, or undefined where it gives more in none. */
const looserIn = (cell: Cell, than: Cell, { group, facet }: CellPlace): Situation | undefined =>
  SITUATIONS.find((situation) =>
    isTighter(levelIn(than, group, situation, facet), levelIn(cell, group, situation, facet)),
  );

/** True where one cell gives more than another in some situation. */
export const givesMore = (cell: Cell, than: Cell, place: CellPlace): boolean =>
  looserIn(cell, than, place) !== undefined;

/** How a force's cell would loosen the shared one, in words; null where it loosens nothing, whatever the situation. */
export function loosening(own: Cell, shared: Cell, place: CellPlace): string | null {
  const situation = looserIn(own, shared, place);
  if (situation === undefined) return null;
  const { group, facet } = place;
  const [more, less] = [own, shared].map((cell) => levelInWords(levelIn(cell, group, situation, facet), group));
  return `loosens the shared ${writeCell(shared)}: ${[`${more} instead of ${less}`, ...when(situation)].join(' ')}`;
}

function when({ owningForce, linked, ownRequirement, authorised }: Situation): string[] {
  return [
    ...(owningForce ? ['for the owning force'] : []),
    ...(linked ? ['for the linked person'] : []),
    ...(ownRequirement ? ['of the own requirement'] : []),
    ...(authorised ? ['once an Inspector has authorised it'] : []),
  ];
}
