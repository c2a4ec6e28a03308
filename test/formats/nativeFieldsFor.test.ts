import { describe, expect, it } from '@jest/globals';
import { storedColumns } from '../../src/formats/columns.js';
import { FORMATS } from '../../src/formats/formats.js';
import { KINDS, type Kind } from '../../src/formats/kinds.js';
import { type NativeRow, NativeTables } from '../../src/formats/NativeTables.js';
import { type NativeFields, nativeFieldsFor } from '../../src/formats/nativeFieldsFor.js';
import { readRow } from '../../src/formats/readRow.js';
import { selectColumns } from '../../src/formats/Selection.js';
import type { Value, Values } from '../../src/model/Source.js';
import { nativeTables, SIMULATED, type Tables } from '../sources/simulatedForces.js';

/** The value with the given dotted paths and no others, through arrays too. */
function keepOnly(value: unknown, paths: readonly string[]): unknown {
  if (paths.includes('')) return value;
  if (Array.isArray(value)) return value.map((element) => keepOnly(element, paths));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([name, part]) => {
    const inner = paths
      .filter((path) => path === name || path.startsWith(`${name}.`))
      .map((path) => path.slice(name.length + 1));
    return inner.length === 0 ? [] : [[name, keepOnly(part, inner)] as const];
  });
  return Object.fromEntries(kept);
}

const project = (tables: Tables, fields: NativeFields): Tables =>
  Object.fromEntries(
    Object.entries(fields).map(([table, paths]) => [
      table,
      (tables[table] ?? []).map((row) => keepOnly(row, paths) as NativeRow),
    ]),
  );

const kinds = Object.keys(KINDS) as Kind[];

describe('nativeFieldsFor', () => {
  it('names the fields of nested documents by path', () => {
    const columns = ['crimeReference', 'victims.sex', 'officerInCase.team', 'offenceGroup'];
    expect(nativeFieldsFor(FORMATS.nested, 'CRIME_REPORT', columns)).toEqual({
      crimes: [
        'docId',
        'nominalRef',
        'offence.cjsCode',
        'offence.group',
        'people.victims.sex',
        'refs.crime',
        'team.officerInCase.team',
      ],
      offenceCodes: ['cjsCode', 'group'],
    });
  });

  it('names the tables and keys that relational joins need', () => {
    const columns = ['crimeReference', 'victims.sex', 'officerInCase.team'];
    expect(nativeFieldsFor(FORMATS.relational, 'CRIME_REPORT', columns)).toEqual({
      crime: ['crime_id', 'crime_ref', 'nominal_id', 'oic_staff_id'],
      crime_victim: ['crime_id', 'line_no', 'sex_cd'],
      ref_code: ['code_id', 'code_list', 'meaning'],
      staff: ['staff_id', 'team_name'],
    });
  });

  it('names repeated rows and delimited fields of the legacy format', () => {
    const columns = ['disposals.offences.title', 'disposals.ancillaryOrders', 'handlingInstructions'];
    expect(nativeFieldsFor(FORMATS.legacy, 'CRIMINAL_HISTORY', columns)).toEqual({
      DSP: ['ANCIL', 'ID', 'REF', 'SEQ'],
      DSPOFF: ['OFFTITLE', 'REF', 'SEQ'],
      HISTORY: ['HANDLING', 'ID', 'NOM'],
    });
  });

  it('reads nothing for what is not held', () => {
    expect(nativeFieldsFor(FORMATS.legacy, 'NOMINAL', ['religion'])).toEqual({ NOMINAL: ['ID'] });
  });

  it('reads what elements need and no more', () => {
    const elements = { prohibitions: { C1: ['code'], C2: ['until'] }, requirements: {} };
    expect(nativeFieldsFor(FORMATS.nested, 'SHPO_SRO', ['madeAt'], elements)).toEqual({
      sexualHarmOrders: [
        'dates.made',
        'docId',
        'nominalRef',
        'terms.prohibitions.no',
        'terms.prohibitions.type',
        'terms.prohibitions.untilDate',
        'terms.requirements.no',
      ],
    });
  });

  it.each(SIMULATED)('$force: what it names is enough to read every column from', async (simulated) => {
    const format = FORMATS[simulated.format];
    const native = await nativeTables(simulated);
    const { conventions } = format;
    const readAll = (tables: Tables, kind: Kind, columns: readonly string[]): Value[] => {
      const inMemory = new NativeTables(tables);
      const { table, places } = format.kinds[kind];
      const onProblem = (problem: object) => {
        throw new Error(JSON.stringify(problem));
      };
      return inMemory.rows(table).map((row): Values => {
        const context = { conventions, tables: inMemory, simulation: true, onProblem };
        return readRow(places, kind, selectColumns(kind, columns), row, context);
      });
    };
    for (const kind of kinds) {
      for (const columns of [storedColumns(kind), ...storedColumns(kind).map((column) => [column])]) {
        const projected = project(native, nativeFieldsFor(format, kind, columns));
        expect(readAll(projected, kind, columns)).toEqual(readAll(native, kind, columns));
      }
    }
  });
});
