import { InputReader } from '../../model/InputReader.js';
import type { CaseDesk, CommandResult } from '../CaseDesk.js';
import { isRefused, refusalOf, takeStep } from '../takeStep.js';
import { closeTasks } from './raiseTask.js';
import { type Given, incomplete } from './readCase.js';

export interface ReviewInput {
  readonly id: string;
  readonly finding: 'JUSTIFIED' | 'NOT_JUSTIFIED';
  readonly reasons: Given;
}

/** An Inspector who did not declare it finds a threat to life justified or not; what was not, ends. Source: brief 2.5. */
export function reviewEmergency(desk: CaseDesk, { id, finding, reasons: given }: ReviewInput): CommandResult {
  const { actor, now, cases } = desk;
  const reader = new InputReader();
  const reasons = reader.reasoning('reasons', given);
  if (reasons === null) return incomplete(reader);
  const item = cases.get('EMERGENCY', id);
  if (item === undefined) return refusalOf('CASE_NOT_FOUND', 'id');
  const file = { ...item.file, review: { by: actor.id, at: now, finding, reasons } };
  const step = takeStep({ kind: 'EMERGENCY', id, item, event: 'REVIEW', file, actor, now });
  if (isRefused(step)) return step;
  const closed = closeTasks(desk, id, ['REVIEW_EMERGENCY']);
  return { changes: [step, ...closed], subject: null, paths: [finding.toLowerCase()], facts: [] };
}

export interface AcceptanceInput {
  /** The enquiry’s own id. */
  readonly id: string;
  readonly reasons: Given;
}

/** A supervisor accepts an enquiry with a declared conflict; it is usable from then on. Source: brief 3.8. */
export function acceptEnquiry(desk: CaseDesk, { id, reasons: given }: AcceptanceInput): CommandResult {
  const { actor, now, cases } = desk;
  const reader = new InputReader();
  const reasons = reader.reasoning('reasons', given);
  if (reasons === null) return incomplete(reader);
  const item = cases.get('CONFLICT', id);
  if (item === undefined) return refusalOf('CASE_NOT_FOUND', 'id');
  const file = { ...item.file, accepted: { by: actor.id, at: now, reasons } };
  const step = takeStep({ kind: 'CONFLICT', id, item, event: 'ACCEPT', file, actor, now });
  if (isRefused(step)) return step;
  return {
    changes: [step, ...closeTasks(desk, id, ['ACCEPT_CONFLICT'])],
    subject: null,
    paths: ['conflict'],
    facts: [],
  };
}
