import fc from 'fast-check';
import type { DecisionRow } from '../../../src/model/LedgerEntry.js';

const REST = {
  operation: 'DISCLOSURE',
  subjectRef: 'p-1',
  sourceForce: 'NMR',
  recordKind: 'ARREST',
  category: 'OFFENCE_FACTS',
  trueReason: null,
  authorisationId: null,
  reasonInWords: null,
} as const;

/** The rows of the worked example in docs/ledger.md. */
export const EXAMPLE: readonly DecisionRow[] = [
  { ...REST, recordId: 'r-a', fieldPath: 'arrests.date', decision: 'F', generaliser: null, shownReason: null },
  {
    ...REST,
    recordId: 'r-a',
    fieldPath: 'arrests.place',
    decision: 'M',
    generaliser: 'G_AREA',
    shownReason: 'GENERALISED',
  },
  { ...REST, recordId: 'r-b', fieldPath: 'arrests.date', decision: 'F', generaliser: null, shownReason: null },
  { ...REST, recordId: 'r-b', fieldPath: 'arrests.place', decision: 'N', generaliser: null, shownReason: 'WITHHELD' },
];

type Text = fc.Arbitrary<string>;

/** Rows whose columns all hold such strings; null too, where a column may be null. */
export function rowOf(text: Text): fc.Arbitrary<DecisionRow> {
  const orNull = fc.option(text, { nil: null, freq: 3 });
  return fc.record(
    {
      operation: text,
      subjectRef: orNull,
      sourceForce: orNull,
      recordKind: orNull,
      recordId: orNull,
      fieldPath: text,
      category: orNull,
      decision: text,
      generaliser: orNull,
      trueReason: orNull,
      shownReason: orNull,
      authorisationId: orNull,
      reasonInWords: orNull,
    },
    { noNullPrototype: true },
  ) as fc.Arbitrary<DecisionRow>;
}

/** A few strings that come again and again, or any well-formed text. */
export const FEW: Text = fc.constantFrom(
  '',
  'a',
  'ab',
  'é',
  'éa',
  'a\u0000',
  '𝄞',
  '𝄟',
  '\ufeffx',
  '\ufffd',
  'a'.repeat(300),
);
export const ANY: Text = fc.string({ unit: 'grapheme', maxLength: 40 });

/** Every column has a value of its own in every row. */
export const distinctRows = (count: number): DecisionRow[] => sampleRows(count, (column, row) => `${column} ${row}`);

/** Every column has the same value in every row. */
export const constantRows = (count: number): DecisionRow[] => sampleRows(count, (column) => column);

function sampleRows(count: number, value: (column: string, row: number) => string): DecisionRow[] {
  return Array.from({ length: count }, (_, row) => {
    const columns = [...Object.keys(REST), 'recordId', 'fieldPath', 'decision', 'generaliser', 'shownReason'];
    return Object.fromEntries(columns.map((column) => [column, value(column, row)])) as unknown as DecisionRow;
  });
}
