import type { AggregateDimension, AggregateKind, CountDimension } from './Count.js';
import type { ForceCode } from './codes.js';

/** What a statistic is narrowed to: members of closed lists, and never a text of the caller's. Source: brief 4.9 rule 6. */
export interface AggregateWhere {
  readonly orderType: string | null;
  readonly offenceGroup: string | null;
  readonly outcomeGroup: string | null;
  readonly conditionCode: string | null;
  readonly force: ForceCode | null;
  /** From and to a quarter, both counted. */
  readonly quarters: { readonly from: string; readonly to: string } | null;
}

/** A statistic as it is answered: the same question about the same forces is the same query, however it was written. */
export interface AggregateQuery {
  readonly kind: AggregateKind;
  readonly where: AggregateWhere;
  /** Each once, in the order of `AGGREGATE_DIMENSIONS`. */
  readonly groupBy: readonly AggregateDimension[];
  /** The forces whose records are counted, sorted. */
  readonly forces: readonly ForceCode[];
}

/** A query and what was told of it: no count, only which cells had one. */
export interface AnsweredQuery {
  readonly query: AggregateQuery;
  /** Keys of the cells that were released. */
  readonly released: readonly string[];
  readonly total: boolean;
}

/** The dimensions a query needs of the forces, to group by or to narrow. */
export function countDimensionsOf({ where, groupBy }: Pick<AggregateQuery, 'where' | 'groupBy'>): CountDimension[] {
  const narrowed: readonly (readonly [CountDimension, unknown])[] = [
    ['QUARTER', where.quarters],
    ['OFFENCE_GROUP', where.offenceGroup],
    ['OUTCOME_GROUP', where.outcomeGroup],
    ['CONDITION_CODE', where.conditionCode],
    ['ORDER_TYPE', where.orderType],
  ];
  const filters = narrowed.flatMap(([dimension, value]) => (value === null ? [] : [dimension]));
  return [...new Set([...filters, ...groupBy.filter((dimension) => dimension !== 'FORCE')])];
}
