import { eachObject, type Generaliser, pick } from './Generaliser.js';

/** Groups that can act on registration status; for others it is absent. Source: brief 2.4 `G_CONDITION`. */
const ACTING_GROUPS = ['PPU', 'FLO', 'MAP', 'CSC', 'HLT', 'YJS'];

/** How long the notification requirements run and whether a notification is overdue. */
export const generaliseNotification: Generaliser = {
  name: 'G_NOTIFICATION',
  source: 'Brief 2.4, G_CONDITION',
  reads: (_kind, _field, leaves) => ({
    own: leaves.filter((leaf) => leaf === 'period' || leaf === 'overdue'),
    unit: [],
    record: [],
  }),
  apply: ({ value, context }) =>
    ACTING_GROUPS.includes(context.group) ? eachObject(value, (item) => pick(item, ['period', 'overdue'])) : null,
};
