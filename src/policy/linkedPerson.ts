import type { GroupCode, Level, RecordKind } from '../model/codes.js';
import type { Value, Values } from '../model/Source.js';
import type { CallerContext, FieldQuestion, RecordFacts } from './Decision.js';

/** Where a record, or an element of one of its lists, says whom it would identify. */
const PERSON_COLUMNS: Readonly<Partial<Record<RecordKind, Readonly<Record<string, string>>>>> = {
  CRIME_REPORT: { '': 'victims.victimRef', victims: 'victimRef' },
  ARREST: { bailConditions: 'protectedParty.ref' },
  SHPO_SRO: { prohibitions: 'protectedParty.ref' },
  CAWN: { '': 'child.childId', prohibitedConduct: 'protectedParty.ref' },
  DVPN_DVPO: { '': 'personV.ref', childrenInHousehold: 'childId' },
  VOO: { conditions: 'protectedParty.ref', protectedPersons: 'ref' },
};

/** The decision columns of the linked-person rule for a kind, as canonical paths. */
export function linkedPersonColumns(kind: RecordKind): readonly string[] {
  return Object.entries(PERSON_COLUMNS[kind] ?? {}).map(([list, column]) =>
    list === '' ? column : `${list}.${column}`,
  );
}

/**
 * True where the person the field would identify is the caller's own: for social care, a child named in the
 * enquiry. A field that would identify several people is linked only if all of them are (brief 2.2 ◊).
 */
export function isLinked(question: FieldQuestion, facts: RecordFacts, context: CallerContext): boolean {
  const columns = PERSON_COLUMNS[question.kind] ?? {};
  const list = facts.element?.list ?? '';
  const column = columns[list];
  if (column === undefined) return false;
  const people = collect(facts.element?.values ?? facts.values, column.split('.'));
  const own = ownPeople(context);
  return people.length > 0 && people.every((person) => own.has(person));
}

const ownPeople = (context: CallerContext): ReadonlySet<string> =>
  context.group === 'CSC' ? new Set(context.enquiry.children.map((child) => child.childRef)) : new Set();

/** Every string found along a path, through lists. */
export function collect(value: Value | undefined, path: readonly string[]): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return (value as readonly Value[]).flatMap((item) => collect(item, path));
  const [head, ...rest] = path;
  if (head === undefined) return typeof value === 'string' ? [value] : [];
  return typeof value === 'object' ? collect((value as Values)[head], rest) : [];
}

/** What a ◊ cell falls to for others (brief 2.4, last row). */
export const notLinkedLevel = (group: GroupCode, level: Level): Level =>
  level !== 'I' && ['CSC', 'YJS', 'MAP', 'FLO'].includes(group) ? 'M' : 'N';
