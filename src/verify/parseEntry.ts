import { isRecord, parseCanonical } from './parseCanonical.js';

/** An entry of `ledger.log` whose form is right (docs/ledger.md, Entries). */
export interface ParsedEntry {
  readonly sequence: number;
  readonly previousHash: string;
  /** Null for an intent. */
  readonly detailHash: string | null;
  readonly requestId: string;
}

const KEYS = 'at,body,detailHash,previousHash,sequence,type';
const HASH = /^[0-9a-f]{64}$/;

/** The entry that a payload holds, or what is wrong with its form. */
export function parseEntry(payload: Buffer): ParsedEntry | string {
  const entry = parseCanonical(payload);
  if (typeof entry === 'string') return entry;
  if (Object.keys(entry).join() !== KEYS) return `the entry's keys are not ${KEYS}`;
  const { at, body, detailHash, previousHash, sequence, type } = entry;
  if (typeof sequence !== 'number') return 'sequence is not a number';
  if (typeof previousHash !== 'string' || !HASH.test(previousHash)) return 'previousHash is not 64 hex digits';
  if (!isInstant(at)) return 'at is not an instant in UTC with milliseconds';
  if (!isRecord(body) || typeof body.requestId !== 'string') return 'body has no requestId';
  const head = { sequence, previousHash, requestId: body.requestId };
  if (type === 'INTENT') return detailHash === null ? { ...head, detailHash } : 'an intent has a detailHash';
  if (type !== 'OUTCOME') return 'type is neither INTENT nor OUTCOME';
  if (typeof detailHash !== 'string' || !HASH.test(detailHash)) return 'detailHash is not 64 hex digits';
  return { ...head, detailHash };
}

function isInstant(at: unknown): boolean {
  return typeof at === 'string' && Number.isFinite(Date.parse(at)) && new Date(at).toISOString() === at;
}
