import type { Effect } from './Change.js';
import {
  asks,
  begins,
  type ColumnLaw,
  demands,
  lasts,
  listInWords,
  permits,
  refuses,
  reveals,
  says,
  spares,
  unclear,
} from './columnLaws.js';

/** A row by its columns' names. */
export type Row = ReadonlyMap<string, string>;

/** How the changes of one table are judged and said. The first column says which row a row is. */
export interface TableLaw {
  readonly file: string;
  /** What a row is. */
  readonly noun: string;
  readonly key: string;
  readonly columns: ReadonlyMap<string, ColumnLaw>;
  /** What a row gives by being there, and what it is, in words. */
  readonly row: (row: Row) => { readonly gives: Effect; readonly words: string };
}

const cell = (row: Row, column: string): string => row.get(column) ?? '';

/** The column in which the marks of a row of operations are read together. */
export const CALLERS = 'who may call it';

/** The tables beside the matrix, in the order in which their changes are told. */
export const TABLE_LAWS: readonly TableLaw[] = [
  {
    file: 'conditions.csv',
    noun: 'Condition',
    key: 'code',
    columns: new Map([
      ['sentence', says],
      ['groups', permits],
    ]),
    row: (row) => ({
      gives: 'released',
      words: `${listInWords(cell(row, 'groups'))}: “${cell(row, 'sentence')}”`,
    }),
  },
  {
    file: 'relationships.csv',
    noun: 'Relationship',
    key: 'relationship',
    columns: new Map([['group', reveals]]),
    row: (row) => ({
      gives: cell(row, 'group') === 'UNKNOWN' ? 'neither' : 'released',
      words: cell(row, 'group'),
    }),
  },
  {
    file: 'purposes.csv',
    noun: 'Purpose',
    key: 'purpose',
    columns: new Map([
      ['asserted by', permits],
      ['reference is one of', unclear],
      ['must name a subject', demands],
      ['must name a child', demands],
      ['must name record kinds', asks],
      ['must say whether heard', demands],
      ['must declare conflicts', asks],
      ['lasts hours', lasts],
    ]),
    row: (row) => ({ gives: 'released', words: listInWords(cell(row, 'asserted by')) }),
  },
  {
    file: 'bases.csv',
    noun: 'Lawful basis',
    key: 'basis',
    columns: new Map([
      ['title', says],
      ['for purposes', permits],
      ['relied on by', permits],
      ['needs', unclear],
      ['stands alone', spares],
      ['in force from', begins],
      ['refused because', refuses],
    ]),
    row: (row) => ({ gives: 'released', words: listInWords(cell(row, 'relied on by')) }),
  },
  {
    file: 'operations.csv',
    noun: 'Operation',
    key: 'operation',
    columns: new Map([[CALLERS, permits]]),
    row: (row) => ({ gives: 'released', words: listInWords(cell(row, CALLERS)) }),
  },
  {
    file: 'organisations.csv',
    noun: 'Organisation',
    key: 'id',
    columns: new Map([
      ['name', says],
      ['kind', unclear],
      ['area', unclear],
    ]),
    row: (row) => ({
      gives: 'released',
      words: `${cell(row, 'name')}, ${cell(row, 'kind')}, area ${cell(row, 'area')}`,
    }),
  },
  {
    file: 'postcode-areas.csv',
    noun: 'Postcode area',
    key: 'letters',
    columns: new Map([['area', unclear]]),
    row: (row) => ({ gives: 'released', words: cell(row, 'area') }),
  },
];
