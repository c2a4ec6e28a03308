import type { StepRule } from './machines.js';

/** A declared threat to life: reviewed by an Inspector of the force who did not declare it. Source: brief 2.5. */
export const EMERGENCY_STEPS = [
  { event: 'DECLARE', from: [], to: 'DECLARED', who: [] },
  {
    event: 'REVIEW',
    from: ['DECLARED'],
    to: 'REVIEWED',
    who: ['police', 'ofTheForce', 'inspector', 'inPost', 'notTheRequester'],
  },
] as const satisfies readonly StepRule[];

/** A declared conflict of interest: accepted by a supervisor of the same organisation. Source: brief 3.8. */
export const CONFLICT_STEPS = [
  { event: 'DECLARE', from: [], to: 'HELD', who: [] },
  { event: 'ACCEPT', from: ['HELD'], to: 'ACCEPTED', who: ['ofTheOrganisation', 'notTheRequester', 'supervisor'] },
] as const satisfies readonly StepRule[];
