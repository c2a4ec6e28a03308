import type { IntentBody, OutcomeBody, OutcomeDetail } from '../../model/LedgerEntry.js';
import type { ErasureBody } from './EntryDetail.js';
import { encodeColumns } from './encodeColumns.js';
import { copyGateFact, copyIntent, copyOutcome } from './entryBody.js';

const NO_COLUMNS = Buffer.alloc(0);

/** The plaintext of an intent's entry: its named fields. */
export const encodeIntent = (body: IntentBody): Buffer => framed({ intent: copyIntent(body) }, NO_COLUMNS);

/** The plaintext of an outcome's entry. Throws a RangeError when it has more rows than a column block holds. */
export const encodeOutcome = (body: OutcomeBody, intentIndex: number, { gateFacts, rows }: OutcomeDetail): Buffer =>
  framed({ outcome: copyOutcome(body), intentIndex, gateFacts: gateFacts.map(copyGateFact) }, encodeColumns(rows));

/** The plaintext of an erasure's entry. */
export const encodeErasure = ({ class: erased, period, reason }: ErasureBody): Buffer =>
  framed({ erasure: { class: erased, period, reason } }, NO_COLUMNS);

/** The length of the JSON text in four bytes, the JSON text, the columns. */
function framed(json: Readonly<Record<string, unknown>>, columns: Buffer): Buffer {
  const text = JSON.stringify(json);
  const length = Buffer.byteLength(text, 'utf8');
  const bytes = Buffer.allocUnsafe(4 + length + columns.length);
  bytes.writeUInt32BE(length, 0);
  bytes.write(text, 4, length, 'utf8');
  columns.copy(bytes, 4 + length);
  return bytes;
}
