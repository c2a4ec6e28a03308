import type { StepRule } from './machines.js';

const OFFICER = ['police', 'ofTheForce'] as const;

/**
 * An application under the child sex offender disclosure scheme: six stages, decided by an Inspector or above who did not
 * assess it. It leaves the scheme at any stage before that where a child must be made safe now. Source: seed Q4; brief 3.5.
 */
export const APPLICATION_STEPS = [
  { event: 'APPLY', from: [], to: 'APPLIED', who: [] },
  { event: 'PASS_CHECKS', from: ['APPLIED'], to: 'CHECKED', who: OFFICER },
  { event: 'INTERVIEW', from: ['CHECKED'], to: 'INTERVIEWED', who: OFFICER },
  { event: 'ASSESS', from: ['INTERVIEWED'], to: 'ASSESSED', who: OFFICER },
  {
    event: 'DECIDE',
    from: ['ASSESSED'],
    to: 'DECIDED',
    who: [...OFFICER, 'inspector', 'inPost', 'notTheRequester', 'notTheOfficerInCase'],
  },
  { event: 'UNDERTAKE', from: ['DECIDED'], to: 'DECIDED', who: OFFICER },
  { event: 'DELIVER', from: ['DECIDED'], to: 'DECIDED', who: OFFICER },
  {
    event: 'LEAVE_SCHEME',
    from: ['APPLIED', 'CHECKED', 'INTERVIEWED', 'ASSESSED'],
    to: 'LEFT_SCHEME',
    who: OFFICER,
  },
  { event: 'CLOSE', from: ['DECIDED', 'LEFT_SCHEME'], to: 'CLOSED', who: OFFICER },
] as const satisfies readonly StepRule[];
