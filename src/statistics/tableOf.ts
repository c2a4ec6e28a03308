import type { AggregateQuery, AnsweredQuery } from '../model/aggregates.js';
import { countDimensionsOf } from '../model/aggregates.js';
import { type AggregateDimension, type CountKeys, recordKindsOf } from '../model/Count.js';
import type { Atom, AtomSet, Cube } from './Cube.js';

/** A value of a dimension; null is "not recorded". */
export type CellValue = string | null;

/** The name of a cell: its values in the order of the query's dimensions. */
export const cellKey = (values: readonly CellValue[]): string => JSON.stringify(values);
export const cellValues = (key: string): readonly CellValue[] => JSON.parse(key) as CellValue[];

/** Which atoms each cell of a query counts, by key in order; cells in which nobody could be are not here. */
export interface Table {
  readonly cells: ReadonlyMap<string, AtomSet>;
  /** What the total counts. A record with several conditions is in several cells and once in the total. */
  readonly all: AtomSet;
}

/** The table of a query, or of the coarser one that is grouped by `groupBy` alone. */
export function tableOf(query: AggregateQuery, cube: Cube, groupBy = query.groupBy): Table {
  const cells = new Map<string, number[]>();
  const all: number[] = [];
  const { counts, kinds } = { counts: countDimensionsOf(query), kinds: recordKindsOf(query.kind) };
  cube.atoms.forEach((atom, index) => {
    if (atom.kind === null || !kinds.includes(atom.kind) || !query.forces.includes(atom.force)) return;
    if (counts.some((dimension) => atom.keys[dimension] === undefined) || !isWithin(atom, query)) return;
    all.push(index);
    for (const key of keysOf(atom, query, groupBy)) {
      const cell = cells.get(key);
      if (cell === undefined) cells.set(key, [index]);
      else cell.push(index);
    }
  });
  return { cells: new Map([...cells].sort(([a], [b]) => (a < b ? -1 : 1))), all };
}

function isWithin({ force, keys }: Atom, { where }: AggregateQuery): boolean {
  const { quarters } = where;
  const has = (values: readonly string[] | undefined, wanted: string | null) =>
    wanted === null || (values ?? []).includes(wanted);
  return (
    has([force], where.force) &&
    has(keys.ORDER_TYPE, where.orderType) &&
    has(keys.OFFENCE_GROUP, where.offenceGroup) &&
    has(keys.OUTCOME_GROUP, where.outcomeGroup) &&
    has(keys.CONDITION_CODE, where.conditionCode) &&
    (quarters === null || (keys.QUARTER ?? []).some((quarter) => quarter >= quarters.from && quarter <= quarters.to))
  );
}

/** What a query that narrows a dimension leaves of it; null where it does not. */
export function narrowedTo({ where }: AggregateQuery, dimension: AggregateDimension): string | null {
  switch (dimension) {
    case 'FORCE':
      return where.force;
    case 'QUARTER':
      return null;
    case 'OFFENCE_GROUP':
      return where.offenceGroup;
    case 'OUTCOME_GROUP':
      return where.outcomeGroup;
    case 'CONDITION_CODE':
      return where.conditionCode;
  }
}

function keysOf({ force, keys }: Atom, query: AggregateQuery, groupBy: readonly AggregateDimension[]): string[] {
  let found: readonly (readonly CellValue[])[] = [[]];
  for (const dimension of groupBy) {
    const values = valuesOf(force, keys, query, dimension);
    found = found.flatMap((before) => values.map((value) => [...before, value]));
  }
  return found.map(cellKey);
}

function valuesOf(
  force: string,
  keys: CountKeys,
  query: AggregateQuery,
  dimension: AggregateDimension,
): readonly CellValue[] {
  if (dimension === 'FORCE') return [force];
  const narrowed = narrowedTo(query, dimension);
  if (narrowed !== null) return [narrowed];
  const values = keys[dimension] ?? [];
  return values.length === 0 ? [null] : values;
}

/** What was told in an earlier answer, as sets of today's atoms; what cannot be counted today is in them as unknown. */
export function releasedSets({ query, released, total }: AnsweredQuery, cube: Cube): readonly AtomSet[] {
  const table = tableOf(query, cube);
  const sets = released.map((key) => withUnknown(table.cells.get(key) ?? [], query, cube, cellValues(key)));
  return total ? [...sets, withUnknown(table.all, query, cube, [])] : sets;
}

function withUnknown(
  set: AtomSet,
  query: AggregateQuery,
  { atoms, given }: Cube,
  values: readonly CellValue[],
): AtomSet {
  const needed = countDimensionsOf(query);
  const force = query.where.force ?? values[query.groupBy.indexOf('FORCE')] ?? null;
  const unknown = atoms.flatMap((atom, index) => {
    const isAsked = atom.kind === null && query.forces.includes(atom.force) && (force === null || force === atom.force);
    const isCounted = needed.every((dimension) => given.get(atom.force)?.has(dimension));
    return isAsked && !(given.has(atom.force) && isCounted) ? [index] : [];
  });
  return unknown.length === 0 ? set : [...set, ...unknown].sort((a, b) => a - b);
}
