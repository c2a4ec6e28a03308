import { type Append, type Batch, ENTRY_TYPES, HEAD_BYTES, NO_TEXT } from './Batch.js';

const ANSWER_HASH_BYTES = 32;

/** The appends of a batch, as views of its memory. */
export function readBatch(batch: Batch): Append[] {
  const bytes = Buffer.from(batch.bytes);
  const appends: Append[] = [];
  let position = 0;
  for (let left = batch.count; left > 0; left--) {
    const type = ENTRY_TYPES[bytes.readUInt8(position)] ?? 'INTENT';
    const at = bytes.readDoubleBE(position + 1);
    const requestEnd = position + HEAD_BYTES + bytes.readUInt16BE(position + 9);
    const detailLength = bytes.readUInt32BE(position + 11);
    const textLength = bytes.readUInt32BE(position + 15);
    const answerEnd = requestEnd + (bytes.readUInt8(position + 19) === 1 ? ANSWER_HASH_BYTES : 0);
    const detailEnd = answerEnd + detailLength;
    const end = textLength === NO_TEXT ? detailEnd : detailEnd + textLength;
    appends.push({
      type,
      at,
      requestId: bytes.toString('utf8', position + HEAD_BYTES, requestEnd),
      answerHash: answerEnd === requestEnd ? null : bytes.subarray(requestEnd, answerEnd),
      detail: bytes.subarray(answerEnd, detailEnd),
      text: textLength === NO_TEXT ? null : bytes.subarray(detailEnd, end),
    });
    position = end;
  }
  return appends;
}
