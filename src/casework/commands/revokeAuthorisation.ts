import { InputReader } from '../../model/InputReader.js';
import type { CaseDesk, CommandResult } from '../CaseDesk.js';
import { isRefused, takeStep } from '../takeStep.js';
import { closeTasks } from './raiseTask.js';
import { type Given, incomplete, type MovedInput, readItem } from './readCase.js';

export interface RevocationInput extends MovedInput {
  readonly reasons: Given;
}

/** Takes an authorisation back, with reasons: whoever asked for it, or an Inspector of the force. Source: brief 3.4. */
export function revokeAuthorisation(desk: CaseDesk, input: RevocationInput): CommandResult {
  const { actor, now, cases } = desk;
  const reader = new InputReader();
  const reasons = reader.reasoning('reasons', input.reasons);
  if (reasons === null) return incomplete(reader);
  const item = readItem(cases, 'AUTHORISATION', input);
  if (isRefused(item)) return item;
  const file = { ...item.file, revoked: { by: actor.id, at: now, reasons } };
  const step = takeStep({ kind: 'AUTHORISATION', id: item.id, item, event: 'REVOKE', file, actor, now });
  if (isRefused(step)) return step;
  const closed = closeTasks(desk, item.id, ['DECIDE_AUTHORISATION']);
  return { changes: [step, ...closed], subject: file.subject, paths: [], facts: [] };
}
