import fc from 'fast-check';
import type { AggregateQuery, AggregateWhere, AnsweredQuery } from '../../src/model/aggregates.js';
import {
  AGGREGATE_DIMENSIONS,
  type AggregateDimension,
  type CountCell,
  type ForceCount,
} from '../../src/model/Count.js';
import { type Cube, cubeOf } from '../../src/statistics/Cube.js';
import { type ProtectedTable, protectTable } from '../../src/statistics/protectTable.js';

/** A crime report as statistics see it. */
export type Unit = Readonly<Record<AggregateDimension, string>>;

export const FORCES = ['ARV', 'NMR', 'SLW'];
export const NOWHERE: AggregateWhere = {
  orderType: null,
  offenceGroup: null,
  outcomeGroup: null,
  conditionCode: null,
  force: null,
  quarters: null,
};

const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3'];
const OFFENCES = ['CHILD_SEXUAL', 'VIOLENCE', 'OTHER'];
const OUTCOMES = ['CHARGED', 'NOT_RESOLVED'];

const unit: fc.Arbitrary<Unit> = fc.record({
  FORCE: fc.constantFrom(...FORCES),
  QUARTER: fc.constantFrom(...QUARTERS),
  OFFENCE_GROUP: fc.constantFrom(...OFFENCES),
  OUTCOME_GROUP: fc.constantFrom(...OUTCOMES),
  CONDITION_CODE: fc.constant(''),
});

/** Reports that cluster, so that cells are small, middling and large. */
export const someUnits: fc.Arbitrary<readonly Unit[]> = fc
  .array(fc.tuple(unit, fc.constantFrom(1, 2, 3, 4, 5, 7, 12, 20)), { minLength: 3, maxLength: 14 })
  .map((clusters) => clusters.flatMap(([one, times]) => Array.from({ length: times }, () => one)));

const groupBy = fc
  .subarray(['FORCE', 'QUARTER', 'OFFENCE_GROUP', 'OUTCOME_GROUP'] as AggregateDimension[], { maxLength: 3 })
  .map((chosen) => AGGREGATE_DIMENSIONS.filter((dimension) => chosen.includes(dimension)));

/** Any question about all crime reports, or about some of them. */
export const anyQuery: fc.Arbitrary<AggregateQuery> = fc
  .record({
    groupBy,
    force: fc.option(fc.constantFrom(...FORCES), { freq: 3 }),
    offenceGroup: fc.option(fc.constantFrom(...OFFENCES), { freq: 3 }),
    outcomeGroup: fc.option(fc.constantFrom(...OUTCOMES), { freq: 3 }),
    quarters: fc.constantFrom(['2026-Q1', '2026-Q3'], ['2026-Q1', '2026-Q2'], ['2026-Q2', '2026-Q3']),
  })
  .map(({ groupBy: by, force, offenceGroup, outcomeGroup, quarters: [from = '', to = ''] }) => ({
    kind: 'CRIME_REPORT',
    where: { ...NOWHERE, force, offenceGroup, outcomeGroup, quarters: { from, to } },
    groupBy: by,
    forces: force === null ? FORCES : [force],
  }));

/** What the forces would count. */
export function countsOf(units: readonly Unit[]): readonly ForceCount[] {
  return FORCES.map((force) => {
    const cells = new Map<string, CountCell>();
    for (const one of units.filter(({ FORCE }) => FORCE === force)) {
      const keys = { QUARTER: [one.QUARTER], OFFENCE_GROUP: [one.OFFENCE_GROUP], OUTCOME_GROUP: [one.OUTCOME_GROUP] };
      const name = JSON.stringify(keys);
      cells.set(name, { keys, count: (cells.get(name)?.count ?? 0) + 1 });
    }
    return { force, kind: 'CRIME_REPORT', cells: [...cells.values()] };
  });
}

export const cubeOfUnits = (units: readonly Unit[], silent: readonly string[] = []): Cube => {
  const given = new Set(['QUARTER', 'OFFENCE_GROUP', 'OUTCOME_GROUP'] as const);
  const answering = FORCES.filter((force) => !silent.includes(force));
  return cubeOf(countsOf(units), new Map(answering.map((force) => [force, given])), FORCES);
};

/** Answers one query after another, each in the light of those before. */
export function askInTurn(units: readonly Unit[], queries: readonly AggregateQuery[]) {
  const answers: { readonly query: AggregateQuery; readonly table: ProtectedTable }[] = [];
  const told: AnsweredQuery[] = [];
  for (const query of queries) {
    const table = protectTable(query, cubeOfUnits(units), told);
    answers.push({ query, table });
    told.push({ query, released: [...table.rows.keys()], total: table.total !== null });
  }
  return { answers, told };
}

/** The reports that a query counts, found one by one: shares nothing with the code under test. */
export const counted = (units: readonly Unit[], { where, forces }: AggregateQuery): readonly number[] =>
  units.flatMap((one, index) => {
    const fits =
      forces.includes(one.FORCE) &&
      (where.offenceGroup === null || where.offenceGroup === one.OFFENCE_GROUP) &&
      (where.outcomeGroup === null || where.outcomeGroup === one.OUTCOME_GROUP) &&
      (where.quarters === null || (where.quarters.from <= one.QUARTER && one.QUARTER <= where.quarters.to));
    return fits ? [index] : [];
  });

/** The cells of a query grouped by some dimensions: which reports each counts. */
export function cellsOf(
  units: readonly Unit[],
  query: AggregateQuery,
  by: readonly AggregateDimension[] = query.groupBy,
): ReadonlyMap<string, readonly number[]> {
  const cells = new Map<string, number[]>();
  for (const index of counted(units, query)) {
    const key = JSON.stringify(by.map((dimension) => units[index]?.[dimension]));
    cells.set(key, [...(cells.get(key) ?? []), index]);
  }
  return cells;
}
