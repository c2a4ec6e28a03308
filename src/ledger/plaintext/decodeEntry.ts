import { ByteCursor } from './ByteCursor.js';
import { decodeColumns } from './decodeColumns.js';
import type { EntryDetail } from './EntryDetail.js';
import { isErasureJson, isIntentJson, isOutcomeJson } from './entryShape.js';

/** What the plaintext of an entry says. Throws an Error, which names a byte and no value, where it cannot be one. */
export function decodeEntry(plaintext: Buffer): EntryDetail {
  const cursor = new ByteCursor(plaintext, 'entry plaintext');
  const json = parsed(cursor, cursor.text(cursor.take(cursor.u32())));
  if (isOutcomeJson(json)) {
    const { outcome, intentIndex, gateFacts } = json;
    return {
      type: 'OUTCOME',
      outcome,
      intentIndex,
      detail: { gateFacts, rows: decodeColumns(cursor.take(cursor.left)) },
    };
  }
  cursor.end();
  if (isIntentJson(json)) return { type: 'INTENT', intent: json.intent };
  if (isErasureJson(json)) return { type: 'ERASURE', erasure: json.erasure };
  throw cursor.damage('is neither an intent, an outcome nor an erasure');
}

/** The parser's own message is left out: it quotes what it could not parse. */
function parsed(cursor: ByteCursor, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw cursor.damage('has text that is not JSON');
  }
}
