import type { StepRule } from './machines.js';

const OFFICER = ['police'] as const;

/**
 * Whether two nominals are one person: confirmed or refused by a named officer, and undone again. It outlives every
 * comparison by rule or weight. Source: brief 4.10; DPA 2018 s.38.
 */
export const LINK_STEPS = [
  { event: 'CONFIRM', from: [], to: 'CONFIRMED', who: OFFICER },
  { event: 'CONFIRM', from: ['UNLINKED', 'REFUSED'], to: 'CONFIRMED', who: OFFICER },
  { event: 'REFUSE', from: [], to: 'REFUSED', who: OFFICER },
  { event: 'REFUSE', from: ['UNLINKED'], to: 'REFUSED', who: OFFICER },
  { event: 'UNLINK', from: ['CONFIRMED', 'REFUSED'], to: 'UNLINKED', who: OFFICER },
] as const satisfies readonly StepRule[];
