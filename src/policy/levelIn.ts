import type { Facet, GroupCode, Level } from '../model/codes.js';
import { tighter } from './levels.js';
import { notLinkedLevel } from './linkedPerson.js';
import type { Cell } from './Policy.js';

/** What can be so of a caller and a record, and changes what one and the same cell gives. */
export interface Situation {
  /** The caller is police of the force that owns the record. */
  readonly owningForce: boolean;
  /** The field is about the caller's own linked person. */
  readonly linked: boolean;
  /** The requirement is one that the caller supervises. */
  readonly ownRequirement: boolean;
  /** An Inspector has authorised the full value. */
  readonly authorised: boolean;
}

const YES_OR_NO = [false, true];
const holding = (situation: Situation): number => Object.values(situation).filter(Boolean).length;

/** Every situation there is; those in which less is so come first, and of those the ones without an Inspector. */
export const SITUATIONS: readonly Situation[] = YES_OR_NO.flatMap((authorised) =>
  YES_OR_NO.flatMap((owningForce) =>
    YES_OR_NO.flatMap((linked) =>
      YES_OR_NO.map((ownRequirement) => ({ owningForce, linked, ownRequirement, authorised })),
    ),
  ),
).sort((a, b) => holding(a) - holding(b));

/** What a † cell falls to where the requirement is not the own one (brief 2.2 †, scenario 5.4). */
export const notOwnLevel = (facet: Facet | null): Level => (facet === 'COMPLIANCE' ? 'N' : 'M');

/** What a cell of a row gives a group in a situation; I stays I until it is authorised (brief 2.2). */
export function levelIn(cell: Cell, group: GroupCode, situation: Situation, facet: Facet | null = null): Level {
  const level = tighter(cell.level, levelUnderSign(cell, group, situation, facet));
  return level === 'I' && situation.authorised ? 'F' : level;
}

function levelUnderSign(cell: Cell, group: GroupCode, situation: Situation, facet: Facet | null): Level {
  if (cell.owningForceOnly && !situation.owningForce) return 'I';
  if (cell.linkedOnly && !situation.linked) return notLinkedLevel(group, cell.level);
  return cell.ownRequirementOnly && !situation.ownRequirement ? notOwnLevel(facet) : 'F';
}
