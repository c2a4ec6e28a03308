import type { StepRule } from './machines.js';

/** A contribution to a meeting: prepared, sent by an officer of the force, and collected by each recipient. */
export const CONTRIBUTION_STEPS = [
  { event: 'PREPARE', from: [], to: 'PREPARED', who: ['police'] },
  { event: 'SEND', from: ['PREPARED'], to: 'SENT', who: ['police', 'ofTheForce'] },
  { event: 'COLLECT', from: ['SENT'], to: 'SENT', who: [] },
] as const satisfies readonly StepRule[];
