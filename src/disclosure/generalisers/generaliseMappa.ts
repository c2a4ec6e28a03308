import { type Generaliser, SELF } from './Generaliser.js';

/** Groups that get the level number. */
const LEVEL_GROUPS = ['CSC', 'HLT', 'YJS'];

/** Managed: yes, the lead agency, and the level number to those who work with it; never the category. Source: brief 2.4. */
export const generaliseMappa: Generaliser = {
  name: 'G_MAPPA',
  source: 'Brief 2.4',
  reads: () => SELF,
  apply: ({ field, value, context }) =>
    field === 'mappaLevel' && !LEVEL_GROUPS.includes(context.group) ? null : value,
};
