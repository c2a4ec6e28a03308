/** An entry whose form is right. */
export interface ParsedEntry {
  readonly index: number;
  readonly type: 'INTENT' | 'OUTCOME' | 'ERASURE';
  /** The quarter of `at`, e.g. `2026Q4`. */
  readonly period: string;
  readonly request: string;
  readonly detail: string;
  readonly text: string | null;
  /** For an outcome, the index of its intent, once that is known. */
  intentIndex: number | null;
}

export const MAX_ENTRY_BYTES = 1024;

const BASE64_32 = '[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=';
const ENTRY = new RegExp(
  '^\\{"v":2,"index":(0|[1-9]\\d{0,14}),"type":"(INTENT|OUTCOME|ERASURE)"' +
    ',"at":"(\\d{4}-\\d\\d-\\d\\d)T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z","request":"((?:[^"\\\\]|\\\\.)*)"' +
    `,"detail":"(${BASE64_32})","text":(null|"${BASE64_32}"),"answer":(null|"${BASE64_32}")\\}$`,
);
const PLAIN = /^[ !#-[\]-~]+$/;
const ERASURE_REQUEST = /^erasure-(details|texts)-\d{4}Q[1-4]$/;

let lastDay = '';
let lastPeriod: string | null = null;

/** The entry that some bytes hold, or what is wrong with its form: key order, spelling, limits. */
export function parseEntry(bytes: Buffer, start: number, end: number): ParsedEntry | string {
  if (end - start > MAX_ENTRY_BYTES) return `the entry is longer than ${MAX_ENTRY_BYTES} bytes`;
  const found = ENTRY.exec(bytes.toString('latin1', start, end));
  if (found === null) return 'the entry is not written as an entry must be';
  const [, index, type, day = '', written = '', detail = '', text, answer] = found;
  const period = periodOf(day);
  if (period === null) return `there is no such day as ${day}`;
  const request = PLAIN.test(written) ? written : requestWritten(written);
  if (request === null) return 'request is not written as JSON in UTF-8';
  if (type === 'ERASURE' && !ERASURE_REQUEST.test(request))
    return 'the request of an erasure does not name what was erased';
  if (type !== 'OUTCOME' && answer !== 'null') return 'answer stands in an entry that is no outcome';
  return {
    index: Number(index),
    type: type === 'INTENT' || type === 'OUTCOME' ? type : 'ERASURE',
    period,
    request,
    detail,
    text: text === undefined || text === 'null' ? null : text.slice(1, -1),
    intentIndex: null,
  };
}

/** The quarter of a day, or null where there is no such day. */
function periodOf(day: string): string | null {
  if (day === lastDay) return lastPeriod;
  const instant = new Date(`${day}T00:00:00.000Z`);
  const exists = Number.isFinite(instant.getTime()) && instant.toISOString().startsWith(day);
  lastDay = day;
  lastPeriod = exists ? `${day.slice(0, 4)}Q${Math.floor(instant.getUTCMonth() / 3) + 1}` : null;
  return lastPeriod;
}

/** The request that a JSON string stands for, if it is one in UTF-8 with the usual escapes and not empty. */
function requestWritten(latin1: string): string | null {
  const bytes = Buffer.from(`"${latin1}"`, 'latin1');
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'string' && value !== '' && Buffer.from(JSON.stringify(value)).equals(bytes) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
