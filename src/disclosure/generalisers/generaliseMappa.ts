import type { GroupCode } from '../../model/codes.js';
import { type Generaliser, NO_READS, SELF } from './Generaliser.js';

/** Groups that get the level number. */
const LEVEL_GROUPS: readonly GroupCode[] = ['CSC', 'HLT', 'YJS'];
const isLevelFor = (field: string, group: GroupCode): boolean => field !== 'mappaLevel' || LEVEL_GROUPS.includes(group);

/** Managed: yes, the lead agency, and the level number to those who work with it; never the category. Source: brief 2.4. */
export const generaliseMappa: Generaliser = {
  name: 'G_MAPPA',
  source: 'Brief 2.4',
  reads: ({ field, group }) => (isLevelFor(field, group) ? SELF : NO_READS),
  apply: ({ field, value, context }) => (isLevelFor(field, context.group) ? value : null),
};
