import type { StepRule } from './machines.js';

const DECIDER = [
  'police',
  'ofTheForce',
  'inspector',
  'inPost',
  'notTheRequester',
  'notTheOfficerInCase',
  'notTheRecipient',
] as const;

/**
 * An authorisation: drafted by an officer, decided by an Inspector or above of the force who is neither the requester
 * nor the officer in the case, then delivered once or revoked. That its time is over is read off the clock and is no step.
 * Source: seed Q2, Q22; brief 3.4, 3.8.
 */
export const AUTHORISATION_STEPS = [
  { event: 'REQUEST', from: [], to: 'REQUESTED', who: ['police'] },
  { event: 'APPROVE', from: ['REQUESTED'], to: 'APPROVED', who: DECIDER },
  { event: 'REFUSE', from: ['REQUESTED'], to: 'REFUSED', who: DECIDER },
  {
    event: 'REVOKE',
    from: ['REQUESTED', 'APPROVED'],
    to: 'REVOKED',
    who: ['police', 'ofTheForce', 'requesterOrInspector'],
  },
  { event: 'DELIVER', from: ['APPROVED'], to: 'DELIVERED', who: ['recipient'] },
  { event: 'RECORD_DELIVERY', from: ['APPROVED'], to: 'DELIVERED', who: ['police', 'ofTheForce'] },
] as const satisfies readonly StepRule[];
