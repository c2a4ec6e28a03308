import { eachObject, type Generaliser } from './Generaliser.js';

/** Year of birth. Source: brief 2.4 `G_DOB`. */
export const generaliseDateOfBirth: Generaliser = {
  name: 'G_DOB',
  source: 'Brief 2.4',
  reads: () => ({ own: ['date', 'verified'], unit: [], record: [] }),
  apply: ({ value }) =>
    eachObject(value, ({ date, verified }) =>
      typeof date === 'string' ? { date: date.slice(0, 4), verified: verified ?? null } : null,
    ),
};
