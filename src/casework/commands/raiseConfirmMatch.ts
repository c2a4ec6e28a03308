import type { NominalKey } from '../../model/DecidedLinks.js';
import type { CaseDesk } from '../CaseDesk.js';
import type { Change } from '../CaseItem.js';
import { organisationOf, raiseTask } from './raiseTask.js';

/** Two people of whom a named officer should say whether they are one. */
export interface MetMatch {
  /** The pair to decide about. */
  readonly pair: readonly [NominalKey, NominalKey];
  /** Ids of the links that would settle it, that of the pair first. */
  readonly links: readonly [string, ...string[]];
  /** What agrees, in words. */
  readonly reasons: readonly string[];
}

/**
 * Asks officers of each force of the pair to confirm or refuse that the two are one person, unless they have been asked
 * and have not decided, or an officer refused it. By references alone. Source: brief 4.10.
 */
export function raiseConfirmMatch(desk: CaseDesk, { pair, links, reasons }: MetMatch): readonly Change<'TASK'>[] {
  const { cases, deadlines, now } = desk;
  if (links.some((id) => cases.get('LINK', id)?.state === 'REFUSED')) return [];
  const waiting = cases
    .all('TASK')
    .filter(({ state, file }) => file.type === 'CONFIRM_MATCH' && state !== 'DONE' && links.includes(file.about ?? ''));
  const [about] = links;
  const [a, b] = pair;
  const forces = [...new Set([a.force, b.force])];
  return forces
    .filter((force) => waiting.every(({ file }) => file.force !== force))
    .map((force) =>
      raiseTask(desk, {
        type: 'CONFIRM_MATCH',
        organisation: organisationOf(desk, force),
        force,
        subject: { pncId: null, croNumber: null, nominal: a.force === force ? a : b },
        pair: [a, b],
        about,
        dueAt: deadlines('ALERT_TASK', force, now),
        note: `${reasons.join(', ')}.`,
        key: `CONFIRM_MATCH ${about} ${force}`,
      }),
    );
}
