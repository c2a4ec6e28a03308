import type { Plan } from '../disclosure/Plan.js';
import type { AggregateWhere } from '../model/aggregates.js';
import { BrokerError } from '../model/BrokerError.js';
import {
  AGGREGATE_DIMENSIONS,
  type AggregateDimension,
  type AggregateKind,
  type CountDimension,
  recordKindsOf,
} from '../model/Count.js';
import type { ForceCode, RecordKind } from '../model/codes.js';
import { COUNT_FIELDS } from '../model/countFields.js';
import { quarterBefore, quarterOf, quartersBetween } from '../model/quarters.js';

type Optional<T> = { readonly [K in keyof T]?: T[K] | null | undefined };

/** What `aggregate` may be asked. */
export interface AggregateArgs {
  readonly kind: AggregateKind;
  readonly where?: Optional<AggregateWhere> | null | undefined;
  readonly groupBy: readonly AggregateDimension[];
}

/** A question that can be counted, whoever asks it. */
export interface AggregateQuestion {
  readonly kind: AggregateKind;
  readonly where: AggregateWhere;
  /** In the order of `AGGREGATE_DIMENSIONS`. */
  readonly groupBy: readonly AggregateDimension[];
}

/** Beyond that every cell is small, and the way to it long. */
const DIMENSIONS_AT_MOST = 3;
/** Ten years: how far back a table by quarter may go, and goes where no range is given. */
const QUARTERS_AT_MOST = 40;

/** The kinds that an operation asks to be counted. */
export const countedKinds = ({ roots }: Plan): readonly RecordKind[] =>
  roots.flatMap(({ field, args }) => (field === 'aggregate' ? recordKindsOf(args.kind as AggregateKind) : []));

/** The question in its one form. @throws BrokerError BAD_USER_INPUT naming the argument, never its value. */
export function aggregateQuestion(args: AggregateArgs, forces: readonly ForceCode[], now: string): AggregateQuestion {
  const { kind } = args;
  const groupBy = AGGREGATE_DIMENSIONS.filter((dimension) => args.groupBy.includes(dimension));
  if (groupBy.length < args.groupBy.length) throw wrong('groupBy', 'names a dimension twice');
  if (groupBy.length > DIMENSIONS_AT_MOST) throw wrong('groupBy', `takes ${DIMENSIONS_AT_MOST} dimensions at most`);
  for (const dimension of groupBy) if (dimension !== 'FORCE') needHeld('groupBy', dimension, kind);
  const { orderType, offenceGroup, outcomeGroup, conditionCode, force, quarters } = args.where ?? {};
  if (orderType != null) needHeld('where.orderType', 'ORDER_TYPE', kind);
  if (offenceGroup != null) needHeld('where.offenceGroup', 'OFFENCE_GROUP', kind);
  if (outcomeGroup != null) needHeld('where.outcomeGroup', 'OUTCOME_GROUP', kind);
  if (conditionCode != null) needHeld('where.conditionCode', 'CONDITION_CODE', kind);
  if (quarters != null) needHeld('where.quarters', 'QUARTER', kind);
  if (force != null && !forces.includes(force)) throw wrong('where.force', 'names a force that is not configured');
  return {
    kind,
    where: {
      orderType: orderType ?? null,
      offenceGroup: offenceGroup ?? null,
      outcomeGroup: outcomeGroup ?? null,
      conditionCode: conditionCode ?? null,
      force: force ?? null,
      quarters: quarters == null ? (groupBy.includes('QUARTER') ? lastQuarters(now) : null) : checked(quarters),
    },
    groupBy,
  };
}

/** Every kind that is counted holds it: for all orders together, only what all kinds of order hold. */
function needHeld(argument: string, dimension: CountDimension, kind: AggregateKind): void {
  if (recordKindsOf(kind).some((one) => COUNT_FIELDS[dimension][one] === undefined)) {
    throw wrong(argument, `${dimension} does not exist for ${kind}`);
  }
}

function checked({ from, to }: { readonly from: string; readonly to: string }) {
  const length = quartersBetween(from, to);
  if (length < 1) throw wrong('where.quarters', 'ends before it begins');
  if (length > QUARTERS_AT_MOST) throw wrong('where.quarters', `spans ${QUARTERS_AT_MOST} quarters at most`);
  return { from, to };
}

function lastQuarters(now: string) {
  const to = quarterOf(now) ?? '';
  return { from: quarterBefore(to, QUARTERS_AT_MOST - 1), to };
}

const wrong = (argument: string, problem: string): BrokerError =>
  new BrokerError('BAD_USER_INPUT', `${argument}: ${problem}`);
