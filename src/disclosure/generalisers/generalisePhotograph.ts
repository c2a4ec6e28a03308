import { type Generaliser, NO_READS } from './Generaliser.js';

/** Nothing: a photograph has no minimum form. Source: brief 2.4 `G_PHOTO`. */
export const generalisePhotograph: Generaliser = {
  name: 'G_PHOTO',
  source: 'Brief 2.4',
  reads: () => NO_READS,
  apply: () => null,
};
