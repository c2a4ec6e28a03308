import type { Level, ReasonCode } from '../model/codes.js';
import type { Values } from '../model/Source.js';
import type { CallerContext, FieldQuestion, RecordFacts } from './Decision.js';
import { facetOf } from './dataFacet.js';
import { isLinked, notLinkedLevel } from './linkedPerson.js';
import type { Policy } from './Policy.js';
import { isOwningForce } from './policeCaller.js';
import { reasonOf } from './reasonOf.js';

/** What the matrix alone says, before any overlay. */
export interface MatrixAnswer {
  readonly level: Level;
  readonly reason: ReasonCode | null;
}

/** Groups that may read a field which exists to decide about others (brief 1.0). */
const OVERLAY_READERS = ['PPU', 'MAP'];

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
    return reads ? { level: 'F', reason: null } : { level: 'N', reason: 'NOT_JUSTIFIED_FOR_RECIPIENT' };
  }
  if (isHouseholdChild(question, facts, context)) return { level: 'F', reason: null };
  const facet = facetOf(question, facts);
  const cell = policy.cell(question.kind, question.category, facet, group);
  if (cell === undefined) return { level: 'N', reason: 'NOT_JUSTIFIED_FOR_RECIPIENT' };
  if (cell.owningForceOnly && !isOwningForce(context, facts.force)) return { level: 'I', reason: 'INSPECTOR_REQUIRED' };
  if (cell.linkedOnly && !isLinked(question, facts, context)) {
    return { level: notLinkedLevel(group, cell.level), reason: reasonOf(question, facet) };
  }
  if (cell.ownRequirementOnly && !isOwnRequirement(facts, context)) {
    return { level: 'M', reason: 'NOT_JUSTIFIED_FOR_RECIPIENT' };
  }
  return { level: cell.level, reason: cell.level === 'F' ? null : reasonOf(question, facet) };
}

/** Children of the household are children at risk too: social care gets them in full (brief 2.3a). */
function isHouseholdChild(question: FieldQuestion, facts: RecordFacts, context: CallerContext): boolean {
  if (context.group !== 'CSC' || question.category !== 'THIRD_PARTY') return false;
  if (facts.element?.list === 'childrenInHousehold') return true;
  return facts.element?.list === 'linkedChildren' && facts.element.values.household === true;
}

/** The requirement names the caller's organisation as its supervisor (brief 2.2 †). */
function isOwnRequirement({ element }: RecordFacts, { requester }: CallerContext): boolean {
  const supervisor = element?.list === 'requirements' ? (element.values.supervisor as Values | null | undefined) : null;
  return supervisor?.organisation === requester.organisation;
}
