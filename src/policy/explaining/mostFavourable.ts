import type { Level } from '../../model/codes.js';
import type { Value, Values } from '../../model/Source.js';
import type { CallerContext, RecordFacts } from '../Decision.js';
import { verdictOf } from '../gates/Gate.js';
import { loosestOf } from '../levels.js';
import { isLinked, linkedPersonColumns } from '../linkedPerson.js';
import { ownRequirementLevel } from '../ownRequirement.js';
import type { Asker, ExplainedField } from './ExplainedField.js';

/** Stands for whoever is the caller's own. */
const OWN = 'own';

/** An entry of any list that names somebody, or a requirement: the caller's own in every way lists have of saying so. */
const OWN_ENTRY: Values = {
  ref: OWN,
  childId: OWN,
  victimRef: OWN,
  protectedParty: { ref: OWN },
  number: OWN,
  requirementNo: OWN,
  conditionNo: OWN,
};

/** Whose account a statement is: of the victim, or of the suspect. */
const ROLES = ['VICTIM', 'SUSPECT'];

/**
 * Records as the caller would wish them, and nobody's: of the caller's own force and case, and about the caller's own
 * people wherever they name anybody. What a rule refuses of all of these, it refuses of every record.
 */
export function favourableFacts(field: ExplainedField, { requester, enquiry }: Asker): readonly RecordFacts[] {
  const { kind, lists, path } = field;
  const { caseReference } = enquiry;
  const force = requester.side === 'POLICE' ? requester.force : '';
  const own = valuesAt(linkedPersonColumns(kind), OWN);
  const entry: Values = { ...OWN_ENTRY, supervisor: { organisation: requester.organisation } };
  return ROLES.flatMap((intervieweeRole) => {
    const ownCase = { noticeRef: caseReference, orderRef: caseReference };
    const values: Values = { [path]: [entry], ...own, ...ownCase, intervieweeRole, requirements: [entry] };
    const elements: readonly RecordFacts['element'][] =
      lists.length === 0 ? [null] : lists.map((list) => ({ list, values: { ...entry, ...asValues(own[list]) } }));
    return elements.map((element) => ({ force, kind, record: null, nominal: '', values, element }));
  });
}

/** The caller before a gate that found everything there is to find. */
export const favourableContext = ({ requester, group, enquiry, now }: Asker): CallerContext => ({
  requester,
  group,
  enquiry,
  gate: verdictOf([], { own: [OWN], ownSubject: true }),
  subject: { bornOn: null },
  authorisations: [],
  childDisclosure: null,
  now,
});

/** Whether any record at all says whom the field would identify, so that a ◊ cell could apply to it. */
export const couldBeLinked = (field: ExplainedField, asker: Asker): boolean =>
  favourableFacts(field, asker).some((facts) => isLinked(field, facts, favourableContext(asker)));

/** The loosest that a † cell can leave the field: in full only where it could be of an own requirement. */
export function loosestOwnRequirement(field: ExplainedField, asker: Asker): Level {
  const context = favourableContext(asker);
  return loosestOf(favourableFacts(field, asker).map((facts) => ownRequirementLevel(field, facts, context)));
}

/** One value at the end of every path: `victims.victimRef` becomes an object within an object. */
function valuesAt(paths: readonly string[], value: string): Values {
  const heads = [...new Set(paths.map((path) => path.split('.')[0] ?? ''))];
  return Object.fromEntries(
    heads.map((head): [string, Value] => {
      const deeper = paths.filter((path) => path.startsWith(`${head}.`)).map((path) => path.slice(head.length + 1));
      return [head, deeper.length === 0 ? value : valuesAt(deeper, value)];
    }),
  );
}

const asValues = (value: Value | undefined): Values =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Values) : {};
