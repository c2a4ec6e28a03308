import { eachObject, type Generaliser } from './Generaliser.js';
import { coarseDate } from './generaliseDate.js';

const KEPT = ['status', 'state', 'type', 'conditionNo', 'requirementNo'];

/** That there was a report or breach, of which condition, how it stands and roughly when; never what happened. */
export const generaliseCompliance: Generaliser = {
  name: 'G_COMPLIANCE',
  source: 'Brief 2.4, G_CONDITION and G_DATE together',
  reads: (_kind, _field, leaves) => ({
    own: leaves.filter((leaf) => leaf === 'at' || KEPT.includes(leaf)),
    unit: [],
    record: [],
  }),
  apply: ({ value, context }) =>
    eachObject(value, (item) => ({
      ...Object.fromEntries(KEPT.filter((name) => item[name] !== undefined).map((name) => [name, item[name]])),
      at: typeof item.at === 'string' ? coarseDate(item.at, context.now) : null,
    })),
};
