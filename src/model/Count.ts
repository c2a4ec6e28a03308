import { type ForceCode, ORDER_RECORD_KINDS, RECORD_KINDS, type RecordKind } from './codes.js';

/** What statistics are about: a kind of record, or all orders and notices (K7 to K10) together. Source: brief 5.10. */
export const AGGREGATE_KINDS = [...RECORD_KINDS, 'ORDER'] as const;
export type AggregateKind = (typeof AGGREGATE_KINDS)[number];

/** The kinds of record behind it. */
export const recordKindsOf = (kind: AggregateKind): readonly RecordKind[] =>
  kind === 'ORDER' ? ORDER_RECORD_KINDS : [kind];

/** What records can be counted by. Source: brief 2.4 `G_AGG`, 5.10. */
export const AGGREGATE_DIMENSIONS = ['FORCE', 'QUARTER', 'OFFENCE_GROUP', 'OUTCOME_GROUP', 'CONDITION_CODE'] as const;
export type AggregateDimension = (typeof AGGREGATE_DIMENSIONS)[number];

/** What a force can group its own records by: the type of order is a filter of the query and no dimension of it. */
export const COUNT_DIMENSIONS = ['QUARTER', 'OFFENCE_GROUP', 'OUTCOME_GROUP', 'CONDITION_CODE', 'ORDER_TYPE'] as const;
export type CountDimension = (typeof COUNT_DIMENSIONS)[number];

/** What rows of the policy that the data choose between apply to. Source: brief 1.5, 1.13, 4.2. */
export const UNIT_CLASSES = ['RISK_RELEVANT', 'NOT_RISK_RELEVANT', 'SPENT_OR_PROTECTED', 'CODE_P', 'CODE_C'] as const;
export type UnitClass = (typeof UNIT_CLASSES)[number];

/** A dimension to group by. Of units of the classes in `except` it is not read: they are counted without that key. */
export interface CountBy {
  readonly dimension: CountDimension;
  readonly except: readonly UnitClass[];
}

/** A group-by over all records of a kind that one force holds. Nothing but numbers comes back. */
export interface CountRequest {
  readonly kind: RecordKind;
  readonly by: readonly CountBy[];
  /** Units of these classes are not counted at all. */
  readonly leaveOut: readonly UnitClass[];
  /** ISO instant: what was disposed of by then is not counted. */
  readonly now: string;
}

/** The values a unit has in each dimension, sorted: none where the force does not say, several conditions of one order. */
export type CountKeys = Readonly<Partial<Record<CountDimension, readonly string[]>>>;

/** How many units have exactly these values. */
export interface CountCell {
  readonly keys: CountKeys;
  readonly count: number;
}

export interface CountAnswer {
  readonly cells: readonly CountCell[];
  readonly quarantined: number;
}

/** The cells of one force and kind. */
export interface ForceCount {
  readonly force: ForceCode;
  readonly kind: RecordKind;
  readonly cells: readonly CountCell[];
}
