import type { CaseDesk } from '../CaseDesk.js';
import type { CaseItem, Change } from '../CaseItem.js';
import type { TaskFile } from '../data/taskFile.js';

/** What a new task says; the rest is the same for all. */
export type NewTask = Pick<TaskFile, 'type' | 'organisation' | 'force'> &
  Partial<Pick<TaskFile, 'forInspector' | 'subject' | 'pair' | 'about' | 'dueAt' | 'note' | 'key'>>;

/**
 * The step that raises a task; it may be taken by whoever does what makes it necessary. One that has a key is the same
 * whoever raises it, each time that it comes back.
 */
export const raiseTask = (
  { actor, now, newId, idFor, cases }: Pick<CaseDesk, 'actor' | 'now' | 'newId' | 'idFor' | 'cases'>,
  task: NewTask,
): Change<'TASK'> => ({
  kind: 'TASK',
  id: task.key == null ? newId('TASK') : idFor('TASK', `${task.key} ${timesRaised(cases, task.key)}`),
  version: 1,
  event: 'RAISE',
  state: 'OPEN',
  at: now,
  by: actor.id,
  file: {
    forInspector: false,
    subject: null,
    about: null,
    dueAt: null,
    note: null,
    key: null,
    claimedBy: null,
    escalated: false,
    ...task,
  },
});

const timesRaised = (cases: CaseDesk['cases'], key: string): number =>
  cases.all('TASK').filter(({ file }) => file.key === key).length;

/** The steps that close open tasks of these types about an item, because what they ask for has been done. */
export const closeTasks = (
  { actor, now, cases }: Pick<CaseDesk, 'actor' | 'now' | 'cases'>,
  about: string,
  types: readonly TaskFile['type'][],
): readonly Change<'TASK'>[] =>
  cases
    .all('TASK')
    .filter(({ state, file }) => state !== 'DONE' && file.about === about && types.includes(file.type))
    .map(({ id, version, file }: CaseItem<'TASK'>) => ({
      kind: 'TASK',
      id,
      version: version + 1,
      event: 'CLOSE',
      state: 'DONE',
      at: now,
      by: actor.id,
      file,
    }));

/** The organisation of a force's own people. */
export const organisationOf = ({ forces }: Pick<CaseDesk, 'forces'>, force: string): string =>
  forces.find(({ code }) => code === force)?.organisation ?? '';
