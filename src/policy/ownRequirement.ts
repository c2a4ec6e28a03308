import type { Level } from '../model/codes.js';
import { listOf } from '../model/listOf.js';
import type { Values } from '../model/Source.js';
import type { CallerContext, FieldQuestion, RecordFacts } from './Decision.js';

/**
 * The requirement names the organisation as its supervisor; electronic monitoring has none.
 * Source: Sexual Offences Act 2003 ss.103CA, 122BA; brief 1.9, 2.2 †.
 */
export const isOwnRequirement = ({ supervisor, electronicMonitoring }: Values, organisation: string): boolean =>
  (supervisor as Values | null | undefined)?.organisation === organisation && electronicMonitoring !== true;

/**
 * What a † cell means for a supervisor: its own requirement in full, every other term of the order in the minimum form,
 * and of reports and breaches those of its own requirement alone. Source: seed Q23; brief 2.2 †, scenario 5.4.
 */
export function ownRequirementLevel(question: FieldQuestion, facts: RecordFacts, context: CallerContext): Level {
  const { organisation } = context.requester;
  if (question.facet === 'COMPLIANCE') return isOwnCompliance(question, facts, organisation) ? 'F' : 'N';
  const { element } = facts;
  return element?.list === 'requirements' && isOwnRequirement(element.values, organisation) ? 'F' : 'M';
}

/** By list, the column that says which requirement an entry is about. */
const NUMBER_COLUMNS: ReadonlyMap<string, string> = new Map([
  ['supervisorReports', 'requirementNo'],
  ['breaches', 'conditionNo'],
]);

/** Every report or breach that the field holds is of a requirement of the organisation's own. */
function isOwnCompliance({ path }: FieldQuestion, { element, values }: RecordFacts, organisation: string): boolean {
  const own = listOf(values.requirements)
    .filter((requirement) => isOwnRequirement(requirement, organisation))
    .map(({ number }) => number);
  const column = NUMBER_COLUMNS.get(element?.list ?? path);
  if (column === undefined) return false;
  const held = element === null ? listOf(values[path]) : [element.values];
  const numbers = held.map((entry) => entry[column]);
  return numbers.length > 0 && numbers.every((number) => typeof number === 'string' && own.includes(number));
}
