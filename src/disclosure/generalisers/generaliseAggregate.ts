import { type Generaliser, NO_READS } from './Generaliser.js';

/**
 * To an analyst the minimum form of anything is an aggregate, and one record is never an aggregate: nothing is read and
 * nothing released. Source: Data Protection Act 2018 s.41; brief 2.2, 2.4 `G_AGG`.
 */
export const generaliseAggregate: Generaliser = {
  name: 'G_AGG',
  source: 'Data Protection Act 2018 s.41; brief 2.2, 2.4',
  reads: () => NO_READS,
  apply: () => null,
};
