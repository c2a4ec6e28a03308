import type { GroupCode } from '../../model/codes.js';
import { eachObject, type Generaliser, NO_READS, ownReads } from './Generaliser.js';

/** Groups that can act on registration status; for others it is absent. Source: brief 2.4 `G_CONDITION`. */
const ACTING_GROUPS: readonly GroupCode[] = ['PPU', 'FLO', 'MAP', 'CSC', 'HLT', 'YJS'];

/** How a length is written; a force's further words are not passed on. */
const PERIODS = /^(?:indefinite|while the order lasts|\d{1,2}(?:\.5)? years?)$/i;

/** How long the notification requirements run and whether a notification is overdue. */
export const generaliseNotification: Generaliser = {
  name: 'G_NOTIFICATION',
  source: 'Brief 2.4, G_CONDITION',
  reads: ({ leaves, group }) =>
    ACTING_GROUPS.includes(group)
      ? ownReads(leaves.filter((leaf) => leaf === 'period' || leaf === 'overdue'))
      : NO_READS,
  apply: ({ value, context }) => {
    if (!ACTING_GROUPS.includes(context.group)) return null;
    return eachObject(value, ({ period, overdue }) => ({
      ...(period === undefined ? {} : { period: PERIODS.test(String(period)) ? period : null }),
      ...(overdue === undefined ? {} : { overdue }),
    }));
  },
};
