import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AggregateQuery, AnsweredQuery } from '../../src/model/aggregates.js';
import { AGGREGATE_DIMENSIONS, type AggregateDimension, type CountCell } from '../../src/model/Count.js';
import { cubeOf } from '../../src/statistics/Cube.js';
import { protectTable } from '../../src/statistics/protectTable.js';
import { Attacker, coarser } from './attacker.js';
import { NOWHERE } from './units.js';

const CODES = ['CURFEW', 'INTERNET_DEVICE', 'RESIDENCE'];
const FORCES = ['NMR', 'SLW'];
const QUARTERS = ['2026-Q1', '2026-Q2'];

/** Orders of one force and quarter that have exactly these conditions. */
interface Place {
  readonly force: string;
  readonly quarter: string;
  readonly codes: readonly string[];
}
/** Every kind of order that an asker must think possible, whether or not there is one. */
const PLACES: readonly Place[] = FORCES.flatMap((force) =>
  QUARTERS.flatMap((quarter) =>
    [CODES, ...coarser(CODES)].map((codes) => ({ force, quarter, codes: [...codes].sort() })),
  ),
);

const counts = fc.array(fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 6, 9, 15), {
  minLength: PLACES.length,
  maxLength: PLACES.length,
});

const query: fc.Arbitrary<AggregateQuery> = fc
  .record({
    groupBy: fc.subarray(['FORCE', 'QUARTER', 'CONDITION_CODE'] as AggregateDimension[]),
    force: fc.option(fc.constantFrom(...FORCES), { freq: 3 }),
    conditionCode: fc.option(fc.constantFrom(...CODES), { freq: 3 }),
  })
  .map(({ groupBy, force, conditionCode }) => ({
    kind: 'SHPO_SRO',
    where: { ...NOWHERE, force, conditionCode, quarters: { from: '2026-Q1', to: '2026-Q2' } },
    groupBy: AGGREGATE_DIMENSIONS.filter((dimension) => groupBy.includes(dimension)),
    forces: force === null ? FORCES : [force],
  }));

function cubeFor(held: readonly number[]) {
  const given = new Map(FORCES.map((force) => [force, new Set(['QUARTER', 'CONDITION_CODE'] as const)]));
  const found = FORCES.map((force) => ({
    force,
    kind: 'SHPO_SRO' as const,
    cells: PLACES.flatMap((place, at): CountCell[] => {
      const count = held[at] ?? 0;
      const isHere = place.force === force && count > 0;
      return isHere ? [{ keys: { QUARTER: [place.quarter], CONDITION_CODE: place.codes }, count }] : [];
    }),
  }));
  return cubeOf(found, given, FORCES);
}

/** The cells of a query grouped by some dimensions, as sets of places. */
function cellsOf({ where, forces }: AggregateQuery, by: readonly AggregateDimension[]): ReadonlyMap<string, number[]> {
  const cells = new Map<string, number[]>();
  PLACES.forEach(({ force, quarter, codes }, at) => {
    if (!forces.includes(force) || (where.conditionCode !== null && !codes.includes(where.conditionCode))) return;
    const listed = where.conditionCode !== null ? [where.conditionCode] : codes.length === 0 ? [null] : codes;
    for (const code of by.includes('CONDITION_CODE') ? listed : [null]) {
      const values = { FORCE: force, QUARTER: quarter, CONDITION_CODE: code } as Record<string, string | null>;
      const key = JSON.stringify(by.map((dimension) => values[dimension]));
      cells.set(key, [...(cells.get(key) ?? []), at]);
    }
  });
  return cells;
}

const weigh = (held: readonly number[], set: readonly number[]) => set.reduce((sum, at) => sum + (held[at] ?? 0), 0);
const isSmall = (held: readonly number[], set: readonly number[]) => weigh(held, set) > 0 && weigh(held, set) < 5;
const RUNS = { numRuns: 150, seed: 20261122 };

describe('a table of orders that have several conditions', () => {
  it('lets nobody work out a small cell by its counts who knows every coarser total, all of them exactly', () => {
    fc.assert(
      fc.property(counts, query, (held, asked) => {
        const { rows } = protectTable(asked, cubeFor(held), []);
        const cells = cellsOf(asked, asked.groupBy);
        const shown = [...rows.keys()].map((key) => cells.get(key) ?? []);
        expect(shown.filter((set) => weigh(held, set) < 5)).toEqual([]);
        const totals = coarser(asked.groupBy).flatMap((by) => [...cellsOf(asked, by).values()]);
        const known = totals.filter((set) => weigh(held, set) >= 5);
        const [before, after] = [new Attacker(PLACES.length, known), new Attacker(PLACES.length, [...shown, ...known])];
        const worked = [...cells.values()].filter(
          (set) => isSmall(held, set) && after.canWorkOut(set) && !before.canWorkOut(set),
        );
        expect(worked).toEqual([]);
      }),
      RUNS,
    );
  });

  it('lets nobody work out a small cell of several tables who knows all counts told, exactly', () => {
    fc.assert(
      fc.property(counts, fc.array(query, { minLength: 1, maxLength: 5 }), (held, asked) => {
        const answered: AnsweredQuery[] = [];
        const told: (readonly number[])[] = [];
        for (const one of asked) {
          const { rows, total } = protectTable(one, cubeFor(held), answered);
          answered.push({ query: one, released: [...rows.keys()], total: total !== null });
          told.push(...[...rows.keys()].map((key) => cellsOf(one, one.groupBy).get(key) ?? []));
          if (total !== null) told.push(...cellsOf(one, []).values());
        }
        const attacker = new Attacker(PLACES.length, told);
        const worked = asked.flatMap((one) =>
          [one.groupBy, ...coarser(one.groupBy)]
            .flatMap((by) => [...cellsOf(one, by).values()])
            .filter((set) => isSmall(held, set) && attacker.canWorkOut(set)),
        );
        expect(worked).toEqual([]);
      }),
      RUNS,
    );
  });
});
