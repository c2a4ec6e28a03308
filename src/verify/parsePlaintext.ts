import { isUtf8 } from 'node:buffer';
import { parseColumns } from './parseColumns.js';
import type { ParsedEntry } from './parseEntry.js';

/** What is wrong with the details of an entry, or null. */
export function checkDetail(plaintext: Buffer, entry: ParsedEntry): string | null {
  if (plaintext.length < 4) return 'the details are too short';
  const end = 4 + plaintext.readUInt32BE(0);
  if (end > plaintext.length) return 'the details end within their JSON';
  const detail = parseObject(plaintext.subarray(4, end));
  if (detail === null) return 'the details are not a JSON object';
  const rows = plaintext.subarray(end);
  if (entry.type === 'OUTCOME') {
    const columns = parseColumns(rows);
    return checkOutcome(detail, entry) ?? (typeof columns === 'string' ? columns : null);
  }
  if (rows.length > 0) return 'there are rows in an entry that is no outcome';
  return entry.type === 'INTENT' ? checkIntent(detail, entry) : checkErasure(detail, entry);
}

/** What is wrong with the free text of an entry, or null. */
export const checkText = (plaintext: Buffer): string | null =>
  parseObject(plaintext) === null ? 'the text is not a JSON object' : null;

function checkIntent(detail: Readonly<Record<string, unknown>>, { request }: ParsedEntry): string | null {
  const { intent } = detail;
  if (Object.keys(detail).join() !== 'intent' || !isRecord(intent)) return 'the details are not those of an intent';
  return intent.requestId === request ? null : 'the details are of another request';
}

function checkOutcome(detail: Readonly<Record<string, unknown>>, entry: ParsedEntry): string | null {
  const { outcome, intentIndex, gateFacts } = detail;
  if (
    Object.keys(detail).join() !== 'outcome,intentIndex,gateFacts' ||
    !isRecord(outcome) ||
    !Array.isArray(gateFacts)
  ) {
    return 'the details are not those of an outcome';
  }
  if (outcome.requestId !== entry.request) return 'the details are of another request';
  const fits = entry.intentIndex === null ? Number.isSafeInteger(intentIndex) : intentIndex === entry.intentIndex;
  return fits ? null : 'intentIndex is not the index of the intent';
}

function checkErasure(detail: Readonly<Record<string, unknown>>, { request }: ParsedEntry): string | null {
  const { erasure } = detail;
  if (Object.keys(detail).join() !== 'erasure' || !isRecord(erasure)) return 'the details are not those of an erasure';
  if (Object.keys(erasure).join() !== 'class,period,reason') return 'the erasure has not class, period and reason';
  const { class: kind, period } = erasure;
  return `erasure-${kind}-${period}` === request ? null : 'the details are of another erasure';
}

function parseObject(bytes: Buffer): Readonly<Record<string, unknown>> | null {
  if (!isUtf8(bytes)) return null;
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return isRecord(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
