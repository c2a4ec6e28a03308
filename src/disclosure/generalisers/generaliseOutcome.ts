import { type Generaliser, SELF } from './Generaliser.js';

/** The group of the outcome, which is what the field holds at every level. Source: brief 2.4 `G_OUTCOME`. */
export const generaliseOutcome: Generaliser = {
  name: 'G_OUTCOME',
  source: 'Brief 2.4',
  reads: () => SELF,
  apply: ({ value }) => value,
};
