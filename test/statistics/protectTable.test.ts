import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AggregateQuery } from '../../src/model/aggregates.js';
import { gridOf } from '../../src/statistics/gridOf.js';
import { protectTable } from '../../src/statistics/protectTable.js';
import { Attacker, coarser } from './attacker.js';
import { anyQuery, askInTurn, cellsOf, counted, cubeOfUnits, FORCES, NOWHERE, someUnits } from './units.js';

const isSmall = (set: readonly number[]): boolean => set.length > 0 && set.length < 5;
const RUNS = { numRuns: 150, seed: 20261122 };

describe('a protected table', () => {
  it('tells true counts of five and more, to the nearest five, and no others', () => {
    fc.assert(
      fc.property(someUnits, anyQuery, (units, query) => {
        const { rows, total } = protectTable(query, cubeOfUnits(units), []);
        const cells = cellsOf(units, query);
        for (const [key, count] of rows) {
          const exact = cells.get(key)?.length ?? 0;
          expect(exact).toBeGreaterThanOrEqual(5);
          expect(count % 5).toBe(0);
          expect(Math.abs(count - exact)).toBeLessThanOrEqual(2);
        }
        const all = counted(units, query).length;
        expect(total).toBe(all < 5 ? null : Math.round(all / 5) * 5);
      }),
      RUNS,
    );
  });

  it('lets nobody work out a small cell by its counts who knows every coarser total, all of them exactly', () => {
    fc.assert(
      fc.property(someUnits, anyQuery, (units, query) => {
        const { rows } = protectTable(query, cubeOfUnits(units), []);
        const cells = cellsOf(units, query);
        const totals = coarser(query.groupBy).flatMap((by) => [...cellsOf(units, query, by).values()]);
        const shown = [...rows.keys()].map((key) => cells.get(key) ?? []);
        const known = totals.filter(({ length }) => length >= 5);
        const [before, after] = [new Attacker(units.length, known), new Attacker(units.length, [...shown, ...known])];
        const worked = [...cells.values()].filter(
          (set) => isSmall(set) && after.canWorkOut(set) && !before.canWorkOut(set),
        );
        expect(worked).toEqual([]);
      }),
      RUNS,
    );
  });

  it('has no row, column or block in which exactly one cell is lacking beside others that are shown', () => {
    fc.assert(
      fc.property(someUnits, anyQuery, (units, query) => {
        const { rows } = protectTable(query, cubeOfUnits(units), []);
        const { lengths } = gridOf(query);
        for (const by of coarser(query.groupBy)) {
          const length = query.groupBy.reduce(
            (size, one, at) => (by.includes(one) ? size : size * (lengths[at] ?? 0)),
            1,
          );
          const lines = new Map<string, number>();
          for (const key of rows.keys()) {
            const line = JSON.stringify(
              (JSON.parse(key) as string[]).filter((_, at) => by.includes(query.groupBy[at] as never)),
            );
            lines.set(line, (lines.get(line) ?? 0) + 1);
          }
          expect([...lines.values()].filter((shown) => length - shown === 1)).toEqual([]);
        }
      }),
      RUNS,
    );
  });
});

describe('one table after another', () => {
  const queries = fc.array(anyQuery, { minLength: 1, maxLength: 6 });

  it('let nobody work out a small cell of any of them who knows all counts told, exactly', () => {
    fc.assert(
      fc.property(someUnits, queries, (units, asked) => {
        const { answers } = askInTurn(units, asked);
        const told = answers.flatMap(({ query, table }) => [
          ...[...table.rows.keys()].map((key) => cellsOf(units, query).get(key) ?? []),
          ...(table.total === null ? [] : [counted(units, query)]),
        ]);
        const attacker = new Attacker(units.length, told);
        const worked = asked.flatMap((query) =>
          [...cellsOf(units, query).values(), counted(units, query)].filter(
            (set) => isSmall(set) && attacker.canWorkOut(set),
          ),
        );
        expect(worked).toEqual([]);
      }),
      RUNS,
    );
  });

  it('never differ by one to four reports', () => {
    fc.assert(
      fc.property(someUnits, queries, (units, asked) => {
        const { answers } = askInTurn(units, asked);
        const told = answers.map(({ query, table }) => [
          ...[...table.rows.keys()].map((key) => cellsOf(units, query).get(key) ?? []),
          ...(table.total === null ? [] : [counted(units, query)]),
        ]);
        const differences = told.flatMap((later, at) =>
          later.flatMap((one) =>
            told.slice(0, at).flatMap((earlier) =>
              earlier.map((other) => {
                const difference = [...one, ...other].filter((index) => one.includes(index) !== other.includes(index));
                return difference.length;
              }),
            ),
          ),
        );
        expect(differences.filter((size) => size > 0 && size < 5)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('are told again as they were', () => {
    fc.assert(
      fc.property(someUnits, queries, (units, asked) => {
        const { answers } = askInTurn(units, [...asked, ...asked]);
        const tell = ({ table: { rows, total } }: (typeof answers)[number]) => ({ rows: [...rows], total });
        const [first, second] = [answers.slice(0, asked.length), answers.slice(asked.length)];
        const firstTime = first.map(({ query }) =>
          first.findIndex((one) => JSON.stringify(one.query) === JSON.stringify(query)),
        );
        expect(second.map(tell)).toEqual(firstTime.map((at) => tell(first[at] as (typeof answers)[number])));
      }),
      RUNS,
    );
  });

  it('are not told where they overlap but for one to four reports', () => {
    const report = (QUARTER: string, times: number) =>
      Array.from({ length: times }, () => ({
        FORCE: 'NMR',
        QUARTER,
        OFFENCE_GROUP: 'OTHER',
        OUTCOME_GROUP: 'CHARGED',
        CONDITION_CODE: '',
      }));
    const within = (from: string, to: string): AggregateQuery => ({
      kind: 'CRIME_REPORT',
      where: { ...NOWHERE, quarters: { from, to } },
      groupBy: [],
      forces: FORCES,
    });
    const units = [...report('2026-Q1', 2), ...report('2026-Q2', 20), ...report('2026-Q3', 1)];
    const { answers } = askInTurn(units, [within('2026-Q1', '2026-Q2'), within('2026-Q2', '2026-Q3')]);
    expect(answers.map(({ table: { total, held } }) => [total, held])).toEqual([
      [20, { small: 0, secondary: 0, differencing: 0 }],
      [null, { small: 0, secondary: 0, differencing: 2 }],
    ]);
  });

  it('are told without what a force held that does not answer now', () => {
    const units = Array.from({ length: 40 }, (_, index) => ({
      FORCE: index < 30 ? 'NMR' : 'ARV',
      QUARTER: '2026-Q1',
      OFFENCE_GROUP: 'OTHER',
      OUTCOME_GROUP: 'CHARGED',
      CONDITION_CODE: '',
    }));
    const all: AggregateQuery = { kind: 'CRIME_REPORT', where: NOWHERE, groupBy: [], forces: FORCES };
    const some: AggregateQuery = { ...all, forces: ['NMR', 'SLW'] };
    const silent = cubeOfUnits(units, ['ARV']);
    const told = (query: AggregateQuery) => [{ query, released: ['[]'], total: true }];
    expect(protectTable(some, silent, []).total).toBe(30);
    expect(protectTable(some, silent, told(all)).total).toBeNull();
    expect(protectTable(some, silent, told({ ...all, forces: ['ARV'] })).total).toBe(30);
    expect(protectTable(some, silent, told(some)).total).toBe(30);
  });
});
