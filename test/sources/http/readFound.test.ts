import { describe, expect, it } from '@jest/globals';
import { FORMATS } from '../../../src/formats/formats.js';
import type { Kind } from '../../../src/formats/kinds.js';
import { projectionFor } from '../../../src/formats/projection/projectionFor.js';
import { selectColumns } from '../../../src/formats/Selection.js';
import type { ElementColumns } from '../../../src/model/Source.js';
import type { HandedRow } from '../../../src/sources/http/AnswerReading.js';
import { readFound } from '../../../src/sources/http/readFound.js';

const format = FORMATS.relational;
const found = (table: string, row: object): HandedRow => ({ table, found: true, row: row as HandedRow['row'] });
const beside = (table: string, row: object): HandedRow => ({ table, found: false, row: row as HandedRow['row'] });

function read(rows: readonly HandedRow[], kind: Kind, columns: readonly string[], elements: ElementColumns = {}) {
  const selection = selectColumns(kind, columns, elements);
  const wanted = projectionFor(format, kind, columns, elements);
  return readFound(rows, { kind, selection, wanted }, { format, simulation: true });
}
const problems = (...given: Parameters<typeof read>) =>
  read(...given).flatMap((one) => one.problems.map(({ table, field, problem }) => `${table}.${field} ${problem}`));

const crime = found('crime', { crime_id: 'C1', nominal_id: 'N1' });
const flag = (line: number, code: string) => beside('crime_flag', { crime_id: 'C1', line_no: line, flag_cd: code });
const code = beside('ref_code', { code_id: 'F1', code_list: 'crime_flag', meaning: 'Domestic abuse' });

describe('rows that were handed over', () => {
  it('are made canonical', () => {
    expect(read([crime, flag(1, 'F1'), code], 'CRIME_REPORT', ['flags'])).toEqual([
      { id: 'C1', nominal: 'N1', values: { flags: ['DOMESTIC_ABUSE'] }, problems: [] },
    ]);
  });

  it.each<[string, string, readonly HandedRow[]]>([
    ['whose id is missing', 'crime.crime_id missing', [found('crime', { nominal_id: 'N1' })]],
    ['whose id is no text', 'crime.crime_id not text', [found('crime', { crime_id: 1, nominal_id: 'N1' })]],
    ['about nobody', 'crime.nominal_id missing', [found('crime', { crime_id: 'C1', nominal_id: '' })]],
    ['twice', 'crime.crime_id not unique', [crime, crime]],
    ['with one of a list twice', 'crime.crime_id has a row twice', [crime, flag(1, 'F1'), flag(1, 'F1'), code]],
    ['with a code that no table explains', 'crime_flag.flag_cd unknown code of CrimeFlag', [crime, flag(1, 'F9')]],
  ])('%s are told of, without what stands there', (_what, problem, rows) => {
    expect(problems(rows, 'CRIME_REPORT', ['flags'])).toEqual([problem]);
  });

  it('may explain the same code for two of a list', () => {
    expect(problems([crime, flag(1, 'F1'), flag(2, 'F1'), code], 'CRIME_REPORT', ['flags'])).toEqual([]);
  });

  it('are held to the laws of records as far as what was asked for tells', () => {
    const { table, id, nominal } = format.kinds.DVPN_DVPO;
    const places = projectionFor(format, 'DVPN_DVPO', ['authorisedBy.rank']);
    const staffKey = places.row.joins?.find((join) => join.table === 'staff')?.is ?? '';
    const rows = [
      found(table, { [id]: 'D1', [nominal ?? '']: 'N1', [staffKey]: 'S1' }),
      beside('staff', { staff_id: 'S1', rank_cd: 'R1' }),
      beside('ref_code', { code_id: 'R1', code_list: 'rank', meaning: 'Constable' }),
    ];
    expect(problems(rows, 'DVPN_DVPO', ['authorisedBy.rank'])).toEqual([
      `${table}.authorisedBy.rank authorised by a rank below superintendent`,
    ]);
  });

  it.each<[string, readonly HandedRow[], string]>([
    ['a field', [found('crime', { crime_id: 'C1', nominal_id: 'N1', mo_text: 'x' })], 'a field that was not asked for'],
    [
      'a field of a joined row',
      [crime, beside('crime_flag', { crime_id: 'C1', line_no: 1, note: 'x' })],
      'a field that was not asked for',
    ],
    [
      'a row of another crime',
      [crime, beside('crime_flag', { crime_id: 'C2', line_no: 1 })],
      'a row that was not asked for',
    ],
    ['a code that nothing uses', [crime, code], 'a row that was not asked for'],
    ['a table', [crime, beside('crime_victim', { crime_id: 'C1', line_no: 1 })], 'a row that was not asked for'],
    ['a row of another table as found', [found('crime_flag', { crime_id: 'C1' })], 'a row of another table'],
    [
      'a row that claims to be an object’s own',
      [crime, beside('__proto__', { crime_id: 'C1' })],
      'a row that was not asked for',
    ],
  ])('spoil the answer with %s that was not asked for', (_what, rows, what) => {
    expect(() => read(rows, 'CRIME_REPORT', ['flags'])).toThrow(`the answer holds ${what}`);
  });

  it('spoil it with an element that was not asked for, or another column of one that was', () => {
    const elements = { victims: { '2': ['sex'] } };
    const victim = (line: number, more: object = {}) =>
      beside('crime_victim', { crime_id: 'C1', line_no: line, ...more });
    expect(read([crime, victim(2, { sex_cd: null })], 'CRIME_REPORT', [], elements)[0]?.values).toEqual({
      victims: [{ key: '2', sex: null }],
    });
    expect(() => read([crime, victim(1)], 'CRIME_REPORT', [], elements)).toThrow('a row that was not asked for');
    expect(() => read([crime, victim(2, { full_name: 'x' })], 'CRIME_REPORT', [], elements)).toThrow(
      'a field that was not asked for',
    );
  });
});
