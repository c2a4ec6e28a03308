import type { Category, GroupCode, Level, RecordKind } from '../model/codes.js';
import type { Value, Values } from '../model/Source.js';
import type { CallerContext, FieldQuestion, RecordFacts } from './Decision.js';

/** Where a record, or an element of one of its lists, says whom it would identify. */
const PERSON_COLUMNS: Readonly<Partial<Record<RecordKind, Readonly<Record<string, string>>>>> = {
  CRIME_REPORT: { '': 'victims.victimRef', victims: 'victimRef' },
  ARREST: { bailConditions: 'protectedParty.ref' },
  STATEMENT: { '': 'intervieweeRef' },
  SHPO_SRO: { prohibitions: 'protectedParty.ref' },
  CAWN: { '': 'child.childId', prohibitedConduct: 'protectedParty.ref' },
  DVPN_DVPO: { '': 'personV.ref', childrenInHousehold: 'childId', linkedChildren: 'childId' },
  VOO: { conditions: 'protectedParty.ref', protectedPersons: 'ref' },
};

/** Lists of the person core, which the record does not have. */
const OF_NOMINAL = ['linkedChildren'];

/** The decision columns of the linked-person rule for a kind, as canonical paths. */
export function linkedPersonColumns(kind: RecordKind): readonly string[] {
  const columns = Object.entries(PERSON_COLUMNS[kind] ?? {})
    .filter(([list]) => !OF_NOMINAL.includes(list))
    .map(([list, column]) => (list === '' ? column : `${list}.${column}`));
  return kind === 'STATEMENT' ? [...columns, 'intervieweeRole'] : columns;
}

/**
 * True where the person the field would identify is the caller's own, as the gate found: child, client, pupil or
 * patient, or the protected person at the incident. A field that would identify several people is linked only if all
 * of them are (brief 2.2 ◊).
 */
export function isLinked(question: FieldQuestion, facts: RecordFacts, context: CallerContext): boolean {
  if (identifiesSubject(question, facts)) return context.gate.ownSubject;
  if (isVictimOfAnother(question, facts) || isUnnamedThirdParty(question, facts)) return false;
  const columns = PERSON_COLUMNS[question.kind] ?? {};
  const list = facts.element?.list ?? '';
  const column = columns[list];
  if (column === undefined) return false;
  const people = collect(facts.element?.values ?? facts.values, column.split('.'));
  return people.length > 0 && people.every((person) => context.gate.own.has(person));
}

/** Categories under which forensic evidence and the interview of a suspect identify nobody but the subject. */
const OF_SUBJECT: readonly (Category | null)[] = [
  'EXISTENCE',
  'SUBJECT_IDENTITY',
  'OFFENCE_FACTS',
  'SENSITIVE_PERSONAL',
];

/** Sensitive data that a crime report opens are the subject's own: religion, nationality, ethnicity (brief 1.2). */
const identifiesSubject = ({ kind, category }: FieldQuestion, { values }: RecordFacts): boolean =>
  (kind === 'CRIME_REPORT' && category === 'SENSITIVE_PERSONAL') ||
  (OF_SUBJECT.includes(category) &&
    (kind === 'FORENSIC' || (kind === 'STATEMENT' && values.intervieweeRole === 'SUSPECT')));

/** A third party is linked only as the child an element names, never through the victim of the record. */
const isUnnamedThirdParty = ({ category }: FieldQuestion, { element }: RecordFacts): boolean =>
  category === 'THIRD_PARTY' && element === null;

const OF_VICTIM: readonly (Category | null)[] = ['VICTIM_IDENTITY', 'VICTIM_ACCOUNT'];

/** Of a statement that the victim did not make, nothing says who the victim is. */
const isVictimOfAnother = ({ kind, category }: FieldQuestion, { values }: RecordFacts): boolean =>
  kind === 'STATEMENT' && OF_VICTIM.includes(category) && values.intervieweeRole !== 'VICTIM';

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
