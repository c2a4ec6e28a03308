import { eachObject, type Generaliser, ownReads } from './Generaliser.js';

/**
 * Year of birth. The exception for two people who could be confused is not made here: it needs a human to say that
 * they could be. Source: brief 2.4 `G_DOB`.
 */
export const generaliseDateOfBirth: Generaliser = {
  name: 'G_DOB',
  source: 'Brief 2.4',
  reads: () => ownReads(['date', 'verified']),
  apply: ({ value }) =>
    eachObject(value, ({ date, verified }) =>
      typeof date === 'string' ? { date: date.slice(0, 4), verified: verified ?? null } : null,
    ),
};
