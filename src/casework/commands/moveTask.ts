import { InputReader } from '../../model/InputReader.js';
import type { CaseDesk, CommandResult } from '../CaseDesk.js';
import type { FileOf } from '../CaseItem.js';
import { isRefused, takeStep } from '../takeStep.js';
import { type Given, incomplete, type MovedInput, readItem } from './readCase.js';

/** Takes a task on. */
export const claimTask = (desk: CaseDesk, input: MovedInput): CommandResult =>
  moveTask(desk, input, 'CLAIM', (file) => ({ ...file, claimedBy: desk.actor.id }));

export interface TaskNoteInput extends MovedInput {
  readonly note: Given;
}

/** Says what was done; by whoever took it on, or an Inspector. */
export const completeTask = (desk: CaseDesk, input: TaskNoteInput): CommandResult =>
  withNote(input, (note) => moveTask(desk, input, 'COMPLETE', (file) => ({ ...file, note })));

/** Passes a task up to an Inspector, and says why. */
export const escalateTask = (desk: CaseDesk, input: TaskNoteInput): CommandResult =>
  withNote(input, (note) =>
    moveTask(desk, input, 'ESCALATE', (file) => ({
      ...file,
      note,
      claimedBy: null,
      escalated: true,
      forInspector: file.force !== null,
    })),
  );

function withNote({ note }: TaskNoteInput, move: (note: string) => CommandResult): CommandResult {
  const reader = new InputReader();
  const text = reader.text('note', reader.required('note', note));
  return text === null ? incomplete(reader) : move(text);
}

function moveTask(
  { actor, now, cases }: CaseDesk,
  input: MovedInput,
  event: 'CLAIM' | 'COMPLETE' | 'ESCALATE',
  change: (file: FileOf<'TASK'>) => FileOf<'TASK'>,
): CommandResult {
  const item = readItem(cases, 'TASK', input);
  if (isRefused(item)) return item;
  const step = takeStep({ kind: 'TASK', id: item.id, item, event, file: change(item.file), actor, now });
  return isRefused(step) ? step : { changes: [step], subject: item.file.subject, paths: [], facts: [] };
}
