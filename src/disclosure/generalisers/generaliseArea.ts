import { type Generaliser, SELF } from './Generaliser.js';

/** Whether the subject lives in the asking authority's area, never where. Source: brief 2.4 `G_AREA`. */
export const generaliseArea: Generaliser = {
  name: 'G_AREA',
  source: 'Brief 2.4',
  reads: () => SELF,
  apply: ({ value }) => value,
};
