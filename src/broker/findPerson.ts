import type { PersonSelection } from '../disclosure/Plan.js';
import { fullName, MATCH_COLUMNS } from '../matching/matchFacts.js';
import { type ResolvedPerson, resolvePeople } from '../matching/resolvePeople.js';
import type { GroupCode } from '../model/codes.js';
import { listOf } from '../model/listOf.js';
import type { Nominal, SubjectKey, Values } from '../model/Source.js';
import { canonicalCroNumber, canonicalName, canonicalPncId } from '../model/subjectIdentifiers.js';
import { gateNominalColumns } from '../policy/decisionColumns.js';
import { SUBJECT_COLUMNS } from '../policy/subjectFacts.js';
import type { AskedSubject } from './AskedSubject.js';
import type { Caller } from './Caller.js';
import type { ForceCalls } from './ForceCalls.js';

/** Decision columns of linked children, which are decided one by one. */
const CHILD_COLUMNS = ['linkedChildren.key', 'linkedChildren.childId', 'linkedChildren.household'];

/** The columns that may be read of nominals to find, match, judge the gate, and decide what was selected. */
export function nominalColumns({ group }: Caller, { identity }: PersonSelection): readonly string[] {
  const asksChildren = identity?.some(({ rule }) => rule.name === 'linkedChildren') ?? false;
  const known = asksChildren ? WITH_CHILDREN : WITHOUT_CHILDREN;
  const columns = known.get(group) ?? [
    ...new Set([
      ...MATCH_COLUMNS,
      ...SUBJECT_COLUMNS,
      ...(asksChildren ? CHILD_COLUMNS : []),
      ...gateNominalColumns(group),
    ]),
  ];
  known.set(group, columns);
  return columns;
}

/** The same list for the same group, so that a connector knows that it was asked for it before. */
const WITH_CHILDREN = new Map<GroupCode, readonly string[]>();
const WITHOUT_CHILDREN = new Map<GroupCode, readonly string[]>();

/** What a look-up found. */
export interface FoundPerson {
  /** Confirmed to be one person; empty where nobody, or nobody for sure, was found. */
  readonly person: ResolvedPerson;
  /** Several people have the name and date of birth: nobody is picked, and these are they. */
  readonly ambiguous: readonly ResolvedPerson[];
}

export const NOBODY: ResolvedPerson = { nominals: [], unconfirmed: [], needsAttention: false };

/**
 * Round one, first half: the nominals that are the asked person for sure, joined across forces by identifier, and
 * those that may be the same person (brief 4.10). Several ways to name the person must all mean one; without any, every
 * force is asked about nobody.
 */
export async function findPerson(
  calls: ForceCalls,
  caller: Caller,
  selection: PersonSelection,
  asked: readonly AskedSubject[],
): Promise<FoundPerson> {
  const isCertain = (nominal: Nominal) => asked.some((one) => isFor(one, nominal));
  const people = await findPeople(calls, caller, selection, asked, isCertain);
  const [person, ...others] = people;
  return {
    person: person === undefined || others.length > 0 ? NOBODY : person,
    ambiguous: others.length > 0 ? people : [],
  };
}

/** The people, joined across forces, of whom at least one nominal has any of the keys for certain. */
export async function findPeople(
  calls: ForceCalls,
  caller: Caller,
  selection: PersonSelection,
  keys: readonly SubjectKey[],
  isCertain: (nominal: Nominal) => boolean = () => true,
): Promise<readonly ResolvedPerson[]> {
  const columns = nominalColumns(caller, selection);
  const anchors = await calls.find({ keys, columns });
  const certain = anchors.filter(isCertain);
  const found = await expand(calls, columns, await withLinked(calls, caller, columns, anchors));
  return resolvePeople(found, caller.links).filter(({ nominals }) => nominals.some((nominal) => has(certain, nominal)));
}

/** The nominals, and those that an officer confirmed to be one person with any of them, whatever their names. */
export async function withLinked(
  calls: ForceCalls,
  { links }: Caller,
  columns: readonly string[],
  nominals: readonly Nominal[],
): Promise<readonly Nominal[]> {
  const linked = nominals.flatMap((nominal) => links.confirmedWith(nominal));
  const keys = linked.map(({ force, ref }) => ({ by: 'NOMINAL', force, value: ref }) as const);
  if (keys.length === 0) return nominals;
  const more = await calls.find({ keys, columns });
  return [...nominals, ...more.filter((nominal) => !has(nominals, nominal))];
}

/** Everybody who may be one of the nominals: by their identifiers, and by their names with their dates of birth. */
export async function expand(
  calls: ForceCalls,
  columns: readonly string[],
  nominals: readonly Nominal[],
): Promise<readonly Nominal[]> {
  const keys = nominals.flatMap(({ values }) => keysOf(values));
  if (keys.length === 0) return nominals;
  const more = await calls.find({ keys, columns });
  return [...nominals, ...more.filter((nominal) => !has(nominals, nominal))];
}

/** A name given by the caller is certain only where it is the nominal's own, not an alias. */
function isFor(asked: AskedSubject, { values }: Nominal): boolean {
  if (asked.by !== 'NAME') return true;
  const wanted = canonicalName(asked.value);
  return listOf(values.names).some(
    (name) => name.type !== 'ALIAS' && name.type !== 'ONLINE' && fullName(name) === wanted,
  );
}

/** How a nominal could be asked for elsewhere: by its identifiers, and by its names with each of its dates of birth. */
export function keysOf(values: Values): AskedSubject[] {
  const pncId = typeof values.pncId === 'string' ? canonicalPncId(values.pncId) : null;
  const croNumber = typeof values.croNumber === 'string' ? canonicalCroNumber(values.croNumber) : null;
  const names = listOf(values.names).flatMap((name) => fullName(name) ?? []);
  const dates = listOf(values.dateOfBirth).flatMap(({ date }) => (typeof date === 'string' ? [date] : []));
  return [
    ...(pncId === null ? [] : [{ by: 'PNC_ID', value: pncId } as const]),
    ...(croNumber === null ? [] : [{ by: 'CRO_NUMBER', value: croNumber } as const]),
    ...names.flatMap((value) =>
      dates.map((dateOfBirth) => ({ by: 'NAME', value, dateOfBirth, soundsAlike: true }) as const),
    ),
  ];
}

const has = (nominals: readonly Nominal[], { force, ref }: Nominal): boolean =>
  nominals.some((nominal) => nominal.force === force && nominal.ref === ref);
