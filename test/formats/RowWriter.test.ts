import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FORMATS, type FormatName } from '../../src/formats/formats.js';
import { KINDS, type Kind } from '../../src/formats/kinds.js';
import { type NativeRow, NativeTables } from '../../src/formats/NativeTables.js';
import { codeRows } from '../../src/formats/nativeValue.js';
import { RowWriter } from '../../src/formats/RowWriter.js';
import { readRow } from '../../src/formats/readRow.js';
import { selectEverything } from '../../src/formats/Selection.js';
import type { Values } from '../../src/model/Source.js';
import { canonicalValues, comparable } from './canonicalValues.js';

const NAMES = Object.keys(FORMATS) as FormatName[];
const ALL_KINDS = Object.keys(KINDS) as Kind[];
const PAIRS = NAMES.flatMap((format) => ALL_KINDS.map((kind) => [format, kind] as const));
const RUNS = process.env.PROVISO_LONG === undefined ? 12 : 1000;

/** Writes several records of a kind into tables of their own. */
function write(format: FormatName, kind: Kind, records: readonly Values[]): Record<string, NativeRow[]> {
  const tables: Record<string, NativeRow[]> = {};
  const { code } = FORMATS[format].conventions;
  if (code.as === 'TABLE') tables[code.table] = [...codeRows(FORMATS[format])];
  const writer = new RowWriter(FORMATS[format]);
  const id = FORMATS[format].kinds[kind].places;
  for (const [index, values] of records.entries())
    writer.write(kind, { id: idOf(id, kind, values, index), nominal: 'N-1', values }, (table, row) => {
      tables[table] = [...(tables[table] ?? []), row];
    });
  return tables;
}

/** Where the id is a column too, they are one. */
function idOf(places: Readonly<Record<string, unknown>>, kind: Kind, values: Values, index: number): string {
  const column = Object.keys(places).find((name) => ['localNominalRef', 'ref', 'log'].includes(name));
  return kind in { NOMINAL: 1, MEETING: 1, INCIDENT: 1, ENCOMPASS_NOTICE: 1 } && column !== undefined
    ? String(values[column] ?? `R-${index}`)
    : `R-${index}`;
}

function read(format: FormatName, kind: Kind, tables: Record<string, NativeRow[]>): Values[] {
  const native = new NativeTables(tables);
  const { conventions, kinds } = FORMATS[format];
  return native.rows(kinds[kind].table).map((row) =>
    readRow(kinds[kind].places, kind, selectEverything(kind), row, {
      conventions,
      tables: native,
      simulation: true,
      onProblem: ({ table, field, problem }) => {
        throw new Error(`${table}.${field}: ${problem}`);
      },
    }),
  );
}

/** The id column of nominals and registers takes whatever the row’s id is. */
const REFS = ['localNominalRef', 'ref', 'log'];
const withoutRefs = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !REFS.includes(name)));

describe('what is written in a format', () => {
  it.each(PAIRS)('%s reads back as it was: %s', (format, kind) => {
    fc.assert(
      fc.property(fc.array(canonicalValues(FORMATS[format], kind), { minLength: 1, maxLength: 3 }), (records) => {
        const own = records.map((values, index) => ({ ...values, ...refsOf(kind, index) }));
        const back = read(format, kind, write(format, kind, own));
        expect(back.map(withoutRefs).map(comparable)).toEqual(own.map(withoutRefs).map(comparable));
      }),
      { numRuns: RUNS, seed: 11 },
    );
  });

  it('keeps the keys of elements that have one of their own', () => {
    const values = { prohibitions: [{ key: 'C7', number: 'C7', code: 'RESIDENCE' }] };
    for (const format of NAMES) {
      const [back] = read(format, 'SHPO_SRO', write(format, 'SHPO_SRO', [values]));
      expect(back?.prohibitions).toEqual([expect.objectContaining({ key: 'C7', number: 'C7' })]);
    }
  });

  it('is one row where two say the same, and never one where they do not', () => {
    const officer = { name: 'Rhoda Finch', collarNumber: '7719' };
    const tables = write('relational', 'CRIME_REPORT', [
      { officerInCase: officer, supervisor: { ...officer, collarNumber: '1' } },
      { officerInCase: officer },
    ]);
    expect(tables.staff).toHaveLength(2);
    expect(tables.crime?.map((row) => row.oic_staff_id)).toEqual([1, 1]);
  });
});

const refsOf = (kind: Kind, index: number): Values => {
  if (kind === 'NOMINAL') return { localNominalRef: `R-${index}` };
  if (kind === 'MEETING' || kind === 'ENCOMPASS_NOTICE') return { ref: `R-${index}` };
  return kind === 'INCIDENT' ? { log: `R-${index}` } : {};
};

describe('what a format cannot write is refused, by kind and column and never by value', () => {
  it.each<[FormatName, Kind, Values, string]>([
    [
      'legacy',
      'VOO',
      { reportingRestrictions: ['one; two'] },
      'VOO.reportingRestrictions: a text with the separator in it',
    ],
    ['legacy', 'VOO', { madeAt: '2026-01-01T10:00:01Z' }, 'VOO.madeAt: a date that the format has no form for'],
    [
      'legacy',
      'FORENSIC',
      { imageCounts: { a: -1 } },
      'FORENSIC.imageCounts.a: a number that the format has no form for',
    ],
    ['nested', 'VOO', { status: 'IN_FORCES' }, 'VOO.status: what is no member of its enumeration'],
    ['nested', 'VOO', { court: '' }, 'VOO.court: what is no text, or an empty one'],
    ['nested', 'VOO', { interim: 'yes' }, 'VOO.interim: what is no truth value'],
    ['relational', 'VOO', { breaches: 'none' }, 'VOO.breaches: what is no list'],
    ['relational', 'VOO', { colour: 'red' }, 'VOO.colour: no such column'],
    [
      'nested',
      'VOO',
      { conditions: [{ code: 'RESIDENCE' }] },
      'VOO.conditions: an element without the key that tells it apart',
    ],
    [
      'nested',
      'VOO',
      { conditions: [{ key: 'C1', number: 'C2' }] },
      'VOO.conditions: an element whose key is not what',
    ],
  ])('%s %s %j', (format, kind, values, message) => {
    expect(() => write(format, kind, [values])).toThrow(message);
  });
});
