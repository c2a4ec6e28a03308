import type { AggregateQuery } from '../model/aggregates.js';
import { type AggregateDimension, recordKindsOf } from '../model/Count.js';
import { hasSeveral } from '../model/countFields.js';
import { quartersBetween } from '../model/quarters.js';
import { OUTCOME_GROUPS } from '../model/vocabulary/minimumForm.js';
import { OFFENCE_GROUPS } from '../model/vocabulary/offence.js';
import { CONDITION_CODES } from '../model/vocabulary/order.js';
import { narrowedTo } from './tableOf.js';

/** The cells that a query asks about, whether or not anybody is in them: known from the question alone. */
export interface Grid {
  /** How many values each dimension has, "not recorded" among them. */
  readonly lengths: readonly number[];
  /** Whether counts add up along each dimension: not where a record can have several values. */
  readonly addUp: readonly boolean[];
}

export const gridOf = (query: AggregateQuery): Grid => ({
  lengths: query.groupBy.map((dimension) => lengthOf(query, dimension)),
  addUp: query.groupBy.map((dimension) => addsUp(query, dimension)),
});

/** How many cells there are in all. */
export const cellsIn = (query: AggregateQuery): number =>
  gridOf(query).lengths.reduce((product, length) => product * length, 1);

function lengthOf(query: AggregateQuery, dimension: AggregateDimension): number {
  if (dimension === 'FORCE') return query.forces.length;
  if (narrowedTo(query, dimension) !== null) return 1;
  switch (dimension) {
    case 'QUARTER':
      return query.where.quarters === null ? 0 : quartersBetween(query.where.quarters.from, query.where.quarters.to);
    case 'OFFENCE_GROUP':
      return OFFENCE_GROUPS.length + 1;
    case 'OUTCOME_GROUP':
      return OUTCOME_GROUPS.length + 1;
    case 'CONDITION_CODE':
      return CONDITION_CODES.length + 1;
  }
}

const addsUp = ({ kind }: AggregateQuery, dimension: AggregateDimension): boolean =>
  dimension === 'FORCE' || !recordKindsOf(kind).some((one) => hasSeveral(dimension, one));
