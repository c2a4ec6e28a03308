import { describe, expect, it } from '@jest/globals';
import { storedColumns } from '../../src/formats/columns.js';
import type { Format } from '../../src/formats/Format.js';
import { FORMATS } from '../../src/formats/formats.js';
import { KINDS, type Kind } from '../../src/formats/kinds.js';
import { type LocatedRow, type NativeRow, NativeTables } from '../../src/formats/NativeTables.js';
import { nativeFieldsFor } from '../../src/formats/nativeFieldsFor.js';
import { projectionFor } from '../../src/formats/projection/projectionFor.js';
import type { TableProjection } from '../../src/formats/projection/RowProjection.js';
import { reachRows } from '../../src/formats/projection/reachRows.js';
import { WantedParts } from '../../src/formats/projection/WantedParts.js';
import { readRow } from '../../src/formats/readRow.js';
import { selectColumns } from '../../src/formats/Selection.js';
import type { ElementColumns, Values } from '../../src/model/Source.js';
import { nativeTables, SIMULATED, type Tables } from '../sources/simulatedForces.js';
import { fieldsNamed } from './fieldsNamed.js';

/** What a records system would hand over of one row. */
function handOver(native: NativeTables, root: LocatedRow, projection: TableProjection): NativeTables {
  const tables: Record<string, NativeRow[]> = {};
  for (const { at, projections } of reachRows(native, [root], projection.row)) {
    const rows = tables[at.table] ?? [];
    tables[at.table] = rows;
    rows.push(new WantedParts(projections).keep(at.row));
  }
  return new NativeTables(tables);
}

interface Asked {
  readonly format: Format;
  readonly kind: Kind;
  readonly columns: readonly string[];
  readonly elements?: ElementColumns;
}

function read({ format, kind, columns, elements }: Asked, tables: NativeTables, row: LocatedRow): Values {
  return readRow(format.kinds[kind].places, kind, selectColumns(kind, columns, elements), row, {
    conventions: format.conventions,
    tables,
    simulation: true,
    onProblem: (problem) => {
      throw new Error(JSON.stringify(problem));
    },
  });
}

function only<T>(values: readonly T[]): T {
  const [value] = values;
  if (value === undefined || values.length !== 1) throw new Error(`${values.length} instead of one`);
  return value;
}

const kinds = Object.keys(KINDS) as Kind[];

describe('projectionFor', () => {
  it.each(SIMULATED)('$force: names what nativeFieldsFor names, and the way to it', ({ format: name }) => {
    const format = FORMATS[name];
    for (const kind of kinds)
      for (const columns of [storedColumns(kind), ...storedColumns(kind).map((column) => [column])])
        expect(fieldsNamed(projectionFor(format, kind, columns))).toEqual(nativeFieldsFor(format, kind, columns));
  });

  it.each(SIMULATED)(
    '$force: what it leads to from a row is enough to read every column, and fits itself',
    async (simulated) => {
      const format = FORMATS[simulated.format];
      const native = new NativeTables(await nativeTables(simulated));
      for (const kind of kinds) {
        for (const columns of [storedColumns(kind), ...storedColumns(kind).map((column) => [column])]) {
          const projection = projectionFor(format, kind, columns);
          for (const row of native.rows(projection.table)) {
            const handed = handOver(native, row, projection);
            const root = only(
              handed.rows(projection.table).filter((each) => each.row[projection.id] === row.row[projection.id]),
            );
            expect(read({ format, kind, columns }, handed, root)).toEqual(read({ format, kind, columns }, native, row));
            for (const { at, projections } of reachRows(handed, [root], projection.row))
              expect(new WantedParts(projections).covers(at.row)).toBe(true);
          }
        }
      }
    },
  );

  it('tells elements that are decided one by one apart, by key and by position', () => {
    const elements = { victims: { '2': ['sex'] }, suspects: {} };
    expect(projectionFor(FORMATS.nested, 'CRIME_REPORT', [], elements).row).toEqual({
      fields: ['docId', 'nominalRef'],
      lists: [
        { at: 'people.victims', only: { '2': { fields: ['sex'] } }, others: { fields: [] } },
        { at: 'people.suspects', only: {}, others: { fields: [] } },
      ],
    });
    expect(projectionFor(FORMATS.relational, 'CRIME_REPORT', [], elements).row.joins).toEqual([
      {
        ...{ table: 'crime_victim', where: 'crime_id', is: 'crime_id', order: 'line_no', key: 'line_no' },
        only: {
          '2': {
            fields: ['crime_id', 'line_no', 'sex_cd'],
            joins: [
              {
                table: 'ref_code',
                where: 'code_id',
                is: 'sex_cd',
                each: { fields: ['code_id', 'code_list', 'meaning'] },
              },
            ],
          },
        },
      },
      { table: 'crime_suspect', where: 'crime_id', is: 'crime_id', order: 'line_no', key: 'line_no', only: {} },
    ]);
  });

  it('asks of a transcript only whether there is one', () => {
    const { row } = projectionFor(FORMATS.nested, 'STATEMENT', ['transcriptHeld']);
    expect(row.fields).toEqual(['docId', 'nominalRef']);
    expect(row.marks).toHaveLength(1);
  });
});

