import { absentRow, rowsOf } from '../../disclosure/decisionRows.js';
import type { PersonSelection, SelectedField } from '../../disclosure/Plan.js';
import { LINKS_CONTRADICT } from '../../matching/awaitingDecision.js';
import { ORDER_RECORD_KINDS, type RecordKind } from '../../model/codes.js';
import type { SearchCriteria } from '../../model/SearchCriteria.js';
import { isOver } from '../../policy/overlays/orderEndedOverlay.js';
import { releasePerson } from '../answerPerson.js';
import type { Caller } from '../Caller.js';
import type { SelectedDecided } from '../decideSelected.js';
import type { JudgedPerson } from '../judgePerson.js';
import type { PlannedRoot } from '../PlannedRoot.js';
import { rowSubject } from '../references.js';
import type { Serving } from '../Serving.js';
import type { Candidate } from './Candidate.js';
import type { Comparable } from './comparable.js';
import { conflictsOf } from './conflictsOf.js';
import type { JudgedCandidate } from './judgeCandidates.js';
import { linksOf } from './linksOf.js';
import { settling } from './settling.js';

const MAY_DIFFER = 'May be a different person.';
const MAY_BE = 'May be the same person: not confirmed.';

/** Fields of a candidate that tell how what was said compares with what is recorded. */
const TELLING = ['weight', 'evidence', 'settledBy'];

/** Fetches and releases a candidate, and logs who was shown and by which rules (brief 5.7). */
export async function releaseCandidate(
  serving: Serving,
  caller: Caller,
  { selection, beside }: Pick<PlannedRoot, 'beside'> & { readonly selection: PersonSelection },
  criteria: SearchCriteria,
  candidate: JudgedCandidate,
): Promise<Candidate> {
  const { judged, sureness, weighed, isAsAsked, state, comparable, linked } = candidate;
  const against = linked.flatMap((other) => other.comparable);
  const isNarrow = caller.group === 'FLO' && !isAsAsked && sureness.confidence !== 'CONFIRMED';
  noteShown(serving, caller, candidate, isNarrow);
  if (!isNarrow && TELLING.some((field) => beside.includes(field)))
    noteCompared(serving, caller, comparable, 'candidates.evidence', ofQuestion(criteria));
  const showsLinks = caller.group === 'PPU' && beside.includes('links') && linked.length > 0;
  if (showsLinks) noteCompared(serving, caller, [...comparable, ...against], 'candidates.links', ofLinks(criteria));
  const { view } = await releasePerson(
    serving,
    caller,
    isNarrow ? narrowed(selection) : selection,
    isNarrow ? withOrdersInForce(judged, serving.now) : judged,
  );
  const reasons = state === 'NEEDS_ATTENTION' ? [LINKS_CONTRADICT, ...sureness.reasons] : sureness.reasons;
  const settledBy = [
    ...(against.length > 0 ? ['a decision of a named officer who compares the two records'] : []),
    ...settling(
      criteria,
      comparable.map(({ nominal }) => nominal),
      weighed,
    ),
  ];
  const conflicts =
    beside.includes('conflicts') && !isNarrow ? await conflictsOf(serving, caller, [...comparable, ...against]) : [];
  return {
    state,
    confidence: isAsAsked ? null : sureness.confidence,
    note: isNarrow ? MAY_BE : sureness.confidence === 'POSSIBLE' && !isAsAsked ? MAY_DIFFER : null,
    links: showsLinks ? linksOf(comparable, linked) : [],
    ...(isNarrow ? NOTHING_TOLD : { reasons, weight: weighed.bits, evidence: weighed.lines, conflicts, settledBy }),
    sourceForces: [...new Set(judged.seen.map(({ force }) => force))],
    person: view,
  };
}

/** Beside a person of whom the caller may have warnings alone. */
const NOTHING_TOLD = { reasons: [], weight: null, evidence: [], conflicts: [], settledBy: [] } as const;

const isOrder = (kind: RecordKind): boolean => (ORDER_RECORD_KINDS as readonly RecordKind[]).includes(kind);

/**
 * Front-line officers get orders in force and warning markers of somebody who may be the same person, and nothing else
 * (brief 4.10): the other lists are there and empty.
 */
function narrowed({ kinds, lists, identity }: PersonSelection): PersonSelection {
  return {
    kinds: new Map([...kinds].filter(([kind]) => isOrder(kind))),
    lists: new Map([...lists].map(([list, of]) => [list, of.filter(isOrder)])),
    identity: identity?.filter(({ rule }) => rule.name === 'warningMarkers') ?? null,
    timeline: false,
  };
}

function withOrdersInForce(judged: JudgedPerson, now: string): JudgedPerson {
  const only = <Decided extends SelectedDecided>(all: Decided): Decided => ({
    ...all,
    shown: all.shown.filter(({ record }) => isOrder(record.kind) && !isOver(record, now)),
  });
  return { ...only(judged), again: (able) => only(judged.again(able)) };
}

/** One row for each force whose records the candidate is seen through. */
function noteShown(
  { record }: Serving,
  caller: Caller,
  { judged, sureness, state }: JudgedCandidate,
  isNarrow: boolean,
): void {
  for (const force of new Set(judged.seen.map((nominal) => nominal.force))) {
    const subject = rowSubject(caller, judged.subjectRef, force, 'candidates');
    const words = `${state}: ${sureness.reasons.join(', ')}`;
    const row = absentRow(subject, '', 'EXISTENCE', isNarrow ? 'IDENTITY_NOT_CONFIRMED' : null, words);
    const shownReason = isNarrow ? 'IDENTITY_NOT_CONFIRMED' : null;
    record.note([{ ...row, decision: 'F', shownReason }], true, false);
  }
}

/** That something compares tells of it: a row for each field that was compared, or would have been. */
function noteCompared(
  { record }: Serving,
  caller: Caller,
  comparable: readonly Comparable[],
  list: 'candidates.evidence' | 'candidates.links',
  isCompared: (field: SelectedField) => boolean,
): void {
  for (const { nominal, core, subjectRef } of comparable) {
    const subject = rowSubject(caller, subjectRef, nominal.force, list);
    for (const decided of core.fields.filter(({ field }) => isCompared(field))) {
      record.rows.push(...rowsOf(subject, decided, decided.decision.level === 'F' ? 'FULL' : 'WITHHELD'));
    }
  }
}

const LINK_FIELDS = ['names', 'dateOfBirth', 'addresses', 'associates', 'pncId', 'croNumber'];

/** Two records are compared by these, and by sex where it was read because it was said. */
function ofLinks({ sex }: SearchCriteria): (field: SelectedField) => boolean {
  const compared = [...LINK_FIELDS, ...(sex === null ? [] : ['sex'])];
  return ({ rule }) => compared.includes(rule.name);
}

/** The fields that were said; of an address only its postcode can be. */
function ofQuestion(criteria: SearchCriteria): (field: SelectedField) => boolean {
  const said = [
    criteria.name === null ? null : 'names',
    criteria.born === null ? null : 'dateOfBirth',
    criteria.sex === null ? null : 'sex',
    criteria.postcode === null ? null : 'addresses',
    criteria.pncId === null ? null : 'pncId',
    criteria.croNumber === null ? null : 'croNumber',
    criteria.nominalRef === null ? null : 'localNominalRef',
  ];
  return ({ rule, path }) => said.includes(rule.name) && path !== 'addresses.line';
}
