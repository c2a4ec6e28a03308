import type { Decider } from '../../model/Authorisation.js';
import { InputReader } from '../../model/InputReader.js';
import type { Actor } from '../Actor.js';
import type { CaseDesk, CommandResult } from '../CaseDesk.js';
import { isRefused, takeStep } from '../takeStep.js';
import { closeTasks } from './raiseTask.js';
import { type Given, incomplete, type MovedInput, readItem } from './readCase.js';

export interface DecisionInput extends MovedInput {
  readonly decision: 'APPROVE' | 'REFUSE';
  readonly reasons: Given;
}

/**
 * An Inspector or above approves or refuses the draft, with reasons: the seventh test. An approval lasts until its time is
 * over or it is delivered. Source: seed Q2; brief 3.4, 3.8.
 */
export function decideAuthorisation(desk: CaseDesk, input: DecisionInput): CommandResult {
  const { actor, now, cases, deadlines } = desk;
  const reader = new InputReader();
  const reasons = reader.reasoning('reasons', input.reasons);
  if (reasons === null) return incomplete(reader);
  const item = readItem(cases, 'AUTHORISATION', input);
  if (isRefused(item)) return item;
  const by = deciderOf(actor);
  const approves = input.decision === 'APPROVE';
  const expiresAt = approves ? deadlines('AUTHORISATION_LASTS', item.file.force, now) : null;
  const file = { ...item.file, decision: by && { by, name: actor.name, at: now, reasons, expiresAt } };
  const step = takeStep({ kind: 'AUTHORISATION', id: item.id, item, event: input.decision, file, actor, now });
  if (isRefused(step)) return step;
  return {
    changes: [step, ...closeTasks(desk, item.id, ['DECIDE_AUTHORISATION'])],
    subject: file.subject,
    paths: [input.decision.toLowerCase()],
    facts: [
      `decided by ${by?.rank ?? 'nobody'} of ${by?.force ?? 'nowhere'} in a current posting`,
      'decided by neither the requester nor the officer in the case',
    ],
  };
}

/** Who decides, as they stand now; null for whoever has no rank or force. */
export const deciderOf = ({ id, rank, force, posting }: Actor): Decider | null =>
  rank === null || force === null ? null : { id, rank, force, posting };
