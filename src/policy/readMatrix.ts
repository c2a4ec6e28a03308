import type { Level, ReasonCode } from '../model/codes.js';
import type { CallerContext, FieldQuestion, RecordFacts } from './Decision.js';
import { facetOf } from './dataFacet.js';
import { tighter } from './levels.js';
import { isLinked, notLinkedLevel } from './linkedPerson.js';
import { ownRequirementLevel } from './ownRequirement.js';
import type { Cell, Policy } from './Policy.js';
import { isOwningForce } from './policeCaller.js';
import { reasonOf } from './reasonOf.js';

/** What the matrix alone says, before any overlay. */
export interface MatrixAnswer {
  readonly level: Level;
  readonly reason: ReasonCode | null;
}

/** Groups that may read a field which exists to decide about others (brief 1.0). */
const OVERLAY_READERS = ['PPU', 'MAP'];

const IN_FULL: MatrixAnswer = { level: 'F', reason: null };
const NOT_FOR_THEM: MatrixAnswer = { level: 'N', reason: 'NOT_JUSTIFIED_FOR_RECIPIENT' };

/** The level of the field's row for the caller's group, with the linked-person, owning-force and household rules. */
export function readMatrix(
  policy: Policy,
  question: FieldQuestion,
  facts: RecordFacts,
  context: CallerContext,
): MatrixAnswer {
  const { group } = context;
  if (question.category === null) {
    const reads = OVERLAY_READERS.includes(group) || (question.flag && group === 'FLO');
    return reads ? IN_FULL : NOT_FOR_THEM;
  }
  if (isHouseholdChild(question, facts, context)) return IN_FULL;
  const facet = facetOf(question, facts);
  const cell = policy.cell(question.kind, question.category, facet, group, facts.force);
  if (cell === undefined) return NOT_FOR_THEM;
  const level = tighter(cell.level, levelUnderSign(cell, question, facts, context));
  return level === 'F' ? IN_FULL : { level, reason: reasonOf(question, facet) };
}

/** What is left of a cell by its sign, F/I, ◊ or † (brief 2.2); F where it has none. */
function levelUnderSign(cell: Cell, question: FieldQuestion, facts: RecordFacts, context: CallerContext): Level {
  if (cell.owningForceOnly && !isOwningForce(context, facts.force)) return 'I';
  if (cell.linkedOnly && !isLinked(question, facts, context)) return notLinkedLevel(context.group, cell.level);
  return cell.ownRequirementOnly ? ownRequirementLevel(question, facts, context) : 'F';
}

/** Children of the household are children at risk too: social care gets them in full (brief 2.3a). */
function isHouseholdChild(question: FieldQuestion, { element }: RecordFacts, { group }: CallerContext): boolean {
  if (group !== 'CSC' || question.category !== 'THIRD_PARTY') return false;
  if (element?.list === 'childrenInHousehold') return true;
  return element?.list === 'linkedChildren' && element.values.household === true;
}
