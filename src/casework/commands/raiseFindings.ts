import { createHash } from 'node:crypto';
import type { IdentifiedSubject } from '../../model/Authorisation.js';
import type { ForceCode } from '../../model/codes.js';
import type { CaseDesk } from '../CaseDesk.js';
import type { Change } from '../CaseItem.js';
import type { Finding } from '../watch/Finding.js';
import { raiseNotices, responsibleAuthorities } from './raiseNotice.js';
import { organisationOf, raiseTask } from './raiseTask.js';

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
export function raiseFindings(desk: CaseDesk, force: ForceCode, found: readonly FoundThing[]): readonly Change[] {
  const { cases, now } = desk;
  const raised = new Set([...cases.all('TASK'), ...cases.all('NOTICE')].flatMap(({ file }) => file.key ?? []));
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
  return [
    ...first,
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
      return raiseNotices(desk, responsibleAuthorities(desk, force), {
        type: raises.notice,
        force,
        subject,
        about,
        key,
      });
    }),
  ];
}

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
