import { createHash } from 'node:crypto';
import type { DecisionRow, OutcomeDetail } from '../model/LedgerEntry.js';
import { canonicalJson } from './canonicalJson.js';
import { parseOrNull } from './parseOrNull.js';

/** The columns of a decision row, in the order they are written. A column not named here is not written. */
const COLUMNS = [
  'operation',
  'subjectRef',
  'sourceForce',
  'recordKind',
  'recordId',
  'fieldPath',
  'category',
  'decision',
  'generaliser',
  'trueReason',
  'shownReason',
  'authorisationId',
  'reasonInWords',
] as const satisfies readonly (keyof DecisionRow)[];

type MissingColumn = Exclude<keyof DecisionRow, (typeof COLUMNS)[number]>;
const everyColumn: MissingColumn extends never ? readonly (keyof DecisionRow)[] : never = COLUMNS;

/** The bytes of a detail block: the column names once, then each row as a list of values. */
export function encodeDetailBlock(sequence: number, detail: OutcomeDetail): Buffer {
  const block = {
    sequence,
    gateFacts: detail.gateFacts.map(({ subjectRef, fact, how }) => ({ subjectRef, fact, how })),
    rows: { columns: everyColumn, values: detail.rows.map((row) => everyColumn.map((column) => row[column])) },
  };
  return Buffer.from(canonicalJson(block), 'utf8');
}

/** What an outcome's entry commits to: hex SHA-256 of the block's bytes. */
export function hashDetailBlock(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The sequence that a payload says it belongs to, or null when it is not a detail block. */
export function readDetailSequence(bytes: Buffer): number | null {
  const block: unknown = parseOrNull(bytes);
  if (typeof block !== 'object' || block === null) return null;
  const { sequence } = block as Record<string, unknown>;
  return typeof sequence === 'number' ? sequence : null;
}
