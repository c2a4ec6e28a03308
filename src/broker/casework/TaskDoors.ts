import type { CaseDesk, CommandResult } from '../../casework/CaseDesk.js';
import type { CaseItem, Change } from '../../casework/CaseItem.js';
import { claimTask, completeTask, escalateTask, type TaskNoteInput } from '../../casework/commands/moveTask.js';
import type { MovedInput } from '../../casework/commands/readCase.js';
import { isRefused, refusalOf } from '../../casework/takeStep.js';
import { BrokerError } from '../../model/BrokerError.js';
import type { TaskType } from '../../model/caseVocabulary.js';
import type { Refusal } from '../../model/Refusal.js';
import type { Requester } from '../../model/Requester.js';
import type { Serving } from '../Serving.js';
import { type CaseRequest, carryOut } from './carryOut.js';
import { itemAfter } from './itemAfter.js';
import { noteRead } from './noteRead.js';

/** A task as its organisation reads it. */
export type TaskView = Omit<CaseItem<'TASK'>, 'file' | 'kind'> &
  Omit<CaseItem<'TASK'>['file'], 'key' | 'goneAt'> & { readonly overdue: boolean };

export interface TaskPayload {
  readonly task: TaskView | null;
  readonly refusal: Refusal | null;
}

export interface TasksArgs {
  readonly types?: readonly TaskType[] | null | undefined;
  /** Also those that are done. */
  readonly done?: boolean | null | undefined;
  readonly first?: number | null | undefined;
}

type OwnRequest = Omit<CaseRequest, 'operation'>;

const MOST_TASKS = 200;

/**
 * Tasks of the caller’s organisation, the most urgent first: by when they are due, then by age.
 * @throws BrokerError BAD_USER_INPUT for a page that is none
 */
export function listTasks({ serving, requester }: OwnRequest, { types, done, first }: TasksArgs): readonly TaskView[] {
  const count = first ?? MOST_TASKS;
  if (count < 1 || count > MOST_TASKS)
    throw new BrokerError('BAD_USER_INPUT', `first: expected a number from 1 to ${MOST_TASKS}`);
  const own = serving.parts.cases
    .all('TASK')
    .filter(({ state, file }) => {
      if (file.organisation !== requester.organisation || !mayKnow(serving, requester, file)) return false;
      return (done === true || state !== 'DONE') && (types == null || types.includes(file.type));
    })
    .map((item) => taskView(item, serving.now))
    .sort((a, b) => dueFirst(a).localeCompare(dueFirst(b)))
    .slice(0, count);
  for (const { id, subject } of own) noteRead(serving, 'tasks', id, subject, true);
  return own;
}

const NEVER = '9999';
const dueFirst = ({ dueAt }: TaskView): string => dueAt ?? NEVER;

export const takeOn = (request: OwnRequest, input: MovedInput): Promise<TaskPayload> =>
  moved(request, 'claimTask', input, (desk) => claimTask(desk, input));

export const finish = (request: OwnRequest, input: TaskNoteInput): Promise<TaskPayload> =>
  moved(request, 'completeTask', input, (desk) => completeTask(desk, input));

export const passUp = (request: OwnRequest, input: TaskNoteInput): Promise<TaskPayload> =>
  moved(request, 'escalateTask', input, (desk) => escalateTask(desk, input));

async function moved(
  request: OwnRequest,
  operation: string,
  { id }: MovedInput,
  command: (desk: CaseDesk) => CommandResult,
): Promise<TaskPayload> {
  const file = request.serving.parts.cases.get('TASK', id)?.file;
  const isHidden = file !== undefined && !mayKnow(request.serving, request.requester, file);
  const result = await carryOut({ ...request, operation }, (desk) =>
    isHidden ? refusalOf('CASE_NOT_FOUND', 'id') : command(desk),
  );
  if (isRefused(result)) return { task: null, refusal: result };
  const [change] = result.changes as readonly [Change<'TASK'>];
  return { task: taskView(itemAfter(request.serving, change), request.serving.now), refusal: null };
}

/**
 * A match that awaits a decision is known to those who may decide about links, and to nobody else of their force: it tells
 * of two records (brief 4.10).
 */
const mayKnow = ({ parts }: Serving, { group }: Requester, { type }: CaseItem<'TASK'>['file']): boolean =>
  type !== 'CONFIRM_MATCH' || parts.mayCall('confirmLink', group);

function taskView({ id, version, state, steps, file }: CaseItem<'TASK'>, now: string): TaskView {
  const { key: _key, goneAt: _goneAt, ...shown } = file;
  return { ...shown, id, version, state, steps, overdue: state !== 'DONE' && file.dueAt !== null && file.dueAt <= now };
}
