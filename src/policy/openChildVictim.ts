import type { GroupCode, RecordKind } from '../model/codes.js';
import type { Value, Values } from '../model/Source.js';
import { authorisationFor } from './authorisationFor.js';
import type { CallerContext, FieldQuestion, RecordFacts, RuleStep } from './Decision.js';
import { ADULT, ageOn } from './subjectFacts.js';

/** Where a record, or an element of one of its lists, keeps those whom it would identify; empty is the element itself. */
const PEOPLE: Readonly<Partial<Record<RecordKind, Readonly<Record<string, string>>>>> = {
  CRIME_REPORT: { '': 'victims', victims: '' },
  ARREST: { bailConditions: 'protectedParty' },
  SHPO_SRO: { prohibitions: 'protectedParty' },
  CAWN: { '': 'child', prohibitedConduct: 'protectedParty' },
  DVPN_DVPO: { '': 'personV' },
  VOO: { conditions: 'protectedParty', protectedPersons: '' },
};

/** The decision columns of this rule for a kind and group, as canonical paths. */
export const childVictimColumns = (kind: RecordKind, group: GroupCode): readonly string[] =>
  group !== 'CSC'
    ? []
    : Object.entries(PEOPLE[kind] ?? {}).map(([list, person]) =>
        [list, person, 'dateOfBirth'].filter((part) => part !== '').join('.'),
      );

/**
 * The authorisation by which social care learns who a victim is that it did not know of and that is still a child: the
 * one case in which an Inspector lifts a minimum, by allowing the full form in so many words. Null otherwise, where the
 * field would identify anybody who is not known to be a child today, and where an overlay spoke. Source: brief 2.3a.
 */
export function openChildVictim(
  question: FieldQuestion,
  facts: RecordFacts,
  context: CallerContext,
  chain: readonly RuleStep[],
): string | null {
  if (context.group !== 'CSC' || question.category !== 'VICTIM_IDENTITY') return null;
  if (chain.some(({ rule, level }) => rule !== 'matrix' && level !== 'F')) return null;
  const people = peopleOf(facts);
  if (people.length === 0 || !people.every((person) => isChild(person, context.now))) return null;
  const { live } = authorisationFor(question, facts, context);
  return live?.form === 'F' ? live.id : null;
}

function peopleOf({ kind, element, values }: RecordFacts): readonly (Values | null)[] {
  const person = PEOPLE[kind]?.[element?.list ?? ''];
  if (person === undefined) return [];
  const unit = element?.values ?? values;
  const held: Value | undefined = person === '' ? unit : unit[person];
  return Array.isArray(held) ? (held as readonly Values[]) : [(held as Values | null | undefined) ?? null];
}

/** Known to be under 18 today: of a year or month of birth, its first day. */
function isChild(person: Values | null, now: string): boolean {
  const born = person?.dateOfBirth;
  const age = typeof born === 'string' ? ageOn({ bornOn: `${born}-01-01`.slice(0, 10) }, now) : null;
  return age !== null && age < ADULT;
}
