import type { StepRule } from './machines.js';

/** A notice: raised, and then read by the organisation it is for, or sent to it. */
export const NOTICE_STEPS = [
  { event: 'RAISE', from: [], to: 'PENDING', who: [] },
  { event: 'READ', from: ['PENDING', 'SENT', 'DEAD_LETTER'], to: 'READ', who: ['ofTheOrganisation'] },
  { event: 'ATTEMPT', from: ['PENDING'], to: 'PENDING', who: ['broker'] },
  { event: 'SEND', from: ['PENDING'], to: 'SENT', who: ['broker'] },
  { event: 'GIVE_UP', from: ['PENDING'], to: 'DEAD_LETTER', who: ['broker'] },
] as const satisfies readonly StepRule[];

/** What a supervisor reports: taken in once, and never changed. */
export const REPORT_STEPS = [
  { event: 'REPORT', from: [], to: 'REPORTED', who: [] },
] as const satisfies readonly StepRule[];

/** That a force's records are looked at for what must be told, since when. */
export const WATCH_STEPS = [
  { event: 'BEGIN', from: [], to: 'WATCHED', who: ['broker'] },
] as const satisfies readonly StepRule[];
