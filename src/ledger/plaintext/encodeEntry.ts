import type { DetailToLog, IntentBody, OutcomeBody } from '../../model/LedgerEntry.js';
import type { ByteSink } from './ByteSink.js';
import type { ErasureBody } from './EntryDetail.js';
import { encodeColumns } from './encodeColumns.js';
import { putGateFacts, putIntent, putOutcome } from './entryBody.js';

const LENGTH_BYTES = 4;

/** Writes the plaintext of an intent's entry: its named fields. */
export function encodeIntent(body: IntentBody, sink: ByteSink): void {
  framed(sink, () => {
    sink.latin1('{"intent":');
    putIntent(body, sink);
    sink.latin1('}');
  });
}

/** Writes the plaintext of an outcome's entry. Throws a RangeError when it has more rows than a column block holds. */
export function encodeOutcome(
  body: OutcomeBody,
  intentIndex: number,
  { gateFacts, rows }: DetailToLog,
  sink: ByteSink,
): void {
  framed(sink, () => {
    sink.latin1('{"outcome":');
    putOutcome(body, sink);
    sink.latin1(`,"intentIndex":${intentIndex},"gateFacts":`);
    putGateFacts(gateFacts, sink);
    sink.latin1('}');
  });
  encodeColumns(rows, sink);
}

/** Writes the plaintext of an erasure's entry. */
export function encodeErasure({ class: erased, period, reason }: ErasureBody, sink: ByteSink): void {
  framed(sink, () => sink.utf8(JSON.stringify({ erasure: { class: erased, period, reason } })));
}

/** The length of the JSON text in four bytes, then the text. */
function framed(sink: ByteSink, putJson: () => void): void {
  const start = sink.length;
  sink.skip(LENGTH_BYTES);
  putJson();
  sink.memory.writeUInt32BE(sink.length - start - LENGTH_BYTES, start);
}
