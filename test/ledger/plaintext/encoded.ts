import { ByteSink } from '../../../src/ledger/plaintext/ByteSink.js';
import type { ErasureBody } from '../../../src/ledger/plaintext/EntryDetail.js';
import * as columns from '../../../src/ledger/plaintext/encodeColumns.js';
import * as entry from '../../../src/ledger/plaintext/encodeEntry.js';
import type { DetailToLog, IntentBody, OutcomeBody, OutcomeDetail } from '../../../src/model/LedgerEntry.js';

/** What is written to a sink that has little memory, and something in it already. */
function bytesOf(put: (sink: ByteSink) => void): Buffer {
  const sink = new ByteSink(new ArrayBuffer(2));
  sink.byte(0xff);
  put(sink);
  return Buffer.from(sink.memory.subarray(1, sink.length));
}

export const encodeColumns = (rows: DetailToLog['rows']) => bytesOf((sink) => columns.encodeColumns(rows, sink));
export const encodeIntent = (body: IntentBody) => bytesOf((sink) => entry.encodeIntent(body, sink));
export const encodeErasure = (body: ErasureBody) => bytesOf((sink) => entry.encodeErasure(body, sink));
export const encodeOutcome = (body: OutcomeBody, intentIndex: number, detail: OutcomeDetail) =>
  bytesOf((sink) => entry.encodeOutcome(body, intentIndex, detail, sink));