const crime = (): Tables => ({
  crime: [
    { crime_id: 'C1', nominal_id: 'N1', oic_staff_id: 'S1', supervisor_staff_id: 'S1', circumstances_text: 'x' },
    { crime_id: 'C2', nominal_id: 'N2', oic_staff_id: 'S2' },
  ],
  crime_victim: [
    { crime_id: 'C1', line_no: 2, full_name: 'Two', sex_cd: 'F' },
    { crime_id: 'C2', line_no: 1, full_name: 'Other', sex_cd: 'F' },
    { crime_id: 'C1', line_no: 1, full_name: 'One', sex_cd: 'M' },
  ],
  staff: [
    { staff_id: 'S1', full_name: 'Sergeant', team_name: 'Desk', post: 'Manager' },
    { staff_id: 'S2', full_name: 'Stranger', team_name: 'Other' },
  ],
  ref_code: [
    { code_id: 'F', code_list: 'sex', meaning: 'Female', note: 'n' },
    { code_id: 'M', code_list: 'sex', meaning: 'Male' },
  ],
});

describe('rows that are reached', () => {
  const reach = (columns: string[], elements: ElementColumns = {}) => {
    const native = new NativeTables(crime());
    const { row } = projectionFor(FORMATS.relational, 'CRIME_REPORT', columns, elements);
    return reachRows(native, native.rows('crime').slice(0, 1), row).map(({ at, projections }) => ({
      [at.table]: new WantedParts(projections).keep(at.row),
    }));
  };

  it('are those of this record, each once, with all that any way asks of them', () => {
    expect(reach(['officerInCase.team', 'supervisor.role'])).toEqual([
      { crime: { crime_id: 'C1', nominal_id: 'N1', oic_staff_id: 'S1', supervisor_staff_id: 'S1' } },
      { staff: { staff_id: 'S1', team_name: 'Desk', post: 'Manager' } },
    ]);
  });

  it('are the elements that are named, and the codes they use', () => {
    expect(reach([], { victims: { '2': ['sex'] } })).toEqual([
      { crime: { crime_id: 'C1', nominal_id: 'N1' } },
      { crime_victim: { crime_id: 'C1', line_no: 2, sex_cd: 'F' } },
      { ref_code: { code_id: 'F', code_list: 'sex', meaning: 'Female' } },
    ]);
  });
});

describe('what is wanted of a row', () => {
  const wanted = new WantedParts([
    { fields: ['refs.crime'], marks: ['transcript'], documents: ['image'] },
    { fields: [], lists: [{ at: 'people.victims', only: { '2': { fields: ['sex'] } }, others: { fields: [] } }] },
    { fields: [], lists: [{ at: 'terms', key: 'no', only: { C1: { fields: ['no', 'type'] } } }] },
  ]);
  const row = {
    refs: { crime: 'R1', other: 'O' },
    transcript: 'all that was said',
    image: { handle: 'h' },
    people: { victims: [{ name: 'One' }, { name: 'Two', sex: 'male' }], witnesses: [{ name: 'W' }] },
    terms: [
      { no: 'C1', type: 't', text: 'x' },
      { no: 'C2', type: 't' },
    ],
    notes: 'n',
  };

  it('is kept, with empty documents where only a place is told', () => {
    expect(wanted.keep(row)).toEqual({
      refs: { crime: 'R1' },
      transcript: true,
      image: {},
      people: { victims: [{}, { sex: 'male' }] },
      terms: [{ no: 'C1', type: 't' }],
    });
    expect(wanted.covers(wanted.keep(row))).toBe(true);
  });

  it.each([
    ['a field beside', { notes: 'n' }],
    ['a field beside, inside a document', { refs: { other: 'O' } }],
    ['what a mark stands for', { transcript: 'all that was said' }],
    ['what is in a document', { image: { handle: 'h' } }],
    ['an element that is not named', { people: { victims: [{ name: 'One' }] } }],
    ['another field of an element', { people: { victims: [{}, { name: 'Two' }] } }],
    ['another list', { people: { witnesses: [] } }],
    ['an element by another key', { terms: [{ no: 'C2' }] }],
    ['a text where documents nest', { refs: 'R1' }],
    ['a text among elements', { terms: ['C1'] }],
    ['a name that every object has', JSON.parse('{ "__proto__": { "crime": 1 } }')],
  ])('does not cover %s', (_what, stray) => {
    expect(wanted.covers(stray)).toBe(false);
  });

  it.each([
    ['nothing', {}],
    ['empty places', { refs: null, terms: [], image: '' }],
  ])('covers %s', (_what, sound) => {
    expect(wanted.covers(sound)).toBe(true);
  });
});
