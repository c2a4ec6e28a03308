import { type Generaliser, NO_READS, SELF } from './Generaliser.js';

/**
 * Sanitised text, grading in words, conditions of use; front-line officers get a warning marker instead, which is not
 * a field of the report. An empty sanitised text falls back to nothing. Source: brief 2.4 `G_INTEL`, 4.5.
 */
export const generaliseIntelligence: Generaliser = {
  name: 'G_INTEL',
  source: 'Brief 2.4, 4.5',
  reads: ({ group }) => (group === 'FLO' ? NO_READS : SELF),
  apply: ({ value, context }) => (context.group === 'FLO' || value === '' ? null : value),
};
