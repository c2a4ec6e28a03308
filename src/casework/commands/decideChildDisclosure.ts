import type { ChildDisclosureDecision } from '../../model/Authorisation.js';
import { REPRESENTATIONS } from '../../model/codes.js';
import { InputReader } from '../../model/InputReader.js';
import type { CaseDesk, CommandResult } from '../CaseDesk.js';
import type { ApplicationFile, ToldPerson } from '../data/applicationFile.js';
import { isRefused, takeStep } from '../takeStep.js';
import { STAGE_TASKS } from './advanceChildDisclosure.js';
import { deciderOf } from './decideAuthorisation.js';
import { closeTasks, organisationOf, raiseTask } from './raiseTask.js';
import { type Given, incomplete, type MovedInput, readItem } from './readCase.js';

export interface ToldInput {
  readonly ref: Given;
  readonly relation: Given;
  readonly whyBestPlaced: Given;
}

export interface ChildDisclosureDecisionInput extends MovedInput {
  readonly decision: ChildDisclosureDecision['decision'];
  readonly reasons: Given;
  readonly representations?: { readonly state?: Given; readonly reason?: Given } | null | undefined;
  readonly reliability?: Given;
  readonly advice?: Given;
  readonly told?: readonly ToldInput[] | null | undefined;
}

const MOST_TOLD = 10;

/**
 * The human decision: whether to disclose, to whom who can protect the child, and why, having considered whether the
 * subject should be heard first. Source: seed Q4; brief 3.5 stage 4.
 */
export function decideChildDisclosure(desk: CaseDesk, input: ChildDisclosureDecisionInput): CommandResult {
  const { actor, now, cases, deadlines } = desk;
  const reader = new InputReader();
  const item = readItem(cases, 'APPLICATION', input);
  if (isRefused(item)) return item;
  const reasons = reader.reasoning('reasons', input.reasons);
  const heard = readHeard(reader, input.representations);
  const discloses = input.decision === 'DISCLOSE';
  const reliability = discloses
    ? reader.reasoning('reliability', input.reliability)
    : reader.optional(input.reliability);
  const advice = discloses ? reader.required('advice', input.advice) : reader.optional(input.advice);
  const told = readTold(reader, input.told ?? [], item.id, discloses);
  if (discloses && item.file.subject === null) reader.wrong('decision', 'nobody was identified whom it could be about');
  if (reasons === null || heard === null || reader.problems.length > 0) return incomplete(reader);
  const by = deciderOf(actor);
  const { force, subject } = item.file;
  const file: ApplicationFile = {
    ...item.file,
    decision: by && {
      by,
      name: actor.name,
      at: now,
      decision: input.decision,
      reasons,
      representations: heard,
      reliability,
      advice,
      expiresAt: deadlines('CSOD_DECISION_STANDS', force, now),
      told,
    },
  };
  const step = takeStep({ kind: 'APPLICATION', id: item.id, item, event: 'DECIDE', file, actor, now });
  if (isRefused(step)) return step;
  const dueAt = deadlines('CSOD_DECISION_STANDS', force, now);
  const organisation = organisationOf(desk, force);
  const deliver = told.map(({ id }) =>
    raiseTask(desk, { type: 'CSOD_DELIVERY', organisation, force, about: id, subject, dueAt }),
  );
  return {
    changes: [step, ...closeTasks(desk, item.id, STAGE_TASKS), ...deliver],
    subject,
    paths: [input.decision.toLowerCase(), 'representations'],
    facts: [
      `decided by ${by?.rank ?? 'nobody'} of ${by?.force ?? 'nowhere'} in a current posting`,
      'decided by somebody who did not assess it',
    ],
  };
}

function readHeard(
  reader: InputReader,
  given: ChildDisclosureDecisionInput['representations'],
): NonNullable<ApplicationFile['decision']>['representations'] | null {
  const answer = reader.oneOf(
    'representations.state',
    reader.required('representations.state', given?.state),
    REPRESENTATIONS,
  );
  const reasons = reader.reasoning('representations.reason', given?.reason);
  return answer === null || reasons === null ? null : { answer, reasons };
}

function readTold(reader: InputReader, given: readonly ToldInput[], id: string, discloses: boolean): ToldPerson[] {
  if (discloses && given.length === 0) reader.wrong('told', 'is required: who is best placed to protect the child');
  if (!discloses && given.length > 0) reader.wrong('told', 'must be empty unless it is decided to disclose');
  if (given.length > MOST_TOLD) reader.wrong('told', `holds more than ${MOST_TOLD}`);
  return given.slice(0, MOST_TOLD).flatMap((one, index) => {
    const path = `told.${index}`;
    const ref = reader.key(`${path}.ref`, one.ref);
    const relation = reader.text(`${path}.relation`, reader.required(`${path}.relation`, one.relation));
    const whyBestPlaced = reader.reasoning(`${path}.whyBestPlaced`, one.whyBestPlaced);
    if (ref === null || relation === null || whyBestPlaced === null) return [];
    return [{ id: `${id}-R${index + 1}`, ref, relation, whyBestPlaced, undertakingAt: null, delivery: null }];
  });
}
