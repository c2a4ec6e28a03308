import type { CaseDesk } from '../CaseDesk.js';
import type { Change } from '../CaseItem.js';
import { isRefused, takeStep } from '../takeStep.js';
import { organisationOf, raiseTask } from './raiseTask.js';

/**
 * What time has made late: a task that nobody did goes to an Inspector, once; a notice that reached nobody becomes a task
 * of the force for an Inspector. Source: brief 4.7, unsent after 24 hours.
 */
export function escalateLate(desk: CaseDesk): readonly Change[] {
  const { actor, now, cases } = desk;
  const late = cases.all('TASK').flatMap((item): readonly Change[] => {
    const { state, file } = item;
    if (state === 'DONE' || file.escalated || file.dueAt === null || file.dueAt > now) return [];
    const after = { ...file, escalated: true, forInspector: file.force !== null, claimedBy: null };
    const step = takeStep({ kind: 'TASK', id: item.id, item, event: 'OVERDUE', file: after, actor, now });
    return isRefused(step) ? [] : [step];
  });
  const raised = new Set(cases.all('TASK').flatMap(({ file }) => file.key ?? []));
  const unsent = cases.all('NOTICE').flatMap(({ id, state, file }): readonly Change[] => {
    const key = `NOTICE_UNSENT ${id}`;
    if (state !== 'PENDING' || file.dueAt > now || raised.has(key)) return [];
    const { force, subject } = file;
    const organisation = organisationOf(desk, force);
    return [
      raiseTask(desk, { type: 'NOTICE_UNSENT', organisation, force, forInspector: true, subject, about: id, key }),
    ];
  });
  return [...late, ...unsent];
}
