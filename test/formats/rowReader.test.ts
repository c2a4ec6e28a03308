import { describe, expect, it } from '@jest/globals';
import { storedColumns } from '../../src/formats/columns.js';
import { FORMATS } from '../../src/formats/formats.js';
import { KINDS, type Kind } from '../../src/formats/kinds.js';
import { type NativeRow, NativeTables } from '../../src/formats/NativeTables.js';
import { type FieldProblem, readRow, rowReader } from '../../src/formats/readRow.js';
import { type Selection, selectColumns, selectionOf } from '../../src/formats/Selection.js';
import { nativeTables, SIMULATED } from '../sources/simulatedForces.js';

const kinds = Object.keys(KINDS) as Kind[];

/** Something of the wrong type in place of every value. */
const spoilt = (row: NativeRow): NativeRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value !== null && typeof value === 'object' && !Array.isArray(value) ? spoilt(value as NativeRow) : { of: value },
    ]),
  );

describe('reading many rows', () => {
  it.each(SIMULATED)('$force: gives of each what reading it alone gives, problems included', async (simulated) => {
    const format = FORMATS[simulated.format];
    const tables = new NativeTables(await nativeTables(simulated));
    let read = 0;
    for (const kind of kinds) {
      const { places, table } = format.kinds[kind];
      const all = storedColumns(kind);
      const selections: Selection[] = [all, ...all.map((column) => [column]), all.filter((_, at) => at % 3 === 0)].map(
        (columns) => selectColumns(kind, columns),
      );
      for (const selection of selections) {
        const told: FieldProblem[][] = [[], []];
        const context = (at: 0 | 1) => ({
          conventions: format.conventions,
          tables,
          simulation: true,
          onProblem: (problem: FieldProblem) => void told[at]?.push(problem),
        });
        const reader = rowReader(places, kind, selection, context(0));
        for (const row of tables.rows(table)) {
          for (const each of [row, { ...row, row: spoilt(row.row) }])
            expect(reader(each)).toEqual(readRow(places, kind, selection, each, context(1)));
          read += 1;
        }
        expect(told[0]).toEqual(told[1]);
      }
    }
    expect(read).toBeGreaterThan(100);
  });

  it('chooses columns once for the same lists of them, and anew for others', () => {
    const columns = ['crimeReference'];
    const elements = { victims: { '1': ['sex'] } };
    expect(selectionOf('CRIME_REPORT', columns, elements)).toBe(selectionOf('CRIME_REPORT', columns, elements));
    expect(selectionOf('CRIME_REPORT', columns, elements)).toEqual(selectColumns('CRIME_REPORT', columns, elements));
    expect(selectionOf('CRIME_REPORT', columns)).toEqual(selectColumns('CRIME_REPORT', columns));
    expect(selectionOf('CRIME_REPORT', columns, { victims: {} })).toEqual(
      selectColumns('CRIME_REPORT', columns, { victims: {} }),
    );
  });
});
