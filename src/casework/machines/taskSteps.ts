import type { StepRule } from './machines.js';

/**
 * A task of an organisation: taken on, done, or passed up to an Inspector. One that a decision has done is closed by the
 * decision.
 */
export const TASK_STEPS = [
  { event: 'RAISE', from: [], to: 'OPEN', who: [] },
  { event: 'CLAIM', from: ['OPEN'], to: 'CLAIMED', who: ['ofTheOrganisation', 'rankForIt'] },
  {
    event: 'COMPLETE',
    from: ['CLAIMED'],
    to: 'DONE',
    who: ['ofTheOrganisation', 'rankForIt', 'claimantOrInspector'],
  },
  { event: 'ESCALATE', from: ['OPEN', 'CLAIMED'], to: 'OPEN', who: ['ofTheOrganisation'] },
  { event: 'OVERDUE', from: ['OPEN', 'CLAIMED'], to: 'OPEN', who: ['broker'] },
  { event: 'GONE', from: ['DONE'], to: 'DONE', who: ['broker'] },
  { event: 'CLOSE', from: ['OPEN', 'CLAIMED'], to: 'DONE', who: [] },
] as const satisfies readonly StepRule[];
