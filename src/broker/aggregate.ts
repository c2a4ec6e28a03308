import { type AggregateQuery, countDimensionsOf } from '../model/aggregates.js';
import { BrokerError } from '../model/BrokerError.js';
import { type AggregateDimension, recordKindsOf } from '../model/Count.js';
import type { ForceCode } from '../model/codes.js';
import { cellsIn } from '../statistics/gridOf.js';
import { type ProtectedTable, protectTable } from '../statistics/protectTable.js';
import { type CellValue, cellValues } from '../statistics/tableOf.js';
import { type AggregateArgs, type AggregateQuestion, aggregateQuestion } from './aggregateQuestion.js';
import { countedRows, heldRows, leftOutRow, refusedRows } from './aggregateRows.js';
import { countingBy, leavingOut } from './breakdown.js';
import type { Caller } from './Caller.js';
import { countCube, isAboutSame, isCountable } from './countCube.js';
import type { ForceStatus } from './RequestRecord.js';
import type { Serving } from './Serving.js';

/** A statistic as an analyst sees it. */
export interface AggregateView {
  readonly rows: readonly {
    readonly keys: readonly { readonly dimension: AggregateDimension; readonly value: CellValue }[];
    readonly count: number;
  }[];
  readonly total: number | null;
  readonly suppressedCells: number;
  readonly complete: boolean;
  readonly sources: readonly ForceStatus[];
  readonly leftOut: readonly ForceCode[];
}

/**
 * How many records there are, counted by the forces themselves and told only as far as nothing of any one of them can be
 * worked out, now or together with what the same analyst was told before.
 * @throws BrokerError BAD_USER_INPUT, KIND_NOT_REQUESTED, or FORBIDDEN where the policy lets nobody count so.
 * Source: Data Protection Act 2018 s.41; brief 2.4 `G_AGG`, 4.9 rules 1, 6 and 9, 5.10.
 */
export async function aggregate(serving: Serving, caller: Caller, args: AggregateArgs): Promise<AggregateView> {
  const { parts, record, calls, now } = serving;
  const configured = parts.forces.map(({ code }) => code);
  needAnalyst(caller);
  const question = aggregateQuestion(args, configured, now);
  needKinds(caller, question);
  needJustified(serving, question);
  record.asked = true;
  const wanted = configured.filter((code) => question.where.force === null || question.where.force === code);
  if (cellsIn({ ...question, forces: wanted }) > CELLS_AT_MOST) throw tooLarge();
  const leftOut = wanted.filter((force) => !isCountable(parts, question, force));
  const allowed = wanted.filter((force) => !leftOut.includes(force));
  const asker = JSON.stringify([caller.requester.issuer, caller.requester.id]);
  return parts.statistics.inTurn(asker, async (before) => {
    const earlier = before.filter(({ query }) => isAboutSame(query, question));
    const everyForce = [...new Set([...allowed, ...earlier.flatMap(({ query }) => query.forces)])];
    const cube = await countCube(serving, [question, ...earlier.map(({ query }) => query)], everyForce);
    if (cube.atoms.length > ATOMS_AT_MOST) throw tooLarge();
    const query: AggregateQuery = { ...question, forces: allowed.filter((force) => cube.given.has(force)).sort() };
    const table = protectTable(query, cube, earlier);
    const rows = [
      ...countedRows(parts, caller, question, query.forces),
      ...leftOut.map(leftOutRow),
      ...heldRows(table, earlier.length),
    ];
    record.note(rows, table.rows.size > 0 || table.total !== null, false);
    const sources = calls.sources().filter(({ force }) => allowed.includes(force));
    const complete = leftOut.length === 0 && sources.every(({ status }) => status === 'OK');
    const result = { ...viewOf(query, args.groupBy, table), complete, sources, leftOut };
    return { result, answered: { query, released: [...table.rows.keys()], total: table.total !== null } };
  });
}

/** A vetted member of police staff with a role, for the one purpose that statistics serve. Source: brief 2.1 (ANL), 3.2. */
function needAnalyst({ requester, group, enquiry }: Caller): void {
  if (group !== 'ANL' || requester.side !== 'POLICE') throw forbidden('statistics are for police analysts');
  if (requester.role === null) throw forbidden('statistics are for police analysts whose token names their role');
  if (enquiry.purpose !== 'STRATEGIC_ANALYSIS') throw forbidden('the enquiry is for another purpose');
}

/** An enquiry that names kinds is about those; for statistics it need not name any (brief 3.8). */
function needKinds({ enquiry: { kinds } }: Caller, { kind }: AggregateQuestion): void {
  const outside = recordKindsOf(kind).filter((one) => !kinds.includes(one));
  if (kinds.length > 0 && outside.length > 0) {
    throw new BrokerError('KIND_NOT_REQUESTED', `the enquiry does not ask for ${outside.join(', ')}`);
  }
}

/** The shared policy must let the kind be counted by each of its dimensions and filters; a refusal is logged. */
function needJustified({ parts, record }: Serving, question: AggregateQuestion): void {
  const rows = recordKindsOf(question.kind).flatMap((kind) => {
    if (leavingOut(parts, kind, null) === null) return refusedRows(parts, kind, []);
    const shut = countDimensionsOf(question).filter((each) => countingBy(parts, kind, each, null) === null);
    return shut.length === 0 ? [] : refusedRows(parts, kind, shut);
  });
  if (rows.length === 0) return;
  record.note(rows, false, false);
  throw forbidden('statistics may not be broken down or narrowed so');
}

const forbidden = (message: string): BrokerError => new BrokerError('FORBIDDEN', message);

/** What can be worked out from a table, and from it with earlier ones, takes time that grows with both. */
const CELLS_AT_MOST = 5000;
const ATOMS_AT_MOST = 10_000;
const tooLarge = (): BrokerError =>
  new BrokerError('OPERATION_TOO_LARGE', 'groupBy: the table is too large; narrow it or break it down by less');

/** The rows with their keys in the order in which the dimensions were asked for, and sorted so. */
function viewOf(
  query: AggregateQuery,
  groupBy: readonly AggregateDimension[],
  { rows, total }: ProtectedTable,
): Pick<AggregateView, 'rows' | 'total' | 'suppressedCells'> {
  const told = [...rows].map(([key, count]) => {
    const values = cellValues(key);
    const keys = groupBy.map((dimension) => ({ dimension, value: values[query.groupBy.indexOf(dimension)] ?? null }));
    return { keys, count };
  });
  const nameOf = ({ keys }: (typeof told)[number]) => JSON.stringify(keys.map(({ value }) => value));
  return {
    rows: told.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
    total,
    suppressedCells: cellsIn(query) - told.length,
  };
}
