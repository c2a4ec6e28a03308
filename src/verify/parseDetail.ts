import { isRecord, parseCanonical } from './parseCanonical.js';

const KEYS = 'gateFacts,rows,sequence';

/** The sequence of the detail block that a payload holds, or what is wrong with its form (docs/ledger.md, Details). */
export function parseDetail(payload: Buffer): number | string {
  const block = parseCanonical(payload);
  if (typeof block === 'string') return block;
  if (Object.keys(block).join() !== KEYS) return `the detail block's keys are not ${KEYS}`;
  const { gateFacts, rows, sequence } = block;
  if (typeof sequence !== 'number') return 'sequence is not a number';
  if (!Array.isArray(gateFacts)) return 'gateFacts is not a list';
  if (!isRecord(rows) || Object.keys(rows).join() !== 'columns,values') return 'rows has not columns and values';
  const { columns, values } = rows;
  if (!Array.isArray(columns) || !Array.isArray(values)) return 'rows.columns or rows.values is not a list';
  const fits = values.every((row) => Array.isArray(row) && row.length === columns.length);
  return fits ? sequence : 'a row has not one value for each column';
}
