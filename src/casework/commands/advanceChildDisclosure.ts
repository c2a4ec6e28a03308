import type { ChildDisclosureStep } from '../../model/caseVocabulary.js';
import { InputReader } from '../../model/InputReader.js';
import type { CaseDesk, CommandResult } from '../CaseDesk.js';
import type { Change } from '../CaseItem.js';
import type { Deadline } from '../Deadlines.js';
import type { ApplicationFile } from '../data/applicationFile.js';
import type { TaskFile } from '../data/taskFile.js';
import { isRefused, takeStep } from '../takeStep.js';
import { closeTasks, organisationOf, raiseTask } from './raiseTask.js';
import { type Given, type IdentifiedInput, incomplete, type MovedInput, readIdentified, readItem } from './readCase.js';

export interface AdvanceInput extends MovedInput {
  readonly step: ChildDisclosureStep;
  readonly identityProved?: boolean | null | undefined;
  readonly relationshipProved?: boolean | null | undefined;
  readonly contactConfirmed?: boolean | null | undefined;
  readonly subject?: IdentifiedInput | null | undefined;
  readonly childRef?: Given;
  readonly note: Given;
}

/** Tasks of the scheme, which each stage closes before it raises its own. */
export const STAGE_TASKS = [
  'CSOD_INITIAL_CHECKS',
  'CSOD_INTERVIEW',
  'CSOD_ASSESSMENT',
  'CSOD_DECISION',
  'CSOD_DELIVERY',
] as const;

/** What the next stage waits for, and the deadline that counts from the application. */
const NEXT: Readonly<
  Partial<Record<ChildDisclosureStep, { type: TaskFile['type']; deadline: Deadline; forInspector?: boolean }>>
> = {
  PASS_CHECKS: { type: 'CSOD_INTERVIEW', deadline: 'CSOD_INTERVIEW' },
  INTERVIEW: { type: 'CSOD_ASSESSMENT', deadline: 'CSOD_ASSESSMENT' },
  ASSESS: { type: 'CSOD_DECISION', deadline: 'CSOD_ASSESSMENT', forInspector: true },
  LEAVE_SCHEME: { type: 'SAFEGUARD_NOW', deadline: 'CSOD_INITIAL_CHECKS' },
};

/** One step of the scheme by the officer who runs it, with what each stage must have found. Source: brief 3.5. */
export function advanceChildDisclosure(desk: CaseDesk, input: AdvanceInput): CommandResult {
  const { actor, now, cases } = desk;
  const reader = new InputReader();
  const note = reader.text('note', reader.required('note', input.note));
  const item = readItem(cases, 'APPLICATION', input);
  if (isRefused(item)) return item;
  const file = found(reader, item.file, input, actor.id);
  if (note === null || reader.problems.length > 0) return incomplete(reader);
  const noted = { ...file, notes: [...file.notes, { at: now, by: actor.id, note }] };
  const step = takeStep({ kind: 'APPLICATION', id: item.id, item, event: input.step, file: noted, actor, now });
  if (isRefused(step)) return step;
  return {
    changes: [step, ...closeTasks(desk, item.id, STAGE_TASKS), ...nextTask(desk, item.id, noted, input.step)],
    subject: noted.subject,
    paths: [input.step.toLowerCase()],
    facts: [],
  };
}

/** The file with what this stage has found; problems where a stage ends without what it is for. */
function found(reader: InputReader, file: ApplicationFile, input: AdvanceInput, by: string): ApplicationFile {
  switch (input.step) {
    case 'PASS_CHECKS':
    case 'LEAVE_SCHEME':
      return file;
    case 'INTERVIEW':
      if (input.identityProved !== true) reader.wrong('identityProved', 'must be proved');
      if (input.relationshipProved !== true) reader.wrong('relationshipProved', 'must be proved');
      return { ...file, proofs: { ...file.proofs, identity: true, relationship: true } };
    case 'ASSESS': {
      if (input.contactConfirmed !== true)
        reader.wrong('contactConfirmed', 'must be confirmed: contact that poses a real risk');
      const subject = input.subject == null ? null : readIdentified(reader, 'subject', input.subject);
      const childRef = reader.key('childRef', input.childRef);
      const assessment = reader.reasoning('note', input.note);
      return { ...file, subject, childRef, assessment, assessedBy: by, proofs: { ...file.proofs, contact: true } };
    }
    case 'CLOSE':
      if (file.decision?.told.some(({ delivery }) => delivery === null))
        reader.wrong('step', 'somebody who is to be told has not been told');
      return file;
  }
}

function nextTask(
  desk: CaseDesk,
  about: string,
  { force, appliedAt, subject }: ApplicationFile,
  step: ChildDisclosureStep,
): readonly Change[] {
  const next = NEXT[step];
  if (next === undefined) return [];
  const { type, deadline, forInspector = false } = next;
  const from = step === 'LEAVE_SCHEME' ? desk.now : appliedAt;
  const dueAt = desk.deadlines(deadline, force, from);
  return [
    raiseTask(desk, { type, organisation: organisationOf(desk, force), force, forInspector, about, subject, dueAt }),
  ];
}
