import { createHash } from 'node:crypto';
import type { IdentifiedSubject } from '../../model/Authorisation.js';
import type { NoticeType, TaskType } from '../../model/caseVocabulary.js';
import type { ForceCode } from '../../model/codes.js';
import type { CaseDesk } from '../CaseDesk.js';
import type { Change } from '../CaseItem.js';
import { isRefused, takeStep } from '../takeStep.js';
import type { Finding } from '../watch/Finding.js';
import { type NoticeRecipient, raiseNotices, responsibleAuthorities } from './raiseNotice.js';
import { organisationOf, raiseTask } from './raiseTask.js';

/** What is raised because of what a force's records say, and for no other reason. */
const FOUND: ReadonlySet<TaskType> = new Set([
  'ORDER_NOT_ON_VISOR',
  'ORDER_NOT_FLAGGED',
  'REQUIREMENT_TOO_EARLY',
  'CAWN_PAST_BIRTHDAY',
  'REVIEW_OVERDUE',
  'ASSESSMENT_STALE',
  'NOTIFICATION_OVERDUE',
  'SUSPECTED_BREACH',
  'HANDOVER_AT_18',
  'HEARING_TOO_LATE',
]);

/** What whoever received the record before is told of, besides those who must be. Source: brief 5.4, seed Q15 to Q23. */
const TOLD_AGAIN: readonly NoticeType[] = ['ORDER_VARIED', 'ORDER_ENDED', 'BREACH'];

/** Records of which something new is found that earlier recipients are told of, by their opaque ids, with whom they are about. */
export function recordsToldAgain(
  desk: CaseDesk,
  force: ForceCode,
  found: readonly FoundThing[],
): ReadonlyMap<string, IdentifiedSubject> {
  const known = new Set(desk.cases.get('WATCH', force)?.file.known);
  const raised = new Set(desk.cases.all('NOTICE').flatMap(({ file }) => file.key ?? []));
  if (desk.cases.get('WATCH', force) === undefined) return new Map();
  return new Map(
    found.flatMap((one) => {
      const { raises } = one.finding;
      const key = keyOf(force, one);
      const isNew = 'notice' in raises && TOLD_AGAIN.includes(raises.notice) && !known.has(key) && !raised.has(key);
      return isNew ? [[one.about, one.subject] as const] : [];
    }),
  );
}

/** Something found in one record of a force. */
export interface FoundThing {
  readonly finding: Finding;
  readonly subject: IdentifiedSubject;
  /** The record by its opaque id. */
  readonly about: string;
}

/**
 * Raises what was found and was not raised before: a task for the force, a notice to the responsible authorities. What
 * the records said when a force was first looked at is taken as known to whoever must be told: it makes no notices; but
 * what must be done is a task all the same. Source: seed Q15, Q17; brief 4.7, 4.8.
 */
export function raiseFindings(
  desk: CaseDesk,
  force: ForceCode,
  found: readonly FoundThing[],
  { earlier, isWhole }: LookedThrough,
): readonly Change[] {
  const { cases, now } = desk;
  const raised = standingKeys(cases);
  const watch = cases.get('WATCH', force);
  const known = new Set(watch?.file.known ?? []);
  const fresh = found
    .map((one) => ({ ...one, key: keyOf(force, one) }))
    .filter(({ key }, index, all) => !raised.has(key) && all.findIndex((other) => other.key === key) === index);
  const notices = fresh.filter(({ finding }) => 'notice' in finding.raises);
  const first: readonly Change[] =
    watch === undefined
      ? [
          firstLook(
            desk,
            force,
            notices.map(({ key }) => key),
          ),
        ]
      : [];
  const keys = new Set(found.map((one) => keyOf(force, one)));
  return [
    ...first,
    ...(isWhole ? goneTasks(desk, force, keys) : []),
    ...fresh.flatMap(({ finding: { raises }, subject, about, key }): readonly Change[] => {
      if ('task' in raises) {
        const dueAt = desk.deadlines('ALERT_TASK', force, now);
        return [
          raiseTask(desk, {
            type: raises.task,
            organisation: organisationOf(desk, force),
            force,
            subject,
            about,
            dueAt,
            key,
          }),
        ];
      }
      if (watch === undefined || known.has(key)) return [];
      const authorities = responsibleAuthorities(desk, force);
      const others = (earlier.get(about) ?? []).filter(
        ({ organisation, group }) =>
          !authorities.some((one) => one.organisation === organisation && one.group === group),
      );
      const telling = { force, subject, about, key };
      return [
        ...raiseNotices(desk, authorities, { ...telling, type: raises.notice }),
        ...raiseNotices(desk, others, { ...telling, type: 'ORDER_CHANGED' }),
      ];
    }),
  ];
}

/** How a force was looked through. */
export interface LookedThrough {
  /** By record, who has received anything of it before. */
  readonly earlier: ReadonlyMap<string, readonly NoticeRecipient[]>;
  /** Whether the force answered in full, so that what is not found is not there. */
  readonly isWhole: boolean;
}

/** What was raised and is not raised again: but a task that was done, and whose cause was then gone, is. */
function standingKeys(cases: CaseDesk['cases']): ReadonlySet<string> {
  const tasks = cases.all('TASK').filter(({ state, file }) => state !== 'DONE' || file.goneAt === undefined);
  return new Set([...tasks, ...cases.all('NOTICE')].flatMap(({ file }) => file.key ?? []));
}

/** Tasks of the force that were done, and whose cause is no longer found. */
const goneTasks = ({ cases, now, actor }: CaseDesk, force: ForceCode, keys: ReadonlySet<string>): readonly Change[] =>
  cases.all('TASK').flatMap((item): readonly Change[] => {
    const { id, state, file } = item;
    const isFound = FOUND.has(file.type) && file.force === force && file.key !== null;
    if (!isFound || state !== 'DONE' || file.goneAt !== undefined || keys.has(file.key ?? '')) return [];
    const step = takeStep({ kind: 'TASK', id, item, event: 'GONE', file: { ...file, goneAt: now }, actor, now });
    return isRefused(step) ? [] : [step];
  });

const firstLook = ({ actor, now }: CaseDesk, force: ForceCode, known: readonly string[]): Change<'WATCH'> => ({
  kind: 'WATCH',
  id: force,
  version: 1,
  event: 'BEGIN',
  state: 'WATCHED',
  at: now,
  by: actor.id,
  file: { force, since: now, known: [...known] },
});

/** The same for the same thing in the same record; it tells nothing of it. */
const keyOf = (force: ForceCode, { finding, about }: FoundThing): string =>
  createHash('sha256').update(`${force}\0${about}\0${finding.what}`).digest('base64url').slice(0, 22);
