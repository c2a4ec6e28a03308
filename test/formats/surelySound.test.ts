import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FORMATS, type FormatName } from '../../src/formats/formats.js';
import { KINDS, type Kind } from '../../src/formats/kinds.js';
import { type NativeRow, NativeTables } from '../../src/formats/NativeTables.js';
import { codeRows } from '../../src/formats/nativeValue.js';
import { RowWriter } from '../../src/formats/RowWriter.js';
import { readRow } from '../../src/formats/readRow.js';
import { selectEverything } from '../../src/formats/Selection.js';
import { surelySound } from '../../src/formats/surelySound.js';
import { canonicalValues } from './canonicalValues.js';

const NAMES = Object.keys(FORMATS) as FormatName[];
const PAIRS = NAMES.flatMap((format) => (Object.keys(KINDS) as Kind[]).map((kind) => [format, kind] as const));
const RUNS = process.env.PROVISO_LONG === undefined ? 12 : 2000;

type Tables = Record<string, NativeRow[]>;

/** What may stand in a native field, and should not in many. */
const JUNK = fc.constantFrom<unknown>(
  null,
  '',
  'zz',
  '31/02/2020',
  '2020-02-31',
  5,
  -1,
  1.5,
  true,
  [],
  [5],
  ['zz'],
  {},
  { a: 1 },
  'a;zz',
);

/** Puts something in place of one field, however deep it lies; nothing where there is none. */
function spoil(row: NativeRow, at: number, junk: unknown): void {
  const fields: [Record<string, unknown>, string][] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      fields.push([value as Record<string, unknown>, name]);
      collect(inner);
    }
  };
  collect(row);
  const [owner, name] = fields[at % Math.max(1, fields.length)] ?? [];
  if (owner !== undefined && name !== undefined) owner[name] = junk;
}

function look(format: FormatName, kind: Kind, tables: Tables): { readonly sound: boolean; readonly problems: number } {
  const native = new NativeTables(tables);
  const { conventions, kinds } = FORMATS[format];
  const { places, table } = kinds[kind];
  const context = { conventions, tables: native, simulation: true };
  const [row] = native.rows(table);
  if (row === undefined) throw new Error('no row');
  let problems = 0;
  readRow(places, kind, selectEverything(kind), row, { ...context, onProblem: () => (problems += 1) });
  return { sound: surelySound(kind, places, context)(row.row), problems };
}

describe('a row that is said to be sound', () => {
  it.each(PAIRS)('%s reads without a problem, and every one that is written is: %s', (format, kind) => {
    const { code } = FORMATS[format].conventions;
    fc.assert(
      fc.property(canonicalValues(FORMATS[format], kind), fc.nat(), fc.nat(), JUNK, (values, which, at, junk) => {
        const tables: Tables = code.as === 'TABLE' ? { [code.table]: [...codeRows(FORMATS[format])] } : {};
        new RowWriter(FORMATS[format]).write(kind, { id: 'R-1', nominal: 'N-1', values }, (table, row) => {
          tables[table] = [...(tables[table] ?? []), row];
        });
        expect(look(format, kind, tables)).toEqual({ sound: true, problems: 0 });
        const rows = Object.entries(tables).flatMap(([table, each]) =>
          code.as === 'TABLE' && table === code.table ? [] : each,
        );
        spoil(rows[which % rows.length] as NativeRow, at, junk);
        const { sound, problems } = look(format, kind, tables);
        if (sound) expect(problems).toBe(0);
      }),
      { numRuns: RUNS, seed: 5 },
    );
  });
});
